import { aliases, namesakes } from '../../../db/people/alias.ts'
import { queries } from '../procedure.ts'

type Namesake = Awaited<ReturnType<typeof namesakes>>[number]

/** Namesakes that nothing tells apart for certain: not two ID numbers, not two births. */
const mayBeOne = (a: Namesake, b: Namesake): boolean => {
  if (a.id_number_index !== null && b.id_number_index !== null) return false
  return a.birth === null || b.birth === null || a.birth.startsWith(b.birth) || b.birth.startsWith(a.birth)
}

export const duplicates = queries.people.duplicates.handler(async ({ context }) => {
  const { read } = context
  const groups = [...Map.groupBy(await namesakes(read), (p) => p.name).values()]
  const merged = await aliases(read)
  return {
    groups: groups.flatMap((group) => {
      const those = group.filter((a) => group.some((b) => a !== b && mayBeOne(a, b)))
      return those.length === 0
        ? []
        : [
            {
              name: those[0]?.name ?? '',
              people: those.map((p) => ({
                id: p.id,
                birth: p.birth,
                unit: p.unit,
                hasIdNumber: p.id_number_index !== null,
                recordedAt: p.recorded_at,
              })),
            },
          ]
    }),
    merged: merged.map((m) => ({
      id: m.person_id,
      name: m.name,
      sameAs: { id: m.same_as_id, name: m.same_as_name },
      reason: m.reason,
      mergedAt: m.merged_at,
    })),
  }
})
