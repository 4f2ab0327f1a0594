import { useTranslation } from 'react-i18next'
import { ClauseChip } from '../../../ui/finding/clause-chip.tsx'
import { LookBadge } from '../../../ui/finding/outcome-badge.tsx'
import { Lines, Section } from '../../../ui/page/section.tsx'
import styles from './fields.module.css'
import type { PostPreview } from './use-post-preview.ts'

/** What saving would propose for a decision: an exit from a cohort, a studio that loses its lead. */
export function ProposedAfter({ preview }: { preview: PostPreview | null }) {
  const { t } = useTranslation()
  if (!preview || preview.proposed.length === 0) return null
  return (
    <Section title={t('people.post.proposed')} count={preview.proposed.length}>
      <Lines>
        {preview.proposed.map(({ kind, subject, personName, finding, lastOn }) => {
          const [clause] = finding.clauses
          return (
            <li key={`${kind} ${subject.id}`} className={styles.proposed}>
              <LookBadge look="pending">{t(`terms.proposalKind.${kind}`)}</LookBadge>
              <span className="grow">
                {personName}
                {lastOn && <span className="note"> {t('people.post.lastOn', { day: lastOn })}</span>}
              </span>
              {clause && <ClauseChip clause={clause} />}
            </li>
          )
        })}
      </Lines>
    </Section>
  )
}
