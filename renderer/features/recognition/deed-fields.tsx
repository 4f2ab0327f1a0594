import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../../shared/kernel/day.ts'
import { DayInput } from '../../ui/form/day-input.tsx'
import type { SaidProblems } from '../../ui/form/use-problems.ts'

export interface Deed {
  on: Day | null
  documentNumber: string
  approver: string
}

/** The fields of a deed, as problems name them. */
export const deedFields = (day: string): readonly string[] => [day, 'documentNumber', 'approver']

export const isWhole = (deed: Deed): deed is Deed & { on: Day } =>
  deed.on !== null && deed.documentNumber.trim() !== '' && deed.approver.trim() !== ''

/** Day, document number and approver, which everything decided here states. `day` is the name of the day in problems. */
export function DeedFields({
  deed,
  onChange,
  problems,
  day,
  label,
}: {
  deed: Deed
  onChange: (part: Partial<Deed>) => void
  problems: SaidProblems
  day: string
  label: string
}) {
  const { t } = useTranslation()
  return (
    <>
      <DayInput
        label={label}
        required
        value={deed.on}
        error={problems.field(day)}
        onChange={(on) => onChange({ on })}
      />
      <TextInput
        label={t('ui.decision.document')}
        placeholder={t('ui.decision.documentHint')}
        required
        value={deed.documentNumber}
        error={problems.field('documentNumber')}
        onChange={(event) => onChange({ documentNumber: event.currentTarget.value })}
      />
      <TextInput
        label={t('ui.decision.approver')}
        required
        value={deed.approver}
        error={problems.field('approver')}
        onChange={(event) => onChange({ approver: event.currentTarget.value })}
      />
    </>
  )
}
