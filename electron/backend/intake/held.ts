import { refuse } from '../../../shared/contract/errors.ts'
import type { Call } from '../desk.ts'
import type { PreparedImport } from './prepared.ts'

/** An import this account has prepared. @throws Refusal NOT_FOUND also for another account's */
export function heldImport({ desk, actor }: Call, intakeId: string): PreparedImport {
  const prepared = desk.imports.get(intakeId)
  if (prepared?.file.by !== actor.accountId) return refuse('NOT_FOUND', { kind: 'intake', id: intakeId })
  return prepared
}
