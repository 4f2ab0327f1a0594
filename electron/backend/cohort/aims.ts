import type { Reader, Writer } from '../../../db/open.ts'
import { membershipNamed } from '../../../db/policy/membership.ts'
import { knownNow, type View } from '../../../db/versioned.ts'
import type { Aim } from '../../../shared/domain/cohort.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import type { Finding } from '../../../shared/policy/finding.ts'
import { findingsAbout } from '../../../shared/policy/questions.ts'
import { policyOn } from '../policy/context.ts'
import { findingsIn } from '../policy/dossier/dossier.ts'
import { membershipDossiers } from '../policy/dossier/membership.ts'
import { reviewedFacts, traineeDossiers, traineeFacts } from '../policy/dossier/trainee.ts'

interface Graduate {
  enrolmentId: Id<'enrolment'>
  person: { id: Id<'person'>; name: string }
  /** The grade they left with; null where they have not graduated. */
  grade: string | null
  /** What the plan says of each aim that is one of their programme. */
  aims: Partial<Record<Aim, Finding>>
}

/** Where each of these trainees may be put forward to on the day, by the plan. */
export async function graduateAims(
  read: Reader | Writer,
  ids: readonly Id<'enrolment'>[],
  view: View,
): Promise<Graduate[]> {
  const context = await policyOn(read, view)
  const dossiers = await traineeDossiers(read, view, ids)
  const trainees = await traineeFacts(read, view, ids)
  return trainees.map(({ enrolment: e, facts, review }) => {
    const subject = { kind: 'trainee', id: e.id }
    const { graduation } = reviewedFacts(facts, review, context)
    const grade = graduation?.grade ?? null
    const aims: Partial<Record<Aim, Finding>> = {}
    if (e.programme === 'chuying') {
      const dossier = dossiers.find((d) => d.subject.id === e.id)
      const findings = dossier ? findingsIn(dossier, context) : []
      // without a graduation nothing was asked: the question then says that the grade is not excellent
      const right =
        findings.find((f) => f.question === 'cohort.graduate-recognition') ??
        findingsAbout(
          'graduate',
          { programme: e.programme, track: e.track, graduation: null },
          subject,
          context,
        ).find((f) => f.question === 'cohort.graduate-recognition')
      if (right) Object.assign(aims, { county_title: right, tengfei: right })
    } else {
      const upward = findingsAbout(
        'recommended',
        { programme: e.programme, candidates: [{ id: e.person_id, graduationGrade: grade }] },
        subject,
        context,
      ).find((f) => f.question === 'cohort.upward-recommendation')
      if (upward) aims.double_name = upward
    }
    return { enrolmentId: e.id, person: { id: e.person_id, name: e.name }, grade, aims }
  })
}

/** Whether a member of a studio may be put forward to a city studio; null where there is no such member. */
export async function memberAim(read: Reader | Writer, id: Id<'studio_membership'>, view: View) {
  const row = await membershipNamed(read, id, { knownAt: knownNow })
  if (!row) return null
  const named = { studioId: row.studio_id, membershipId: id }
  const [dossier] = await membershipDossiers(read, view, named)
  if (!dossier) return null
  const context = await policyOn(read, view)
  const finding = findingsIn(dossier, context).find((f) => f.question === 'studio.member-recommendation')
  return finding ? { person: { id: row.person_id, name: dossier.subject.name ?? '' }, finding } : null
}
