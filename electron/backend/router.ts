import { account } from './account/index.ts'
import { activity } from './activity/index.ts'
import { admin } from './admin/index.ts'
import { assessment } from './assessment/index.ts'
import { cohort } from './cohort/index.ts'
import { decision } from './decision/index.ts'
import { draft } from './draft/index.ts'
import { ethics } from './ethics/index.ts'
import { evidence } from './evidence/index.ts'
import * as transfer from './file/transfer.ts'
import { formation } from './formation/index.ts'
import { funding } from './funding/index.ts'
import { handback } from './handback/index.ts'
import { intake } from './intake/index.ts'
import { people } from './people/index.ts'
import { policy } from './policy/index.ts'
import { os } from './procedure.ts'
import { recognition } from './recognition/index.ts'
import { roster } from './roster/index.ts'
import { selection } from './selection/index.ts'
import { studio } from './studio/index.ts'
import { changes } from './system/changes.ts'
import { status } from './system/status.ts'

/** Every procedure bound to its handler; the contract's type makes a missing one fail the build. */
export const router = os.router({
  account,
  activity,
  admin,
  assessment,
  cohort,
  decision,
  draft,
  ethics,
  evidence,
  file: { begin: transfer.begin, append: transfer.append, read: transfer.read, discard: transfer.discard },
  formation,
  funding,
  handback,
  intake,
  people,
  policy,
  recognition,
  roster,
  selection,
  studio,
  system: { changes, status },
})
