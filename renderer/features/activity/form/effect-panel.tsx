import { useTranslation } from 'react-i18next'
import type { Finding } from '../../../../shared/policy/finding.ts'
import { sayFigures, sayTopic } from '../../../../shared/policy/say/say-sentence.ts'
import { sayList } from '../../../../shared/policy/say/speech.ts'
import { useLanguage } from '../../../app/findings/finding-words.ts'
import { speech } from '../../../app/findings/speech.ts'
import { useYearName } from '../../../app/findings/use-year-name.ts'
import { ClauseChip, ReadingChip } from '../../../ui/finding/clause-chip.tsx'
import { LookBadge, PlainBadge } from '../../../ui/finding/outcome-badge.tsx'
import { Section } from '../../../ui/page/section.tsx'
import { Meter } from '../../../ui/progress/meter.tsx'
import { yearRows } from '../../studio/page/duty-rows.ts'
import type { Duties } from '../../studio/rows.ts'
import styles from './activity-form.module.css'
import type { Effect } from './effect.ts'

/** One duty the activity bears on, as it stands before saving. */
function Standing({ finding, year }: { finding: Finding; year: number }) {
  const { t } = useTranslation()
  const yearName = useYearName()
  const said = speech(useLanguage())
  const { required, found } = finding.figures
  const words = sayFigures(said, finding)
  return (
    <div className={styles.standing}>
      <div className="row">
        <span className="strong grow">{sayTopic(said, finding)}</span>
        {finding.clauses.slice(0, 1).map((clause) => (
          <ClauseChip key={clause.place} clause={clause} />
        ))}
      </div>
      <p className="ink-2">
        {t('activity.effect.now', {
          year: yearName(year),
          required: words.required ?? '—',
          found: words.found ?? '—',
        })}
      </p>
      {typeof required === 'number' && typeof found === 'number' && (
        <Meter value={found} max={required} tone={found >= required ? 'met' : 'due'} />
      )}
      <div className={styles.chips}>
        {finding.readings
          .filter(({ id }) => id !== 'A15')
          .map(({ id }) => (
            <ReadingChip key={id} id={id} />
          ))}
      </div>
    </div>
  )
}

/** What saving would do to the year's duties: whether it counts and why, and how far the duty has come. */
export function EffectPanel({ effect, duties }: { effect: Effect; duties: Duties | undefined }) {
  const { t } = useTranslation()
  const said = speech(useLanguage())
  const year = duties?.managementYear
  const concerned =
    duties && year ? yearRows(duties, year.to).filter((row) => effect.questions.includes(row.question)) : []
  return (
    <div className={styles.aside}>
      <Section title={t('activity.effect.title')}>
        <p className="note">{t('activity.effect.note')}</p>
        <div className={styles.effect} aria-live="polite">
          {effect.look === 'waived' ? (
            <PlainBadge>{t('activity.effect.countsNot')}</PlainBadge>
          ) : (
            <LookBadge look={effect.look}>
              {t(
                effect.look === 'met'
                  ? 'activity.effect.counts'
                  : effect.look === 'due'
                    ? 'activity.effect.countsNot'
                    : 'activity.effect.countsOpen',
              )}
            </LookBadge>
          )}
          <p>{t(`activity.effect.${effect.why}`, { names: sayList(said, effect.names) })}</p>
        </div>
        {year &&
          concerned.flatMap(({ findings }) =>
            findings.map((finding) => (
              <Standing key={finding.question} finding={finding} year={year.number} />
            )),
          )}
      </Section>
    </div>
  )
}
