import { useTranslation } from 'react-i18next'
import type { Day } from '../../../../shared/kernel/day.ts'
import { useSession } from '../../../app/session.ts'
import { DayInput } from '../../../ui/form/day-input.tsx'
import { ChoiceChip } from '../../../ui/list/choice-chip.tsx'
import { FilterChip } from '../../../ui/list/list-bar.tsx'
import { sayTerm } from '../said.ts'
import styles from './round.module.css'
import { type RoundKind, type RoundTerm, roundTerms } from './round-search.ts'

/** Which year or the cycle, and of which cohort or studio. */
export interface RoundChoice {
  term: RoundTerm
  onTerm: (term: RoundTerm) => void
  scope: string | null
  scopes: readonly { value: string; label: string }[]
  onScope: (scope: string | null) => void
}

/** What holds for every grade of the round: year, cohort or studio, the day of the assessment and of its delivery. */
export function RoundBar({
  of,
  choice,
  assessedOn,
  notifiedOn,
  onChange,
}: {
  of: RoundKind
  choice: RoundChoice
  assessedOn: Day | null
  notifiedOn: Day | null
  onChange: (days: { assessedOn?: Day | null; notifiedOn?: Day | null }) => void
}) {
  const { t } = useTranslation()
  const { today } = useSession()
  return (
    <div className={styles.bar}>
      {of === 'trainee' && (
        <ChoiceChip
          label={t('assessment.round.cohort')}
          value={choice.scope ?? ''}
          options={choice.scopes}
          onChange={choice.onScope}
        />
      )}
      {(of === 'assistant' || of === 'member') && (
        <FilterChip
          label={t('assessment.round.studio')}
          value={choice.scope}
          options={choice.scopes}
          onChange={choice.onScope}
        />
      )}
      <ChoiceChip
        label={t('assessment.round.year')}
        value={String(choice.term)}
        options={roundTerms(of, today).map((term) => ({ value: String(term), label: sayTerm(t, of, term) }))}
        onChange={(value) =>
          choice.onTerm(roundTerms(of, today).find((term) => String(term) === value) ?? choice.term)
        }
      />
      <span className="grow" />
      <div className={styles.day}>
        <DayInput
          label={t('assessment.round.assessedOn')}
          value={assessedOn}
          onChange={(day) => onChange({ assessedOn: day })}
          max={today}
          required
        />
      </div>
      <div className={styles.day}>
        <DayInput
          label={t('assessment.round.notifiedOn')}
          value={notifiedOn}
          onChange={(day) => onChange({ notifiedOn: day })}
          max={today}
          {...(assessedOn ? { min: assessedOn } : {})}
        />
      </div>
    </div>
  )
}
