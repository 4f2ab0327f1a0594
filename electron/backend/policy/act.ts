import { insertAssessment } from '../../../db/assessment/assessment.ts'
import { findAssessed } from '../../../db/assessment/subject.ts'
import type { Writer } from '../../../db/open.ts'
import { currentMembership } from '../../../db/studio/membership.ts'
import { knownNow } from '../../../db/versioned.ts'
import type { Grading } from '../../../shared/contract/assessment.ts'
import { refuse } from '../../../shared/contract/errors.ts'
import type { PostKind, SchoolKind } from '../../../shared/domain/people.ts'
import type { StudioRole } from '../../../shared/domain/studio.ts'
import { addDays, type Day } from '../../../shared/kernel/day.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import { gradeFacts } from '../assessment/grade.ts'
import { gradesGiven } from '../assessment/weigh.ts'
import type { Call } from '../desk.ts'
import { takePost } from '../people/record-post.ts'
import { stampOf } from '../procedure.ts'
import { leaveStudio } from '../studio/end-membership.ts'
import { joinStudio } from '../studio/record-membership.ts'

/** What may be supposed to happen to somebody. */
export type Act =
  | {
      kind: 'post'
      personId: Id<'person'>
      fromOn: Day
      postKind: PostKind
      schoolId: Id<'school'> | null
      unit: string | null
      unitKind: SchoolKind | null
      inCounty: boolean | null
      frontLine: boolean | null
    }
  | {
      kind: 'joining'
      studioId: Id<'studio'>
      personId: Id<'person'>
      role: StudioRole
      fromOn: Day
      attested?: boolean | null | undefined
      recommendedOn?: Day | null | undefined
      filedOn?: Day | null | undefined
      assignedOn?: Day | null | undefined
    }
  | { kind: 'leaving'; membershipId: Id<'studio_membership'>; toOn: Day }
  | { kind: 'grade'; grading: Grading }

type Acting = Call & { trx: Writer }

/** The first day on which the act shows. */
export function dayOfAct(act: Act): Day {
  switch (act.kind) {
    case 'leaving':
      return addDays(act.toOn, 1)
    case 'grade':
      return act.grading.notifiedOn ?? act.grading.assessedOn
    default:
      return act.fromOn
  }
}

/** Whom an act is about: people, and studios beside those they are in. */
export interface Concerned {
  personIds: readonly Id<'person'>[]
  studioIds: readonly Id<'studio'>[]
}

/** @throws Refusal NOT_FOUND */
export async function concernedBy(trx: Writer, act: Act): Promise<Concerned> {
  switch (act.kind) {
    case 'post':
      return { personIds: [act.personId], studioIds: [] }
    case 'joining':
      return { personIds: [act.personId], studioIds: [act.studioId] }
    case 'leaving': {
      const membership = await currentMembership(trx, act.membershipId)
      if (!membership) return refuse('NOT_FOUND', { kind: 'studio_membership', id: act.membershipId })
      return { personIds: [membership.person_id], studioIds: [membership.studio_id] }
    }
    case 'grade': {
      const { subjectKind, subjectId, assessedOn } = act.grading
      const view = { asOf: assessedOn, knownAt: knownNow }
      const subject = await findAssessed(trx, subjectKind, subjectId, view)
      if (!subject) return refuse('NOT_FOUND', { kind: subjectKind, id: subjectId })
      return {
        personIds: subject.personId ? [subject.personId] : [],
        studioIds: subject.studioId ? [subject.studioId] : [],
      }
    }
  }
}

/** Does the act as its own command would, without its proposals and without the trail. */
export async function doAct(acting: Acting, act: Act): Promise<void> {
  const { trx } = acting
  switch (act.kind) {
    case 'post': {
      const { kind: _, postKind, ...post } = act
      const input = {
        ...post,
        kind: postKind,
        duty: null,
        reason: null,
        documentNumber: null,
        alongside: false,
      }
      await takePost(trx, input, stampOf(acting))
      return
    }
    case 'joining': {
      const { attested = null, recommendedOn = null, filedOn = null, assignedOn = null } = act
      const filing = { attested, recommendedOn, filedOn, assignedOn }
      await joinStudio(acting, { ...act, ...filing, toOn: null, reason: null, documentNumber: null })
      return
    }
    case 'leaving':
      await leaveStudio(acting, { ...act, reason: '', documentNumber: null })
      return
    case 'grade': {
      const { facts } = await gradeFacts(trx, acting, act.grading, (subject) => gradesGiven(trx, subject))
      await insertAssessment(trx, facts, stampOf(acting))
    }
  }
}
