import { useTranslation } from 'react-i18next'
import type { Finding } from '../../../shared/policy/finding.ts'
import { sayReason } from '../../../shared/policy/say/say-sentence.ts'
import { useLanguage } from '../../app/findings/finding-words.ts'
import { speech } from '../../app/findings/speech.ts'
import { LookBadge, OutcomeBadge } from '../../ui/finding/outcome-badge.tsx'
import { outcomeLook } from '../../ui/finding/outcome-look.ts'
import styles from './formation.module.css'

const order = ['breach', 'pending', 'due', 'undet'] as const

/** The gravest of a person's findings as a badge, with why; nothing speaking against them is said once. */
export function FindingNote({ findings, barred }: { findings: readonly Finding[]; barred: boolean }) {
  const { t } = useTranslation()
  const said = speech(useLanguage())
  const gravest = order
    .map((look) => findings.find((f) => outcomeLook(f.outcome) === look))
    .find((f) => f !== undefined)
  if (!gravest) return <span className="note">{t('formation.row.fine')}</span>
  const reason = sayReason(said, gravest)
  return (
    <span className="row" title={reason}>
      {barred ? (
        <LookBadge look="breach">{t('formation.row.barred')}</LookBadge>
      ) : (
        <OutcomeBadge outcome={gravest.outcome} />
      )}
      <span className={styles.clip}>{reason}</span>
    </span>
  )
}
