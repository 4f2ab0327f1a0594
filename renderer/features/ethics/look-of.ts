import type { CaseState } from '../../../shared/domain/ethics.ts'
import type { Look } from '../../ui/finding/outcome-look.ts'

/** What has still to be done is due, a sanction in force a breach; the rest is settled. */
export const lookOf: Readonly<Record<CaseState, Look>> = {
  received: 'due',
  investigating: 'due',
  upheld: 'pending',
  sanctioned: 'breach',
  ended: 'waived',
  dismissed: 'met',
}
