import * as z from 'zod'
import { breachKinds, caseStates, complaintChannels, ethicsSteps, sanctionKinds } from '../domain/ethics.ts'
import { bureau } from '../domain/role.ts'
import { view, zDay, zId, zText } from './common.ts'
import { zFinding } from './finding.ts'
import { command, query } from './procedure.ts'
import { zConsequences } from './proposed.ts'

const zPerson = z.object({ id: zId('person'), name: z.string() })
const zYear = z.number().int().min(2000).max(2100)
const zStatement = zText(2_000)
const document = { documentNumber: zText(60).nullable().default(null) }

const zCase = z.object({
  id: zId('ethics_case'),
  person: zPerson,
  school: z.string().nullable(),
  receivedOn: zDay,
  channel: z.enum(complaintChannels),
  documentNumber: z.string().nullable(),
  state: z.enum(caseStates),
  concludedOn: zDay.nullable(),
  breach: z.enum(breachKinds).nullable(),
  /** The last day a sanction is in force; null without one, or where it has no last day. */
  sanctionTo: zDay.nullable(),
  /** A review the bureau has not decided yet: rewards and recommendations wait for it. */
  waiting: z.boolean(),
})

/** One act of a case. What was said stands apart: `hasStatement` tells that there is something to read. */
const zStep = z.object({
  id: zId('ethics_step'),
  kind: z.enum(ethicsSteps),
  on: zDay,
  upheld: z.boolean().nullable(),
  breach: z.enum(breachKinds).nullable(),
  sanction: z.enum(sanctionKinds).nullable(),
  fromOn: zDay.nullable(),
  toOn: zDay.nullable(),
  documentNumber: z.string().nullable(),
  hasStatement: z.boolean(),
  recordedAt: z.string(),
})

const zChecked = z.object({
  id: zId('entry_check'),
  checkedOn: zDay,
  clear: z.boolean(),
  documentNumber: z.string().nullable(),
})

