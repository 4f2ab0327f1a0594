import * as z from 'zod'
import {
  applicationChannels,
  candidacyOutcomes,
  formationSteps,
  placingOutcomes,
} from '../domain/formation.ts'
import { bureau, leads } from '../domain/role.ts'
import { tracks } from '../domain/studio.ts'
import { view, zDay, zId, zText } from './common.ts'
import { zFinding } from './finding.ts'
import { command, query } from './procedure.ts'

const zFormationId = z.object({ formationId: zId('formation') })
const zDone = z.object({})
const zPersonRef = z.object({ id: zId('person'), name: z.string() })
const zStudioRef = z.object({ id: zId('studio'), name: z.string() })
const deed = { documentNumber: zText(60), approver: zText(60) }
const reason = zText(200)

const zHead = z.object({
  id: zId('formation'),
  track: z.enum(tracks),
  name: z.string(),
  /** The day the studios of the round begin. */
  startOn: zDay,
  openedOn: zDay,
  closesOn: zDay.nullable(),
  /** How many studios the bureau gives the round; null: not said. The plan's own number holds where it names one. */
  places: z.number().int().nullable(),
  documentNumber: z.string().nullable(),
})

/** How many studios of a track a year may form. */
const zQuota = z.object({
  year: z.number().int(),
  /** By the plan, or by the bureau; null while neither has said. */
  places: z.number().int().nullable(),
  formed: z.number().int(),
  /** Leads chosen whose studios are not formed yet. */
  chosen: z.number().int(),
  /** How it stands with those formed and chosen. */
  finding: zFinding,
})

const zChoice = z.object({
  studioId: zId('studio'),
  chosen: z.boolean(),
  on: zDay,
  reason: z.string().nullable(),
  /** Entered by the lead; else by the bureau for them. */
  byLead: z.boolean(),
})

/** What a lead sees of somebody who asks for the own studio. */
const zAsking = z.object({
  id: zId('member_application'),
  person: zPersonRef,
  school: z.string().nullable(),
  duty: z.string().nullable(),
  subject: z.string().nullable(),
  channel: z.enum(applicationChannels),
  appliedOn: zDay,
  note: z.string().nullable(),
  findings: z.array(zFinding),
  /** Whether a binding rule keeps them from being a member of the track. */
  barred: z.boolean(),
})

const zApplication = zAsking.extend({
  wishes: z.array(zStudioRef),
  choices: z.array(zChoice),
  outcome: z.enum(placingOutcomes).nullable(),
  settledOn: zDay.nullable(),
  reason: z.string().nullable(),
  studio: zStudioRef.nullable(),
  membershipId: zId('studio_membership').nullable(),
  documentNumber: z.string().nullable(),
})

const zCandidate = z.object({
  id: zId('lead_candidate'),
  person: zPersonRef,
  school: z.string().nullable(),
  duty: z.string().nullable(),
  subject: z.string().nullable(),
  putForwardOn: zDay,
  note: z.string().nullable(),
  findings: z.array(zFinding),
  barred: z.boolean(),
  /** Choosing them needs a reason: a condition that generally holds does not. */
  requiresReason: z.boolean(),
  outcome: z.enum(candidacyOutcomes).nullable(),
  decidedOn: zDay.nullable(),
  reason: z.string().nullable(),
  documentNumber: z.string().nullable(),
  /** The studio they lead once it is formed; its name comes from them. */
  studio: zStudioRef,
  formed: z.boolean(),
  assistants: z.array(
    z.object({
      person: zPersonRef,
      recommendedOn: zDay,
      filedOn: zDay,
      attested: z.boolean().nullable(),
    }),
  ),
})

/** A studio that takes members in this round: one to be formed, or one that runs and has places left. */
const zTarget = z.object({
  studio: zStudioRef,
  lead: zPersonRef.nullable(),
  formed: z.boolean(),
  placesLeft: z.number().int(),
})

