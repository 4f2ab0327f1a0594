import type { ContractRouterClient } from '@orpc/contract'
import { account } from './account.ts'
import { activity } from './activity.ts'
import { admin } from './admin.ts'
import { assessment } from './assessment.ts'
import { cohort } from './cohort.ts'
import { decision } from './decision.ts'
import { draft } from './draft.ts'
import { ethics } from './ethics.ts'
import { evidence } from './evidence.ts'
import { file } from './file.ts'
import { formation } from './formation.ts'
import { funding } from './funding.ts'
import { handback } from './handback.ts'
import { intake } from './intake.ts'
import { people } from './people.ts'
import { policy } from './policy.ts'
import { recognition } from './recognition.ts'
import { roster } from './roster.ts'
import { selection } from './selection.ts'
import { studio } from './studio.ts'
import { system } from './system.ts'

/** Every procedure of the back end, by feature. One name, one handler, four ways in. */
export const contract = {
  account,
  activity,
  admin,
  assessment,
  cohort,
  decision,
  draft,
  ethics,
  evidence,
  file,
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
  system,
}

/** What a caller may say beside the input: a key that names this submission attempt. */
export interface CallerContext {
  key?: string
}
export type Client = ContractRouterClient<typeof contract, CallerContext>
