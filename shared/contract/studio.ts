import * as z from 'zod'
import { postKinds } from '../domain/people.ts'
import { bureau, studioStaff } from '../domain/role.ts'
import { studioDocumentKinds, studioRoles, tracks } from '../domain/studio.ts'
import { page, view, zDay, zId, zText } from './common.ts'
import { zFinding } from './finding.ts'
import { command, query } from './procedure.ts'

const zPersonRef = z.object({ id: zId('person'), name: z.string() })
const zSchoolRef = z.object({ id: zId('school'), name: z.string() })

/** One of the years of a studio's cycle; `to` inclusive. */
const zManagementYear = z.object({ number: z.number().int(), from: zDay, to: zDay })

/** How many findings stand how, for a list. */
const zStanding = z.object({
  violation: z.number().int(),
  notice: z.number().int(),
  undetermined: z.number().int(),
  pending: z.number().int(),
  compliant: z.number().int(),
})

const zStudioHead = z.object({
  id: zId('studio'),
  name: z.string(),
  track: z.enum(tracks),
  subject: z.string().nullable(),
  lead: zPersonRef.nullable(),
  school: zSchoolRef.nullable(),
  fromOn: zDay,
  toOn: zDay,
  dissolvedOn: zDay.nullable(),
  /** The management year of the day; null before the cycle, after it, or when dissolved. */
  managementYear: zManagementYear.nullable(),
})

const zStudioPerson = z.object({
  membershipId: zId('studio_membership'),
  person: zPersonRef,
  role: z.enum(studioRoles),
  school: zSchoolRef.nullable(),
  postKind: z.enum(postKinds).nullable(),
  duty: z.string().nullable(),
  subject: z.string().nullable(),
  fromOn: zDay,
  toOn: zDay.nullable(),
  reason: z.string().nullable(),
  endReason: z.string().nullable(),
  documentNumber: z.string().nullable(),
  attested: z.boolean().nullable(),
  recommendedOn: zDay.nullable(),
  filedOn: zDay.nullable(),
  assignedOn: zDay.nullable(),
  /** Activities of the management year so far: those held while in the studio, and those attended. */
  held: z.number().int(),
  attended: z.number().int(),
})

/** What is filed about somebody in a studio; null is not yet. */
export const filing = {
  /** The unit's word that an assistant is 中层干部 or 年轻骨干. */
  attested: z.boolean().nullable(),
  recommendedOn: zDay.nullable(),
  filedOn: zDay.nullable(),
  /** The day the bureau assigned a member. */
  assignedOn: zDay.nullable(),
}

const formation = z.object({
  track: z.enum(tracks),
  subject: zText(40).nullable().default(null),
  startOn: zDay,
  documentNumber: zText(60).nullable().default(null),
  /** Everybody with their role. Filing and assignment count from the start unless said otherwise; `null` is not yet. */
  people: z
    .array(
      z.object({
        personId: zId('person'),
        role: z.enum(studioRoles),
        attested: filing.attested.default(null),
        recommendedOn: filing.recommendedOn.optional(),
        filedOn: filing.filedOn.optional(),
        assignedOn: filing.assignedOn.optional(),
      }),
    )
    .max(60),
})
export type Formation = z.infer<typeof formation>

const zDocument = z.object({
  id: zId('studio_document'),
  kind: z.enum(studioDocumentKinds),
  title: z.string().nullable(),
  person: zPersonRef.nullable(),
  school: zSchoolRef.nullable(),
  managementYear: z.number().int().nullable(),
  filedOn: zDay,
  recordedAt: z.string(),
})

const reason = zText(200)

