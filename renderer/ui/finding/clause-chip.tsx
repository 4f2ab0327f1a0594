import { useTranslation } from 'react-i18next'
import type { Clause, Force } from '../../../shared/policy/finding.ts'
import styles from './clause-chip.module.css'
import { clauseWords } from './clause-words.ts'
import { usePolicyLinks } from './policy-links.ts'

function Chip({
  left,
  right,
  href,
  title,
}: {
  left: string
  right: string
  href: string | undefined
  title: string
}) {
  const parts = (
    <>
      <span className={styles.left}>{left}</span>
      <span className={styles.right}>{right}</span>
    </>
  )
  return href === undefined ? (
    <span className={styles.chip}>{parts}</span>
  ) : (
    <a className={styles.chip} href={href} title={title}>
      {parts}
    </a>
  )
}

/** Document │ clause; opens the policy at that place. */
export function ClauseChip({ clause }: { clause: Clause }) {
  const { t, i18n } = useTranslation()
  const shown = clauseWords(clause, i18n.language === 'en' ? 'en' : 'zh')
  const href = usePolicyLinks()?.clause(clause)
  return <Chip left={shown.document} right={shown.place} href={href} title={t('ui.clause.open')} />
}

/** 口径 │ A31; opens the reading. */
export function ReadingChip({ id }: { id: string }) {
  const { t } = useTranslation()
  const href = usePolicyLinks()?.reading(id)
  return <Chip left={t('ui.clause.reading')} right={id} href={href} title={t('ui.clause.openReading')} />
}

/** ■ must, □ generally, ○ may or encouraged. */
export function ForceMark({ force }: { force: Force }) {
  const { t } = useTranslation()
  return <span className={`${styles.force} ${styles[force]}`}>{t(`ui.force.${force}`)}</span>
}
