import { confirm } from './confirm.ts'
import { decision as one } from './decision.ts'
import { list } from './list.ts'
import { proposal } from './proposal.ts'
import { returnProposal } from './return.ts'
import { reverse } from './reverse.ts'
import { waive } from './waive.ts'
import { worklist } from './worklist.ts'

export const decision = {
  confirm,
  decision: one,
  list,
  proposal,
  return: returnProposal,
  reverse,
  waive,
  worklist,
}
