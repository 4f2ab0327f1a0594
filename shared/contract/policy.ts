import { eventIterator } from '@orpc/contract'
import * as z from 'zod'
import { postKinds, schoolKinds } from '../domain/people.ts'
import { askedKinds, keptAbout, keptKinds } from '../domain/policy.ts'
import { bureau, everyone } from '../domain/role.ts'
import { studioRoles } from '../domain/studio.ts'
import { zGrading } from './assessment.ts'
import { jobEvent, view, zDay, zId, zOptionalText, zText } from './common.ts'
import { zFinding } from './finding.ts'
import { command, job, query } from './procedure.ts'
import { filing } from './studio.ts'

const zSubject = z.object({ kind: z.enum(askedKinds), id: zText(60) })
const zNamed = z.object({
  kind: z.enum(askedKinds),
  id: z.string(),
  name: z.string().nullable(),
  /** Who it is, where the subject is a place in a studio or an enrolment. */
  personId: zId('person').optional(),
})
const zWords = z.object({ zh: z.string(), en: z.string() })
const zClause = z.object({ document: z.string(), place: z.string() })

const zChoice = z.object({
  choice: z.string(),
  fromOn: zDay,
  reason: z.string(),
  decidedBy: z.string(),
  documentNumber: z.string(),
  recordedAt: z.string(),
})

const zReading = z.object({
  id: z.string(),
  topic: zWords,
  question: zWords,
  clauses: z.array(zClause),
  choices: z.array(z.object({ id: z.string(), words: zWords })),
  /** Whether the engine answers differently under another choice; where not, the default stands. */
  switchable: z.boolean(),
  byDefault: z.string(),
  /** In force on the day asked. */
  current: z.string(),
  history: z.array(zChoice),
  /** Rules whose answer may change with it. */
  ruleIds: z.array(z.string()),
})

const zHome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('finding'), question: z.string() }),
  z.object({ kind: z.literal('step'), procedure: z.string() }),
  z.object({ kind: z.literal('parameter'), parameters: z.array(z.string()) }),
  z.object({ kind: z.literal('record'), record: z.string(), about: z.enum(keptAbout), every: z.string() }),
  z.object({ kind: z.literal('attested'), by: z.string(), about: z.enum(keptAbout), every: z.string() }),
])

const zForce = z.enum(['must', 'generally', 'may', 'encouraged'])

const zRule = z.object({
  id: z.string(),
  area: z.string(),
  kind: z.string(),
  force: zForce,
  clause: zClause,
  words: zWords,
  inScope: z.boolean(),
  reason: zWords.nullable(),
  readings: z.array(z.string()),
  homes: z.array(zHome),
})

const zKept = z.object({
  ruleIds: z.array(zText(80)).min(1).max(20),
  subject: z.object({ kind: z.enum(keptAbout), id: zText(60) }),
  /** The day the document bears, or the word was given. */
  happenedOn: zDay,
  /** Who filed it or gave their word. */
  saidBy: zText(60),
  documentNumber: zText(60).nullable().default(null),
  statement: zText(400).nullable().default(null),
})

/** What parameters hold: a number, a word or a list of words. */
const zJson = z.union([z.number(), z.string().max(80), z.array(z.string().max(80)).max(40)])
const zChange = z.object({ parameter: z.string(), before: zJson, after: zJson })

const zVersion = z.object({
  id: z.string(),
  status: z.enum(['draft', 'in_force']),
  effectiveOn: zDay.nullable(),
  basedOn: z.string().nullable(),
  changes: z.array(zChange),
  /** Null for the draft that ships. */
  recordedAt: z.string().nullable(),
})

const zParameter = z.object({
  id: z.string(),
  unit: z.string(),
  clause: zClause,
  force: zForce,
  values: z.array(z.object({ from: zDay, to: zDay.nullable(), value: zJson })),
})

const zDifference = z.object({
  parameter: z.string(),
  unit: z.string(),
  clause: zClause,
  /** Null where that version holds no value on the day. */
  from: zJson.nullable(),
  to: zJson.nullable(),
})

/** How many findings answer a rule, and how many of them go against, wait for a decision, or lack a fact. */
const zStanding = z.object({
  ruleId: z.string(),
  asked: z.number().int(),
  adverse: z.number().int(),
  pending: z.number().int(),
  undetermined: z.number().int(),
})

/** What may be supposed: of the policy, or of what happens to somebody. */
const zSupposed = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('parameter'), parameter: zText(80), value: zJson }),
  z.object({ kind: z.literal('reading'), reading: zText(8), choice: zText(60) }),
  z.object({
    kind: z.literal('post'),
    personId: zId('person'),
    fromOn: zDay,
    postKind: z.enum(postKinds),
    /** The school; null where it is another unit. */
    schoolId: zId('school').nullable(),
    unit: zText(60).nullable().default(null),
    unitKind: z.enum(schoolKinds).nullable().default(null),
    inCounty: z.boolean().nullable().default(null),
    frontLine: z.boolean().nullable().default(null),
  }),
  z.object({
    kind: z.literal('joining'),
    studioId: zId('studio'),
    personId: zId('person'),
    role: z.enum(studioRoles),
    fromOn: zDay,
    ...z.object(filing).partial().shape,
  }),
  z.object({ kind: z.literal('leaving'), membershipId: zId('studio_membership'), toOn: zDay }),
  z.object({ kind: z.literal('grade'), grading: zGrading }),
])

