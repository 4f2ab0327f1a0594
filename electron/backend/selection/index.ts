import { amend } from './amend.ts'
import { amendApplication } from './amend-application.ts'
import { application } from './application.ts'
import { apply } from './apply.ts'
import { cancel } from './cancel.ts'
import { confirm } from './confirm.ts'
import { draw } from './draw.ts'
import { giveNotice } from './give-notice.ts'
import { list } from './list.ts'
import { moveOn } from './move-on.ts'
import { note } from './note.ts'
import { object } from './object.ts'
import { open } from './open.ts'
import { override } from './override.ts'
import { recuse } from './recuse.ts'
import { retractApplication } from './retract-application.ts'
import { reviewByUnit } from './review-by-unit.ts'
import { score } from './score.ts'
import { selection as page } from './selection.ts'
import { setPanel } from './set-panel.ts'
import { settleObjection } from './settle-objection.ts'
import { stepBack } from './step-back.ts'
import { withdraw } from './withdraw.ts'

export const selection = {
  amend,
  amendApplication,
  application,
  apply,
  cancel,
  confirm,
  draw,
  giveNotice,
  list,
  moveOn,
  note,
  object,
  open,
  override,
  recuse,
  retractApplication,
  reviewByUnit,
  score,
  selection: page,
  setPanel,
  settleObjection,
  stepBack,
  withdraw,
}
