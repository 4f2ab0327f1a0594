import * as z from 'zod'
import { proposalKinds } from '../domain/decision.ts'
import { zDay, zId } from './common.ts'
import { zFinding } from './finding.ts'

/** One proposal as an act would make it. */
const zProposed = z.object({
  kind: z.enum(proposalKinds),
  subject: z.object({ kind: z.string(), id: z.string() }),
  personId: zId('person').nullable(),
  personName: z.string().nullable(),
  studioId: zId('studio').nullable(),
  cohortId: zId('cohort').nullable(),
  groundOn: zDay,
  lastOn: zDay.nullable(),
  waivable: z.boolean(),
  finding: zFinding,
})

/** What an act leads to: proposals it makes (or would make), and open ones that fall away. */
export const zConsequences = z.object({ proposed: z.array(zProposed), withdrawn: z.array(zId('proposal')) })