/** 师德: cases, pledges and entry checks. The bureau's own; what was alleged and said is sealed and read on record. */
export const ethics = {
  cases: query(bureau)
    .input(
      z.object({
        q: z.string().max(60).default(''),
        state: z.enum(caseStates).optional(),
        personId: zId('person').optional(),
        ...view,
      }),
    )
    .output(z.object({ rows: z.array(zCase), counts: z.record(z.enum(caseStates), z.number().int()) })),

  /** One case with everything done in it, how the policy sees it, and what it proposed. */
  case: query(bureau)
    .input(z.object({ caseId: zId('ethics_case'), ...view }))
    .output(
      zCase.extend({
        steps: z.array(zStep),
        findings: z.array(zFinding),
        proposals: z.array(
          z.object({ id: zId('proposal'), kind: z.string(), decisionId: zId('decision').nullable() }),
        ),
      }),
    ),

  /** What was alleged and what was said in each act: reading it is recorded in the audit trail. */
  read: command(bureau)
    .input(z.object({ caseId: zId('ethics_case') }))
    .output(
      z.object({
        allegation: z.string(),
        statements: z.array(z.object({ stepId: zId('ethics_step'), text: z.string() })),
      }),
    ),

  /** A complaint comes in. */
  receive: command(bureau, ['people'])
    .input(
      z.object({
        personId: zId('person'),
        receivedOn: zDay,
        channel: z.enum(complaintChannels),
        allegation: zStatement,
        ...document,
      }),
    )
    .output(z.object({ caseId: zId('ethics_case') })),

  investigate: command(bureau, ['people'])
    .input(
      z.object({
        caseId: zId('ethics_case'),
        startedOn: zDay,
        /** Who investigates, and anything worth keeping about it. */
        statement: zStatement.nullable().default(null),
        ...document,
      }),
    )
    .output(z.object({ stepId: zId('ethics_step') })),

  /**
   * What the investigation found. A breach of somebody with a title, in a studio or in a cohort proposes a review; until
   * it is decided, rewards and recommendations wait. Refused before the complaint, without an investigation, twice.
   */
  conclude: command(bureau, ['people', 'decision', 'funding'])
    .input(
      z.object({
        caseId: zId('ethics_case'),
        concludedOn: zDay,
        upheld: z.boolean(),
        /** What kind of breach; asked where it was upheld. */
        breach: z.enum(breachKinds).nullable().default(null),
        statement: zStatement.nullable().default(null),
        ...document,
      }),
    )
    .output(zConsequences.extend({ stepId: zId('ethics_step') })),

  /** A sanction with the days it is in force. Refused before the finding, or where it ends before it begins. */
  sanction: command(bureau, ['people'])
    .input(
      z.object({
        caseId: zId('ethics_case'),
        kind: z.enum(sanctionKinds),
        fromOn: zDay,
        /** The last day; null where it has none. */
        toOn: zDay.nullable(),
        documentNumber: zText(60),
        statement: zStatement.nullable().default(null),
      }),
    )
    .output(z.object({ stepId: zId('ethics_step') })),

  /** A breach is made known as a warning 通报警示. */
  notify: command(bureau)
    .input(
      z.object({
        caseId: zId('ethics_case'),
        on: zDay,
        documentNumber: zText(60),
        statement: zStatement.nullable().default(null),
      }),
    )
    .output(z.object({ stepId: zId('ethics_step') })),

  /** Goes back a step, with the reason: only the last act of a case, and no finding that was decided upon. */
  retractStep: command(bureau, ['people', 'decision', 'funding'])
    .input(z.object({ stepId: zId('ethics_step'), reason: zText(200) }))
    .output(zConsequences),

  /** Takes back a whole case entered by mistake. Refused once it was decided upon. */
  retractCase: command(bureau, ['people', 'decision', 'funding'])
    .input(z.object({ caseId: zId('ethics_case'), reason: zText(200) }))
    .output(zConsequences),

  /** Puts the revocation of somebody's county titles up for decision on the ground of a breach; nothing is automatic. */
  proposeRevocation: command(bureau, ['decision'])
    .input(z.object({ caseId: zId('ethics_case') }))
    .output(z.object({ proposalId: zId('proposal') })),

  /** Pledges of a year, school by school; of one school, person by person. */
  pledges: query(bureau)
    .input(z.object({ year: zYear, schoolId: zId('school').optional(), ...view }))
    .output(
      z.object({
        schools: z.array(
          z.object({
            id: zId('school'),
            name: z.string(),
            people: z.number().int(),
            signed: z.number().int(),
          }),
        ),
        people: z.array(
          z.object({
            person: zPerson,
            duty: z.string().nullable(),
            pledge: z.object({ id: zId('pledge'), signedOn: zDay }).nullable(),
          }),
        ),
      }),
    ),

  /** Records signed pledges of a year; who has signed already is left as it is. */
  recordPledges: command(bureau, ['people'])
    .input(z.object({ year: zYear, signedOn: zDay, personIds: z.array(zId('person')).min(1).max(2_000) }))
    .output(z.object({ recorded: z.number().int(), kept: z.number().int() })),

  retractPledge: command(bureau, ['people'])
    .input(z.object({ pledgeId: zId('pledge'), reason: zText(200) }))
    .output(z.object({})),

  /** Everybody hired since a day, with the check 准入查询 made for them. */
  entryChecks: query(bureau)
    .input(z.object({ since: zDay, ...view }))
    .output(
      z.object({
        rows: z.array(
          z.object({
            person: zPerson,
            school: z.string().nullable(),
            hired: z.string(),
            check: zChecked.nullable(),
          }),
        ),
      }),
    ),

  recordEntryChecks: command(bureau, ['people'])
    .input(
      z.object({
        personIds: z.array(zId('person')).min(1).max(500),
        checkedOn: zDay,
        /** Nothing was found that bars the person. */
        clear: z.boolean().default(true),
        ...document,
      }),
    )
    .output(z.object({ recorded: z.number().int(), kept: z.number().int() })),

  retractEntryCheck: command(bureau, ['people'])
    .input(z.object({ checkId: zId('entry_check'), reason: zText(200) }))
    .output(z.object({})),
}
