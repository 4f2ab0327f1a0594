import { useTranslation } from 'react-i18next'
import { sayReason, sayTopic } from '../../../shared/policy/say/say-sentence.ts'
import { useLanguage } from '../../app/findings/finding-words.ts'
import { speech } from '../../app/findings/speech.ts'
import { ClauseChip, ReadingChip } from '../../ui/finding/clause-chip.tsx'
import { LookBadge } from '../../ui/finding/outcome-badge.tsx'
import { outcomeLook } from '../../ui/finding/outcome-look.ts'
import { Section } from '../../ui/page/section.tsx'
import { Meter } from '../../ui/progress/meter.tsx'
import styles from './cohort.module.css'
import type { CohortRow } from './rows.ts'

/** The two tracks together are no further number: each has its own places. */
const isOfTrack = ({ question }: CohortRow['places'][number]): boolean => question !== 'cohort.size'

/** How many places each track has and how many are taken, by the clause that gives them. */
export function Places({ places }: { places: CohortRow['places'] }) {
  const { t } = useTranslation()
  const said = speech(useLanguage())
  return (
    <Section title={t('cohort.page.places')}>
      {places.filter(isOfTrack).map((finding) => {
        const { found, places: all } = finding.figures
        const counted = typeof found === 'number' && typeof all === 'number'
        const look = outcomeLook(finding.outcome)
        return (
          <div key={finding.question} className={styles.place}>
            <div className="row">
              <span className="grow">{sayTopic(said, finding)}</span>
              {counted && <span className="strong">{t('cohort.of', { found, places: all })}</span>}
            </div>
            {counted && <Meter value={found} max={all} tone={look === 'breach' ? 'breach' : 'met'} />}
            {look !== 'met' && (
              <p className="note">
                {look === 'breach' && <LookBadge look="breach" />} {sayReason(said, finding)}
              </p>
            )}
            <div className={styles.chips}>
              {finding.clauses.slice(0, 1).map((clause) => (
                <ClauseChip key={clause.place} clause={clause} />
              ))}
              {finding.readings.map(({ id }) => (
                <ReadingChip key={id} id={id} />
              ))}
            </div>
          </div>
        )
      })}
    </Section>
  )
}
