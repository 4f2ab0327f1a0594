import { activity as page } from './activity.ts'
import { amend } from './amend.ts'
import { amendOutput } from './amend-output.ts'
import { list } from './list.ts'
import { outputs } from './outputs.ts'
import { record } from './record.ts'
import { recordOutput } from './record-output.ts'
import { retract } from './retract.ts'
import { retractOutput } from './retract-output.ts'

export const activity = {
  activity: page,
  amend,
  amendOutput,
  list,
  outputs,
  record,
  recordOutput,
  retract,
  retractOutput,
}
