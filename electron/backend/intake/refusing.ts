import { Refusal } from '../../../shared/contract/errors.ts'
import { IntakeRefusal } from './reading/refusal.ts'

/** A file that can't be read is refused in the contract's words. */
export async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    if (cause instanceof IntakeRefusal)
      throw new Refusal('SPREADSHEET_REFUSED', { reason: cause.code, data: { ...cause.data } })
    throw cause
  }
}