export const studio = {
  /** Studios that exist on the day, with how their composition and their duties stand. */
  list: query(studioStaff)
    .input(
      z.object({
        q: z.string().max(60).default(''),
        track: z.enum(tracks).optional(),
        /** Also those whose cycle is over or has not begun, and dissolved ones. */
        all: z.boolean().default(false),
        ...view,
        ...page,
      }),
    )
    .output(
      z.object({
        rows: z.array(
          zStudioHead.extend({
            assistants: z.number().int(),
            members: z.number().int(),
            composition: zStanding,
            duties: zStanding,
          }),
        ),
        total: z.number().int(),
      }),
    ),

  /** One studio's page: who is in it on the day and how that stands; duties and money are asked for themselves. */
  studio: query(studioStaff)
    .input(z.object({ studioId: zId('studio'), ...view }))
    .output(
      zStudioHead.extend({
        documentNumber: z.string().nullable(),
        managementYears: z.array(zManagementYear),
        people: z.array(zStudioPerson),
        /** Who has left by the day. */
        former: z.array(zStudioPerson),
        /** Places that nobody has on the day, each since when. */
        vacancies: z.array(z.object({ role: z.enum(studioRoles), sinceOn: zDay })),
        composition: z.array(zFinding),
      }),
    ),

  /**
   * What the policy asks of a studio: the duties of a management year (default: the one of the day; a past one is
   * judged on its last day), what must be on file, and what the cycle asks of the lead and of each member.
   */
  duties: query(studioStaff)
    .input(
      z.object({
        studioId: zId('studio'),
        managementYear: z.number().int().min(1).max(3).optional(),
        ...view,
      }),
    )
    .output(
      z.object({
        managementYear: zManagementYear.nullable(),
        annual: z.array(zFinding),
        onFile: z.array(zFinding),
        cycle: z.array(
          z.object({ person: zPersonRef, role: z.enum(studioRoles), findings: z.array(zFinding) }),
        ),
      }),
    ),

  /**
   * The members of studios whose cycle is over (`all`: of every studio begun), and what the policy says to each applying
   * to lead a new studio and being appointed.
   */
  mayLead: query(bureau)
    .input(z.object({ track: z.enum(tracks).optional(), all: z.boolean().default(false), ...view }))
    .output(
      z.object({
        rows: z.array(
          z.object({
            membershipId: zId('studio_membership'),
            person: zPersonRef,
            school: zSchoolRef.nullable(),
            studio: z.object({ id: zId('studio'), name: z.string(), toOn: zDay }),
            track: z.enum(tracks),
            application: zFinding,
            appointment: zFinding,
          }),
        ),
      }),
    ),

  /** What forming this studio would meet, and whether it would be refused. Nothing is stored. */
  checkFormation: query(bureau)
    .input(formation)
    .output(
      z.object({
        name: z.string().nullable(),
        toOn: zDay.nullable(),
        findings: z.array(zFinding),
        refused: z.boolean(),
      }),
    ),

  /** Forms a studio for a whole cycle. Refused with the findings when a binding rule fails. */
  form: command(bureau, ['people', 'funding', 'assessment'])
    .input(formation)
    .output(z.object({ studioId: zId('studio'), name: z.string(), toOn: zDay, findings: z.array(zFinding) })),

  /** Records a studio that exists as it exists, with its people and their dates; what is wrong with it is shown. */
  recordExisting: command(bureau, ['people', 'funding', 'assessment'])
    .input(
      z.object({
        track: z.enum(tracks),
        subject: zText(40).nullable().default(null),
        /** The name it bears, where that is not its lead's. */
        name: zText(60).nullable().default(null),
        fromOn: zDay,
        toOn: zDay.optional(),
        documentNumber: zText(60).nullable().default(null),
        people: z
          .array(
            z.object({
              personId: zId('person'),
              role: z.enum(studioRoles),
              fromOn: zDay.optional(),
              toOn: zDay.nullable().default(null),
              reason: reason.nullable().default(null),
              endReason: reason.nullable().default(null),
              attested: filing.attested.default(null),
              recommendedOn: filing.recommendedOn.default(null),
              filedOn: filing.filedOn.default(null),
              assignedOn: filing.assignedOn.default(null),
            }),
          )
          .max(200),
      }),
    )
    .output(z.object({ studioId: zId('studio'), findings: z.array(zFinding) })),

  /** Records that somebody is in a studio from a day on; a breach of the composition is stored and shown. */
  recordMembership: command(bureau, ['people', 'funding', 'assessment'])
    .input(
      z.object({
        studioId: zId('studio'),
        personId: zId('person'),
        role: z.enum(studioRoles),
        fromOn: zDay,
        toOn: zDay.nullable().default(null),
        reason: reason.nullable().default(null),
        documentNumber: zText(60).nullable().default(null),
        attested: filing.attested.default(null),
        recommendedOn: filing.recommendedOn.default(null),
        filedOn: filing.filedOn.default(null),
        assignedOn: filing.assignedOn.default(null),
      }),
    )
    .output(z.object({ membershipId: zId('studio_membership'), findings: z.array(zFinding) })),

  /** What is filed about somebody in a studio: attested, recommended, filed, assigned. What is left out stays. */
  amendMembership: command(bureau, ['people'])
    .input(z.object({ membershipId: zId('studio_membership'), ...z.object(filing).partial().shape }))
    .output(z.object({})),

  /** Records the last day of somebody in a studio, and why. */
  endMembership: command(bureau, ['people', 'funding', 'assessment'])
    .input(
      z.object({
        membershipId: zId('studio_membership'),
        toOn: zDay,
        reason,
        documentNumber: zText(60).nullable().default(null),
      }),
    )
    .output(z.object({ findings: z.array(zFinding) })),

  /** Takes back a membership recorded by mistake. */
  retractMembership: command(bureau, ['people', 'funding', 'assessment'])
    .input(z.object({ membershipId: zId('studio_membership'), reason }))
    .output(z.object({})),

  documents: query(studioStaff)
    .input(z.object({ studioId: zId('studio'), kind: z.enum(studioDocumentKinds).optional(), ...view }))
    .output(z.object({ rows: z.array(zDocument) })),

  /** Puts a plan, rule, report, archive or attestation on file; a plan counts from the day it is filed. */
  fileDocument: command(studioStaff)
    .input(
      z.object({
        studioId: zId('studio'),
        kind: z.enum(studioDocumentKinds),
        title: zText(120).nullable().default(null),
        /** The member it is about; needed for growth files, career plans, goals and growth reports. */
        personId: zId('person').nullable().default(null),
        /** The school supported. */
        schoolId: zId('school').nullable().default(null),
        /** The year an annual plan is for. */
        managementYear: z.number().int().min(1).max(3).nullable().default(null),
        filedOn: zDay,
      }),
    )
    .output(z.object({ documentId: zId('studio_document') })),

  retractDocument: command(studioStaff)
    .input(z.object({ documentId: zId('studio_document'), reason }))
    .output(z.object({})),
}
