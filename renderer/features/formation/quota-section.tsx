import { useTranslation } from 'react-i18next'
import { findingRowWords, useLanguage } from '../../app/findings/finding-words.ts'
import { ClauseChip, ReadingChip } from '../../ui/finding/clause-chip.tsx'
import { LookBadge } from '../../ui/finding/outcome-badge.tsx'
import { outcomeLook } from '../../ui/finding/outcome-look.ts'
import { Section } from '../../ui/page/section.tsx'
import { Meter } from '../../ui/progress/meter.tsx'
import styles from './formation.module.css'
import type { Quota } from './rows.ts'

/** How many studios the year may form, how many of them are formed or have their lead, and by which clause. */
export function QuotaSection({ quota }: { quota: Quota }) {
  const { t } = useTranslation()
  const words = findingRowWords(useLanguage())
  const { year, places, formed, chosen, finding } = quota
  const taken = formed + chosen
  const over = places !== null && taken > places
  return (
    <Section
      title={t('formation.quota.title', { year: String(year) })}
      count={places === null ? t('formation.quota.notSet') : t('formation.quota.of', { taken, places })}
    >
      <div className={styles.stack}>
        {places !== null && <Meter value={taken} max={places} tone={over ? 'breach' : 'accent'} />}
        <div className={styles.figures}>
          <span className="ink-2">{t('formation.quota.formed', { count: formed })}</span>
          <span className="ink-2">{t('formation.quota.chosen', { count: chosen })}</span>
          {places !== null && (
            <span className="strong">
              {t('formation.quota.left', { count: Math.max(0, places - taken) })}
            </span>
          )}
        </div>
        <p className="note">
          {/* fewer than the number is no trouble of a round under way */}
          {outcomeLook(finding.outcome) !== 'met' && finding.outcome !== 'notice' && (
            <>
              <LookBadge look={outcomeLook(finding.outcome)} /> {words.sentence(finding)}{' '}
            </>
          )}
          {places === null ? t('formation.quota.ask') : null}
        </p>
        <div className={styles.figures}>
          {finding.clauses.slice(0, 1).map((clause) => (
            <ClauseChip key={clause.place} clause={clause} />
          ))}
          {finding.readings.map(({ id }) => (
            <ReadingChip key={id} id={id} />
          ))}
        </div>
      </div>
    </Section>
  )
}
