import * as z from 'zod'
import { decisionKinds, proposalKinds, proposalStatuses, verdicts } from '../domain/decision.ts'
import { bureau, studioStaff } from '../domain/role.ts'
import { view, zDay, zId, zText } from './common.ts'
import { zFinding } from './finding.ts'
import { command, query } from './procedure.ts'

const zProposal = z.object({
  id: zId('proposal'),
  kind: z.enum(proposalKinds),
  subject: z.object({ kind: z.string(), id: z.string() }),
  person: z.object({ id: zId('person'), name: z.string() }).nullable(),
  studio: z.object({ id: zId('studio'), lead: z.string().nullable() }).nullable(),
  cohort: z.object({ id: zId('cohort'), name: z.string() }).nullable(),
  groundOn: zDay,
  lastOn: zDay.nullable(),
  waivable: z.boolean(),
  status: z.enum(proposalStatuses),
  proposedAt: z.string(),
  /** When it was last sent back for more facts, and why. */
  returned: z.object({ at: z.string(), reason: z.string() }).nullable(),
  finding: zFinding,
})

/** What a decision changes in the record, in words a page can show: one entry per record. */
const zEffect = z.object({
  record: z.enum(['membership', 'enrolment', 'title', 'studio', 'rectification', 'graduation']),
  id: z.string(),
  /** Last day it holds after the decision; for a rectification its last day, for a graduation the day it was held. */
  toOn: zDay.nullable(),
  label: z.string(),
  /** The decision makes the record. */
  created: z.literal(true).optional(),
  /** In a reversing decision: it took the record back. */
  takenBack: z.literal(true).optional(),
})

/** What becomes of a studio nobody leads. */
const zAdjustment = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('successor'), personId: zId('person') }),
  z.object({ kind: z.literal('dissolution') }),
])

const zDecision = z.object({
  id: zId('decision'),
  proposalId: zId('proposal').nullable(),
  verdict: z.enum(verdicts),
  kind: z.enum(decisionKinds),
  subject: z.object({ kind: z.string(), id: z.string() }),
  person: z.object({ id: zId('person'), name: z.string() }).nullable(),
  studio: z.object({ id: zId('studio'), lead: z.string().nullable() }).nullable(),
  cohort: z.object({ id: zId('cohort'), name: z.string() }).nullable(),
  effectiveOn: zDay,
  documentNumber: z.string(),
  approver: z.string(),
  reason: z.string().nullable(),
  finding: zFinding,
  effects: z.array(zEffect),
  reversesId: zId('decision').nullable(),
  reversedById: zId('decision').nullable(),
  decidedAt: z.string(),
})

const deed = { documentNumber: zText(60), approver: zText(60) }

export const decision = {
  /** Everything that waits for a decision, oldest deadline first. */
  worklist: query(studioStaff)
    .input(
      z.object({ status: z.enum(proposalStatuses).default('open'), kind: z.enum(proposalKinds).optional() }),
    )
    .output(z.object({ rows: z.array(zProposal) })),

  /** One proposal with what confirming it from a day on (default: today, or the day its ground arises) would change. */
  proposal: query(studioStaff)
    .input(
      z.object({
        proposalId: zId('proposal'),
        effectiveOn: zDay.optional(),
        adjustment: zAdjustment.optional(),
      }),
    )
    .output(zProposal.extend({ effects: z.array(zEffect) })),

  /** Confirms proposals under one document; each takes effect from that day, never before its ground arose. */
  confirm: command(bureau, ['studio', 'people', 'funding', 'cohort', 'recognition', 'assessment'])
    .input(
      z.object({
        proposalIds: z.array(zId('proposal')).min(1).max(200),
        effectiveOn: zDay,
        /** Needed where a studio waits for a lead: who takes it over, or that it ends. */
        adjustment: zAdjustment.optional(),
        note: zText(400).nullable().default(null),
        ...deed,
      }),
    )
    .output(z.object({ decisionIds: z.array(zId('decision')) })),

  /** Sets aside a proposal that only *generally* holds; it shows for ever that it was. */
  waive: command(bureau)
    .input(z.object({ proposalId: zId('proposal'), on: zDay, reason: zText(400), ...deed }))
    .output(z.object({ decisionId: zId('decision') })),

  /** Sends a proposal back to those who keep the record, for more facts; it stays open and shows why. */
  return: command(bureau)
    .input(z.object({ proposalId: zId('proposal'), reason: zText(400) }))
    .output(z.object({})),

  /** Undoes a decision by another one with its own document number. */
  reverse: command(bureau, [
    'studio',
    'people',
    'funding',
    'cohort',
    'recognition',
    'selection',
    'assessment',
  ])
    .input(z.object({ decisionId: zId('decision'), on: zDay, reason: zText(400), ...deed }))
    .output(z.object({ decisionId: zId('decision') })),

  list: query(studioStaff)
    .input(
      z.object({
        kind: z.enum(decisionKinds).optional(),
        personId: zId('person').optional(),
        studioId: zId('studio').optional(),
        fromOn: zDay.optional(),
        toOn: zDay.optional(),
        ...view,
      }),
    )
    .output(z.object({ rows: z.array(zDecision) })),

  decision: query(studioStaff)
    .input(z.object({ decisionId: zId('decision') }))
    .output(zDecision),
}
