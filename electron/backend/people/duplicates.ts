import { aliases, foundApart, lookalikes, mergeHistory } from '../../../db/people/alias.ts'
import type { Likeness } from '../../../shared/domain/people.ts'
import { queries } from '../procedure.ts'

type Lookalike = Awaited<ReturnType<typeof lookalikes>>[number]

/** Nothing tells them apart for certain: not two ID numbers, not two births. */
const mayBeOne = (a: Lookalike, b: Lookalike): boolean => {
  if (a.id_number_index !== null && b.id_number_index !== null) return false
  return a.birth === null || b.birth === null || a.birth.startsWith(b.birth) || b.birth.startsWith(a.birth)
}

/** What people have in common, the plainest first; undefined has nothing in common with anybody. */
const likenesses: readonly (readonly [Likeness, (p: Lookalike) => string | undefined])[] = [
  ['name', (p) => p.name],
  ['sound', (p) => (p.birth === null ? undefined : `${p.pinyin} ${p.birth}`)],
  ['phone', (p) => p.phone_index ?? undefined],
]

const pairOf = (a: string, b: string): string => [a, b].toSorted().join(' ')

export const duplicates = queries.people.duplicates.handler(async ({ context }) => {
  const { read } = context
  const all = await lookalikes(read)
  const apart = await foundApart(read)
  const settled = new Set(apart.map((a) => pairOf(a.person_id, a.other_id)))
  const groups: { why: Likeness; people: Lookalike[] }[] = []
  for (const [why, of] of likenesses) {
    const alike = Map.groupBy(all, of)
    alike.delete(undefined)
    for (const group of alike.values()) {
      const open = (a: Lookalike, b: Lookalike) =>
        a !== b && !settled.has(pairOf(a.id, b.id)) && mayBeOne(a, b)
      const people = group.filter((a) => group.some((b) => open(a, b)))
      if (people.length > 0) groups.push({ why, people })
      // whoever is shown once is not shown again for a weaker reason
      for (const a of people) for (const b of people) settled.add(pairOf(a.id, b.id))
    }
  }
  return {
    groups: groups.map(({ why, people }) => ({
      why,
      name: people[0]?.name ?? '',
      people: people.map((p) => ({
        id: p.id,
        name: p.name,
        birth: p.birth,
        unit: p.unit,
        hasIdNumber: p.id_number_index !== null,
        recordedAt: p.recorded_at,
      })),
    })),
    merged: (await aliases(read)).map((m) => ({
      id: m.person_id,
      name: m.name,
      sameAs: { id: m.same_as_id, name: m.same_as_name },
      reason: m.reason,
      mergedAt: m.merged_at,
    })),
    apart: apart.map((a) => ({
      id: a.person_id,
      name: a.name,
      other: { id: a.other_id, name: a.other_name },
      reason: a.reason,
      foundAt: a.found_at,
    })),
    history: (await mergeHistory(read)).map((h) => ({
      seq: h.seq,
      at: h.at,
      by: h.account_name,
      act: h.procedure === 'people.merge' ? ('merged' as const) : ('parted' as const),
      id: h.id,
      name: h.name,
      sameAs: { id: h.same_as_id, name: h.same_as_name },
      reason: h.reason,
    })),
  }
})
