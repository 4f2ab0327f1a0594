import type { Desk } from '../../electron/backend/desk.ts'
import type { Client } from '../../shared/contract/index.ts'
import { median, type Ratio } from './measure.ts'

/** Pages of people against hand-written SQL for the same rows and the same count. */
export async function benchLists(desk: Desk, client: Client): Promise<Ratio[]> {
  const { raw } = desk.store
  const on = desk.clock.today()
  const held = `post.from_on <= @on AND (post.to_on IS NULL OR post.to_on >= @on) AND post.retracted_at IS NULL`
  const rows = (where: string) =>
    raw.prepare(`SELECT p.id, p.name, p.sex, p.birth, p.subject, held.kind, held.duty, s.id AS school_id, s.name AS school
      FROM person p
      LEFT JOIN post held ON held.row_id = (SELECT row_id FROM post WHERE person_id = p.id AND ${held} ORDER BY from_on DESC LIMIT 1)
      LEFT JOIN school s ON s.id = held.school_id
      ${where} ORDER BY p.pinyin, p.id LIMIT 100 OFFSET @offset`)
  const count = (where: string) => raw.prepare(`SELECT count(*) FROM person p ${where}`).pluck()
  const matching = `WHERE (p.name LIKE @q OR replace(p.pinyin, ' ', '') LIKE @q OR p.initials LIKE @q)`
  const [allRows, allCount] = [rows(''), count('')]
  const [foundRows, foundCount] = [rows(matching), count(matching)]
  const middle = Math.floor((allCount.get() as number) / 2)
  const search = { on, q: 'zh%', offset: 0 }
  return [
    {
      what: 'people, a page of 100 in the middle',
      ours: await median(30, () => client.people.list({ offset: middle, limit: 100 })),
      bare: await median(30, () => [allCount.get(), allRows.all({ on, offset: middle })]),
      bareIs: 'hand-written SQL',
      goal: 1.3,
    },
    {
      what: 'people, search by initials',
      ours: await median(30, () => client.people.list({ q: 'zh', limit: 100 })),
      bare: await median(30, () => [foundCount.get({ q: search.q }), foundRows.all(search)]),
      bareIs: 'hand-written SQL',
      goal: 1.3,
    },
  ]
}