/** 工作室的组建: who may lead, assistants filed, members applied, chosen and sent to a studio, step by step. */
export const formation = {
  list: query(bureau)
    .input(z.object({ track: z.enum(tracks).optional(), ...view }))
    .output(
      z.object({
        rows: z.array(
          zHead.extend({
            candidates: z.number().int(),
            chosen: z.number().int(),
            formed: z.number().int(),
            applied: z.number().int(),
            assigned: z.number().int(),
          }),
        ),
      }),
    ),

  /** How many studios of a track may begin in the year of a day, and how many of them are taken. */
  quota: query(bureau)
    .input(z.object({ track: z.enum(tracks), startOn: zDay }))
    .output(zQuota),

  /** One round as it stands: its number, who might lead, who asks for a place, where there are places. */
  round: query(bureau)
    .input(zFormationId.extend(view))
    .output(
      zHead.extend({
        quota: zQuota,
        counts: z.record(
          z.enum(formationSteps),
          z.object({ done: z.number().int(), waiting: z.number().int() }),
        ),
        candidates: z.array(zCandidate),
        applications: z.array(zApplication),
        targets: z.array(zTarget),
      }),
    ),

  /** Opens a round of a track. */
  open: command(bureau, ['studio'])
    .input(
      z.object({
        track: z.enum(tracks),
        name: zText(80),
        startOn: zDay,
        openedOn: zDay.optional(),
        /** Last day for applications. */
        closesOn: zDay.nullable().default(null),
        places: z.number().int().min(0).max(200).nullable().default(null),
        documentNumber: zText(60).nullable().default(null),
      }),
    )
    .output(zFormationId.extend({ quota: zQuota })),

  /** Corrects what a round says, for a reason; the bureau's number is given this way too. */
  amend: command(bureau, ['studio'])
    .input(
      zFormationId.extend({
        name: zText(80).optional(),
        startOn: zDay.optional(),
        closesOn: zDay.nullable().optional(),
        places: z.number().int().min(0).max(200).nullable().optional(),
        documentNumber: zText(60).nullable().optional(),
        reason,
      }),
    )
    .output(zDone),

  /** Puts people forward to lead a studio of the round; who does not meet a condition is taken in and shown. */
  putForward: command(bureau)
    .input(
      zFormationId.extend({
        candidates: z
          .array(
            z.object({
              personId: zId('person'),
              subject: zText(40).nullable().default(null),
              note: zText(400).nullable().default(null),
            }),
          )
          .min(1)
          .max(200),
        on: zDay.optional(),
      }),
    )
    .output(z.object({ candidateIds: z.array(zId('lead_candidate')) })),

  /** The bureau chooses leads and says of the others why not; refused where a binding condition fails or the number is full. */
  decideLeads: command(bureau)
    .input(
      zFormationId.extend({
        chosen: z
          .array(z.object({ candidateId: zId('lead_candidate'), reason: reason.nullable().default(null) }))
          .max(200)
          .default([]),
        notChosen: z
          .array(z.object({ candidateId: zId('lead_candidate'), reason }))
          .max(200)
          .default([]),
        on: zDay,
        ...deed,
      }),
    )
    .output(z.object({ quota: zQuota })),

  /** Files the assistants a chosen lead recommends; what was filed for that studio before is replaced. */
  fileAssistants: command(bureau)
    .input(
      z.object({
        candidateId: zId('lead_candidate'),
        assistants: z
          .array(
            z.object({
              personId: zId('person'),
              recommendedOn: zDay,
              filedOn: zDay,
              /** The unit's word that this is 中层干部 or 年轻骨干; null: not yet. */
              attested: z.boolean().nullable().default(null),
            }),
          )
          .max(10),
      }),
    )
    .output(z.object({ findings: z.array(zFinding) })),

  /** Takes applications to be a member, all or none, with up to two wishes; the bureau sends people where it sees fit. */
  apply: command(bureau)
    .input(
      zFormationId.extend({
        applicants: z
          .array(
            z.object({
              personId: zId('person'),
              wishes: z.array(zId('studio')).max(2).default([]),
              channel: z.enum(applicationChannels).default('organisation'),
              note: zText(400).nullable().default(null),
            }),
          )
          .min(1)
          .max(500),
        appliedOn: zDay.optional(),
      }),
    )
    .output(z.object({ applicationIds: z.array(zId('member_application')) })),

  /** The applicant steps back, any time before being sent to a studio. */
  withdraw: command(bureau)
    .input(z.object({ applicationId: zId('member_application'), on: zDay, reason }))
    .output(zDone),

  /** Who asks for a place in a studio that runs and waits for its lead's word; a lead sees the own studio's only. */
  waiting: query([...bureau, ...leads])
    .input(z.object({ studioId: zId('studio'), ...view }))
    .output(
      z.object({
        placesLeft: z.number().int(),
        rows: z.array(
          zAsking.extend({
            choice: zChoice.omit({ studioId: true }).nullable(),
            formation: z.object({ id: zId('formation'), name: z.string() }),
          }),
        ),
      }),
    ),

  /** 遴选: the lead's word on who asks for the studio, entered by the lead or by the bureau for them. It assigns nobody. */
  choose: command([...bureau, ...leads])
    .input(
      z.object({
        studioId: zId('studio'),
        choices: z
          .array(
            z.object({
              applicationId: zId('member_application'),
              chosen: z.boolean(),
              reason: reason.nullable().default(null),
            }),
          )
          .min(1)
          .max(200),
        on: zDay.optional(),
      }),
    )
    .output(zDone),

  /**
   * 分派: sends applicants to a studio. A studio of the round is formed with them, its lead and its assistants; a running
   * one takes them in. Refused with the findings when a binding rule fails; who was not chosen there, or did not ask for
   * it, needs a reason.
   */
  assign: command(bureau, ['studio', 'people', 'funding', 'assessment'])
    .input(
      zFormationId.extend({
        studioId: zId('studio'),
        applicationIds: z.array(zId('member_application')).min(1).max(60),
        on: zDay,
        ...deed,
        reason: reason.nullable().default(null),
      }),
    )
    .output(
      z.object({
        studioId: zId('studio'),
        /** Whether it was formed with this. */
        formed: z.boolean(),
        name: z.string(),
        membershipIds: z.array(zId('studio_membership')),
        findings: z.array(zFinding),
      }),
    ),

  /** What sending these to the studio would meet. Nothing is stored. */
  checkAssignment: query(bureau)
    .input(
      zFormationId.extend({
        studioId: zId('studio'),
        applicationIds: z.array(zId('member_application')).max(60),
        on: zDay,
      }),
    )
    .output(z.object({ findings: z.array(zFinding), refused: z.boolean() })),

  /** Says of applicants that they get no place, and why. */
  turnDown: command(bureau)
    .input(
      zFormationId.extend({
        applicationIds: z.array(zId('member_application')).min(1).max(500),
        on: zDay,
        reason,
      }),
    )
    .output(zDone),

  /** Takes back how a candidacy or an application ended, as long as nothing came of it. */
  reopen: command(bureau)
    .input(
      z.object({
        candidateId: zId('lead_candidate').optional(),
        applicationId: zId('member_application').optional(),
        reason,
      }),
    )
    .output(zDone),
}
