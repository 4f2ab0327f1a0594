import { aliasesOf, listSchools } from '../../../db/people/schools.ts'
import { queries, viewOf } from '../procedure.ts'

export const schools = queries.people.schools.handler(async ({ context, input }) => {
  const { read } = context
  const { total, rows } = await listSchools(read, input.q, viewOf(context, input), input)
  const aliases = await aliasesOf(
    read,
    rows.map((r) => r.id),
  )
  return {
    total,
    rows: rows.map((r) => ({
      id: r.id,
      name: r.name,
      aliases: aliases.filter((a) => a.school_id === r.id).map((a) => a.alias),
      kind: r.kind,
      area: r.area,
      weak: r.weak === null ? null : r.weak === 1,
      people: r.people ?? 0,
    })),
  }
})
