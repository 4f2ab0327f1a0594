import { useTranslation } from 'react-i18next'
import type { PreparedIntake } from '../../../shared/contract/intake.ts'
import { type Step, Stepper } from '../../ui/progress/stepper.tsx'

const order = ['file', 'columns', 'rows', 'report'] as const
export type StepId = (typeof order)[number]

/** How far the import is, with the figure of each step. */
export function Steps({ step, prepared }: { step: StepId; prepared: PreparedIntake | null }) {
  const { t } = useTranslation()
  const at = order.indexOf(step)
  const columns = prepared?.layout?.columns ?? []
  const figures: Readonly<Record<StepId, number | undefined>> = {
    file: undefined,
    columns: prepared ? columns.filter((c) => c.field !== null).length : undefined,
    rows: prepared ? Object.values(prepared.counts).reduce((sum, n) => sum + n, 0) : undefined,
    report: undefined,
  }
  const steps = order.map(
    (id, i): Step => ({
      id,
      title: t(`intake.page.step.${id}`),
      state: i < at ? 'done' : i === at ? 'now' : 'next',
      count: figures[id],
    }),
  )
  return <Stepper slim steps={steps} />
}
