import { releasedTo } from '../../../db/roster/review.ts'
import { queries } from '../procedure.ts'

export const released = queries.roster.released.handler(async ({ context: { read, actor } }) => ({
  rows: (await releasedTo(read, actor.accountId)).map((row) => ({
    id: row.id,
    number: row.number,
    title: row.title,
    asOf: row.as_of_on,
    records: row.records,
    note: row.note,
    releasedAt: row.released_at,
    releasedBy: row.released_by_name,
    finishedAt: row.finished_at,
    remarks: row.remarks ?? 0,
    answered: row.answered ?? 0,
  })),
}))
