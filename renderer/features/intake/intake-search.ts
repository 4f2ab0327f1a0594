import { type RowStatus, rowStatuses } from '../../../shared/domain/intake.ts'
import { type IntakeKind, isIntakeKind } from '../../../shared/domain/intake-kinds.ts'

/** Where an import stands: what kind of list, which prepared import, and which of its rows are looked at. */
export interface IntakeSearch {
  list?: IntakeKind | undefined
  intake?: string | undefined
  /** Left out: the columns are still looked at. */
  step?: 'rows' | undefined
  status?: RowStatus | undefined
  /** The row open beside the list. */
  row?: number | undefined
}

export function readIntakeSearch(search: Record<string, unknown>): IntakeSearch {
  const { list, intake, step, row } = search
  const status = rowStatuses.find((one) => one === search.status)
  return {
    ...(typeof list === 'string' && isIntakeKind(list) ? { list } : {}),
    ...(typeof intake === 'string' ? { intake } : {}),
    ...(step === 'rows' ? { step } : {}),
    ...(status ? { status } : {}),
    ...(typeof row === 'number' ? { row } : {}),
  }
}
