import { aliasesOf, findSchool } from '../../../db/people/schools.ts'
import { refuse } from '../../../shared/contract/errors.ts'
import { holdsOn } from '../../../shared/kernel/day.ts'
import { queries, viewOf } from '../procedure.ts'

const yesNo = (flag: number | null) => (flag === null ? null : flag === 1)

export const school = queries.people.school.handler(async ({ context, input }) => {
  const { read } = context
  const { schoolId } = input
  const view = viewOf(context, input)
  const row = await findSchool(read, schoolId, view)
  if (!row) return refuse('NOT_FOUND', { kind: 'school', id: schoolId })
  const aliases = await aliasesOf(read, [schoolId])
  const held = row.profiles.find((p) => holdsOn({ from: p.from_on, to: p.to_on }, view.asOf))
  return {
    id: row.id,
    name: row.name,
    aliases: aliases.map((a) => a.alias),
    kind: held?.kind ?? null,
    area: held?.area ?? null,
    weak: yesNo(held?.weak ?? null),
    people: row.people ?? 0,
    profiles: row.profiles.map((p) => ({
      kind: p.kind,
      area: p.area,
      weak: yesNo(p.weak),
      fromOn: p.from_on,
      toOn: p.to_on,
      recordedAt: p.recorded_at,
    })),
  }
})
