import type { Reader } from '../../../../db/open.ts'
import { titlesGranted } from '../../../../db/policy/title.ts'
import { studioHeads } from '../../../../db/studio/studio.ts'
import type { View } from '../../../../db/versioned.ts'
import { countyId } from '../../../../shared/domain/policy.ts'
import { holdsOn, yearOf } from '../../../../shared/kernel/day.ts'
import { findingsAbout } from '../../../../shared/policy/questions.ts'
import { budgetBook, budgetFacts } from '../../funding/budget-facts.ts'
import { titleFacts } from '../../people/person-facts.ts'
import { lifeOf } from '../../studio/shape.ts'
import { batchesOf } from './batches.ts'
import { type Dossier, type Part, part } from './dossier.ts'

const subject = { kind: 'county', id: countyId }
const tracks = ['principal', 'teacher'] as const

/** The county as a whole: its targets, recognition batches, rounds of studios and budget. */
export async function countyDossier(read: Reader, view: View): Promise<Dossier> {
  const titles = await titlesGranted(read, view)
  const budget = await budgetBook(read, yearOf(view.asOf), view)
  const holders = [...Map.groupBy(titles, (t) => t.person_id).values()].map((own) => ({
    titles: titleFacts(own),
  }))
  const heads = (await studioHeads(read, view)).filter((s) => s.from_on <= view.asOf)
  const perTrack = (of: typeof heads) => ({
    principalStudios: of.filter((s) => s.track === 'principal').length,
    teacherStudios: of.filter((s) => s.track === 'teacher').length,
  })
  const rounds = Map.groupBy(heads, (s) => yearOf(s.from_on))
  const inForce: Part = {
    kind: 'act',
    ask: (context) =>
      findingsAbout(
        'act',
        { effectiveOn: context.policy.effectiveOn, actOn: context.asOf },
        subject,
        context,
      ),
  }
  return {
    subject: { kind: 'county', id: countyId, name: null },
    parts: [
      ...(['county', 'city', 'province'] as const).map((level) =>
        part('target', { level, holders }, subject),
      ),
      ...tracks.flatMap((track) => {
        const batches = batchesOf(titles, track)
        return [
          part('batchSeries', { track, batches }, subject),
          ...batches.map((batch) => part('batch', batch, subject)),
        ]
      }),
      ...[...rounds].map(([year, formed]) => part('round', { year, ...perTrack(formed) }, subject)),
      part(
        'budget',
        { ...budgetFacts(budget), ...perTrack(heads.filter((s) => holdsOn(lifeOf(s), view.asOf))) },
        subject,
      ),
      inForce,
    ],
  }
}
