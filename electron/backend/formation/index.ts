import { amend } from './amend.ts'
import { apply } from './apply.ts'
import { assign } from './assign.ts'
import { checkAssignment } from './check-assignment.ts'
import { choose } from './choose.ts'
import { decideLeads } from './decide-leads.ts'
import { fileAssistants } from './file-assistants.ts'
import { list } from './list.ts'
import { open } from './open.ts'
import { putForward } from './put-forward.ts'
import { quota } from './quota.ts'
import { reopen } from './reopen.ts'
import { round } from './round.ts'
import { turnDown } from './turn-down.ts'
import { waiting } from './waiting.ts'
import { withdraw } from './withdraw.ts'

export const formation = {
  amend,
  apply,
  assign,
  checkAssignment,
  choose,
  decideLeads,
  fileAssistants,
  list,
  open,
  putForward,
  quota,
  reopen,
  round,
  turnDown,
  waiting,
  withdraw,
}
