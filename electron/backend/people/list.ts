import { countPeople, listPeople, titlesHeld } from '../../../db/people/person-list.ts'
import { scopeOf } from '../admin/scope.ts'
import { queries, viewOf } from '../procedure.ts'

export const list = queries.people.list.handler(async ({ context, input }) => {
  const { read } = context
  const view = viewOf(context, input)
  const filter = { ...input, within: await scopeOf(context, read, view) }
  const total = await countPeople(read, filter, view)
  const rows = await listPeople(read, filter, view, input.order, input)
  const personIds = rows.map((r) => r.id)
  const titles = await titlesHeld(read, personIds, view)
  return {
    total,
    rows: rows.map((r) => ({
      id: r.id,
      name: r.name,
      sex: r.sex,
      birth: r.birth,
      subject: r.subject,
      professionalTitle: r.professional_title,
      school: r.school_id && r.school_name ? { id: r.school_id, name: r.school_name } : null,
      postKind: r.post_kind,
      duty: r.duty,
      frontLine: r.front_line === null ? null : r.front_line === 1,
      titles: titles
        .filter((t) => t.person_id === r.id)
        .map((t) => ({ level: t.level, kind: t.kind, fromOn: t.from_on })),
    })),
  }
})
