import type { Reader } from '../../../../db/open.ts'
import { serviceBegins } from '../../../../db/people/person.ts'
import { enrolmentsWithCycle } from '../../../../db/policy/enrolment.ts'
import { titlesGranted } from '../../../../db/policy/title.ts'
import { personRecords } from '../../../../db/studio/records.ts'
import { namesOf } from '../../../../db/studio/studio.ts'
import type { View } from '../../../../db/versioned.ts'
import { holdsOn } from '../../../../shared/kernel/day.ts'
import type { Id } from '../../../../shared/kernel/id.ts'
import { conductFacts, entryFacts } from '../../ethics/conduct-facts.ts'
import { type RewardBook, rewardBooks } from '../../funding/reward-book.ts'
import { rewardFindings } from '../../funding/reward-year.ts'
import { titleFacts } from '../../people/person-facts.ts'
import { serviceFacts } from '../../people/service-facts.ts'
import { type Dossier, type Part, part } from './dossier.ts'
import { gradesBy, talentResults } from './grades.ts'

/**
 * Persons as the incentive plan and the ethics rules see them; everybody who was ever given a title where nobody is
 * named.
 */
export async function personDossiers(
  read: Reader,
  view: View,
  named?: readonly Id<'person'>[],
): Promise<Dossier[]> {
  const ids = named ?? [...new Set((await titlesGranted(read, view)).map((t) => t.person_id))]
  const names = await namesOf(read, ids)
  const serviceBegan = await serviceBegins(read, ids)
  const conduct = await conductFacts(read, ids, view)
  const entry = await entryFacts(read, ids, (id) => serviceBegan.get(id) ?? null, view)
  const books = await rewardBooks(read, ids, view)
  const service = await serviceFacts(read, ids, view)
  const records = await personRecords(read, view, ids)
  const grades = await gradesBy(read, ['talent', 'trainee', 'assistant', 'member'], 'person_id', ids, view)
  const enrolments = Map.groupBy(
    await enrolmentsWithCycle(read, { personIds: ids }, view),
    (e) => e.person_id,
  )
  const studioIds = [...new Set(ids.flatMap((id) => records(id).memberOf.map((m) => m.studio_id)))]
  const studioGrades = await gradesBy(read, ['studio'], 'subject_id', studioIds, view)

  return ids.flatMap((id) => {
    const name = names.get(id)
    if (name === undefined) return []
    const subject = { kind: 'person', id }
    const own = grades(id)
    const latest = (of: (g: (typeof own)[number]) => boolean) => own.findLast(of)?.grade ?? null
    const titles = titleFacts(records(id).titles)
    const now = records(id).memberOf.filter((m) =>
      holdsOn({ from: m.from_on, to: m.to_on ?? m.studio_to }, view.asOf),
    )
    const studio = now[0]
    const talent = {
      posts: service.get(id)?.posts,
      retiredOn: service.get(id)?.retiredOn,
      titles,
      talentAssessments: talentResults(own),
    }
    const programmes = (enrolments.get(id) ?? [])
      .filter((e) => holdsOn({ from: e.from_on, to: e.to_on ?? e.cycle_to }, view.asOf))
      .map((e): string => e.programme)
    return [
      {
        subject: { kind: 'person', id, name },
        parts: [
          part('talent', talent, subject),
          part(
            'title',
            {
              titles,
              role: studio?.role ?? null,
              studioCycleGrade: studio
                ? (studioGrades(studio.studio_id).findLast((g) => g.kind === 'cycle')?.grade ?? null)
                : null,
            },
            subject,
          ),
          part(
            'priority',
            {
              ...talent,
              graduationGrade: latest((g) => g.kind === 'graduation'),
              studioGrade: latest(
                (g) => g.subject_kind !== 'talent' && g.subject_kind !== 'trainee' && g.confirmed_on !== null,
              ),
            },
            subject,
          ),
          part(
            'participation',
            { takesPartIn: [...programmes, ...(now.some((m) => m.role === 'lead') ? ['studio_lead'] : [])] },
            subject,
          ),
          part('entry', entry(id), subject),
          part('conduct', conduct(id), subject),
          ...rewarded(books.get(id)),
        ],
      },
    ]
  })
}

const rewarded = (book: RewardBook | undefined): Part[] =>
  book ? [{ kind: 'rewards', ask: (context) => rewardFindings(book, context) }] : []
