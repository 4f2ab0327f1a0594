import type { Reader, Writer } from '../../../../db/open.ts'
import { type DutyRecords, dutyRecords, type MembershipRecord } from '../../../../db/studio/records.ts'
import type { View } from '../../../../db/versioned.ts'
import { holdsOn } from '../../../../shared/kernel/day.ts'
import type { Id } from '../../../../shared/kernel/id.ts'
import { annualResults, cycleResult } from '../../assessment/results.ts'
import { conductFacts } from '../../ethics/conduct-facts.ts'
import { titleFacts } from '../../people/person-facts.ts'
import { serviceFacts } from '../../people/service-facts.ts'
import { deliverableFindings } from '../../studio/duty-facts.ts'
import { lifeOf } from '../../studio/shape.ts'
import { type Dossier, type Part, part } from './dossier.ts'
import { gradesBy, talentResults } from './grades.ts'
import { waived } from './waived.ts'

/** The people in studios on the day; of one studio, or one membership also after it ended, where it is named. */
export async function membershipDossiers(
  read: Reader | Writer,
  view: View,
  named?: { studioId: Id<'studio'>; membershipId: string },
): Promise<Dossier[]> {
  const studios = await dutyRecords(read, view, named && [named.studioId])
  const places = studios.flatMap((studio) =>
    studio.memberships
      .filter((m) => m.from_on <= view.asOf)
      .filter((m) => (named ? m.id === named.membershipId : runs(studio, m, view)))
      .map((membership) => ({ studio, membership })),
  )
  const ids = places.map((p) => p.membership.id)
  const personIds = [...new Set(places.map((p) => p.membership.person_id))]
  const service = await serviceFacts(read, personIds, view)
  const grades = await gradesBy(read, ['lead', 'assistant', 'member'], 'subject_id', ids, view)
  const talent = await gradesBy(read, ['talent'], 'person_id', personIds, view)
  const studioGrades = await gradesBy(
    read,
    ['studio'],
    'subject_id',
    studios.map((s) => s.head.id),
    view,
  )
  const override = await waived(read, ids, view)
  const conduct = await conductFacts(read, personIds, view)

  return places.map(({ studio, membership }) => {
    const { head } = studio
    const { id, role, person_id: personId } = membership
    const subject = { kind: role, id }
    const rows = grades(id)
    const about = {
      track: head.track,
      role,
      cycle: { from: head.from_on, to: head.to_on },
      leftOn: membership.to_on !== null && membership.to_on < view.asOf ? membership.to_on : null,
    }
    const last = cycleResult(rows)
    const titles = titleFacts(studio.person(personId).titles)
    const served = service.get(personId)
    const parts: Part[] = [
      part(
        'personAssessment',
        {
          ...about,
          results: annualResults(rows),
          finalGrade: last?.grade ?? null,
          assessedOn: last?.assessed_on ?? null,
          studioAssessedOn: cycleResult(studioGrades(head.id))?.assessed_on ?? null,
          titles,
          openBreaches: conduct(personId).openBreaches,
        },
        subject,
      ),
    ]
    if (runs(studio, membership, view)) {
      parts.push(
        { kind: 'deliverables', ask: (context) => deliverableFindings(studio, membership, context) },
        part('studioPost', { ...about, ...served, override: override(id) }, subject),
      )
      if (role === 'lead')
        parts.push(
          part(
            'leadTitle',
            {
              track: head.track,
              posts: served?.posts,
              retiredOn: served?.retiredOn,
              titles,
              talentAssessments: talentResults(talent(personId)),
            },
            subject,
          ),
        )
    }
    return { subject: { kind: 'membership', id, name: membership.name, personId }, parts }
  })
}

const runs = ({ head }: DutyRecords, m: MembershipRecord, { asOf }: View): boolean =>
  holdsOn({ from: m.from_on, to: m.to_on }, asOf) && holdsOn(lifeOf(head), asOf)