export const policy = {
  /** Everything the policy says about one subject on a day, under the version and readings then in force. */
  findings: query(bureau)
    .input(z.object({ subject: zSubject, ...view }))
    .output(z.object({ subject: zNamed, findings: z.array(zFinding) })),

  /** The answers to one question about one subject. */
  finding: query(bureau)
    .input(z.object({ subject: zSubject, question: zText(80), ...view }))
    .output(z.object({ subject: zNamed, findings: z.array(zFinding) })),

  /** The register of readings 口径 as it stands on a day. */
  readings: query(everyone)
    .input(z.object(view))
    .output(z.object({ rows: z.array(zReading) })),

  /** Records which reading the bureau chose; findings follow it from that day. */
  chooseReading: command(bureau)
    .input(
      z.object({
        reading: zText(8),
        choice: zText(60),
        fromOn: zDay,
        reason: zOptionalText(400),
        decidedBy: zOptionalText(60),
        documentNumber: zOptionalText(60),
      }),
    )
    .output(z.object({ choiceId: zId('reading_choice') })),

  /** The catalogue: every rule in plain words with its clause and where it lives in the desk. */
  rules: query(everyone)
    .input(z.object({}))
    .output(z.object({ rows: z.array(zRule) })),

  /** Files a document or record that rules ask for. */
  fileRecord: command(bureau)
    .input(zKept)
    .output(z.object({ recordId: zId('rule_record') })),

  /** Notes somebody's word on what no count can settle. */
  attest: command(bureau)
    .input(zKept)
    .output(z.object({ recordId: zId('rule_record') })),

  /** Takes back a record or an attestation; it stays visible as known before. */
  retractRecord: command(bureau)
    .input(z.object({ recordId: zId('rule_record') }))
    .output(z.object({})),

  /** What was filed and attested, newest first. */
  records: query(bureau)
    .input(
      z.object({
        ruleId: zText(80).optional(),
        subject: z.object({ kind: z.enum(keptAbout), id: zText(60) }).optional(),
        ...view,
      }),
    )
    .output(
      z.object({
        rows: z.array(
          zKept.extend({
            id: zId('rule_record'),
            kind: z.enum(keptKinds),
            /** What the subject is called; null for the county. */
            subjectName: z.string().nullable(),
            recordedAt: z.string(),
          }),
        ),
      }),
    ),

  /** Every version of the policy: the draft that ships, drafts of the bureau, those put in force. */
  versions: query(everyone)
    .input(z.object(view))
    .output(z.object({ current: z.string(), rows: z.array(zVersion) })),

  /** One version with every parameter and its dated values. */
  version: query(everyone)
    .input(z.object({ versionId: zText(40) }))
    .output(zVersion.extend({ parameters: z.array(zParameter) })),

  /** Parameters in which two versions differ on a day. */
  compare: query(everyone)
    .input(z.object({ from: zText(40), to: zText(40), on: zDay }))
    .output(z.object({ rows: z.array(zDifference) })),

  /** Copies a version and changes parameters from a day on; refused by the field of the first thing wrong with it. */
  draftVersion: command(bureau)
    .input(
      z.object({
        id: zText(40),
        basedOn: zText(40),
        effectiveOn: zDay,
        values: z.record(zText(80), zJson),
      }),
    )
    .output(z.object({ versionId: z.string(), changes: z.array(zChange) })),

  /** Puts a draft in force from the day the bureau enters; decisions taken before keep their finding. */
  enterIntoForce: command(bureau)
    .input(z.object({ versionId: zText(40), effectiveOn: zDay, documentNumber: zText(60) }))
    .output(z.object({ versionId: z.string() })),

  /** The plan in the bureau's own words, as it loaded it; null until it has. */
  document: query(everyone)
    .input(z.object(view))
    .output(
      z.object({
        document: z
          .object({ fileName: z.string(), paragraphs: z.array(z.string()), recordedAt: z.string() })
          .nullable(),
      }),
    ),

  /** Whether that text is there to be opened; what every window asks. */
  ownText: query(everyone)
    .input(z.object(view))
    .output(z.object({ loaded: z.boolean() })),

  /** Takes the bureau's own text of the plan (txt, docx) into the file; it takes the place of the one before. */
  loadDocument: job(bureau)
    .input(z.object({ fileId: zId('file') }))
    .output(eventIterator(jobEvent(z.object({ fileName: z.string(), paragraphs: z.number().int() })))),

  removeDocument: command(bureau).input(z.object({})).output(z.object({})),

  /** How every rule that the engine answers stands on a day: how many it concerns, and how. */
  standing: query(bureau)
    .input(z.object(view))
    .output(z.object({ rows: z.array(zStanding) })),

  /** Whom a rule goes against on a day, with the finding that says so. */
  affected: query(bureau)
    .input(z.object({ ruleId: zText(80), ...view }))
    .output(
      z.object({ standing: zStanding, rows: z.array(z.object({ subject: zNamed, finding: zFinding })) }),
    ),

  /**
   * Which findings another parameter or reading, a post, a grade, or somebody joining or leaving a studio would change,
   * and what it would cost. Asked as of the day of the change where that is later. Stores nothing.
   */
  whatIf: query(bureau)
    .input(
      z.object({
        change: zSupposed,
        ...view,
      }),
    )
    .output(
      z.object({
        /** Subjects the parameter or reading was looked at for. */
        looked: z.number().int(),
        rows: z.array(z.object({ subject: zNamed, before: zFinding, after: zFinding })),
        /** What is asked of somebody only once it has happened, and what no longer is. */
        opened: z.array(z.object({ subject: zNamed, finding: zFinding })),
        closed: z.array(z.object({ subject: zNamed, finding: zFinding })),
        /** Per question whose answer is an amount: what all subjects come to, in yuan. */
        costs: z.array(z.object({ question: z.string(), beforeYuan: z.number(), afterYuan: z.number() })),
      }),
    ),
}
