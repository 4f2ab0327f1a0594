import { countTrail, listAccounts, listTrail } from '../../../db/admin/trail.ts'
import { queries } from '../procedure.ts'
import { actShape } from './act-shape.ts'

export const audit = queries.admin.audit.handler(async ({ context: { read }, input }) => {
  const { offset, limit, ...filter } = input
  const rows = await listTrail(read, filter, { offset, limit })
  const accounts = await listAccounts(read)
  return {
    rows: rows.map((row) => ({
      ...actShape(row),
      outcome: row.outcome as 'done' | 'refused',
      code: row.code,
      detail: JSON.parse(row.detail) as Record<string, unknown>,
    })),
    total: await countTrail(read, filter),
    accounts: accounts.map(({ id, display_name }) => ({ id, name: display_name })),
  }
})
