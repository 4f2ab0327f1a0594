import { listLayouts } from '../../../db/roster/own.ts'
import { zOwnLayout } from '../../../shared/domain/own-layout.ts'
import { queries } from '../procedure.ts'

export const layouts = queries.roster.layouts.handler(async ({ context: { read } }) => ({
  rows: (await listLayouts(read)).map(({ id, name, definition }) => ({
    id,
    name,
    layout: zOwnLayout.parse(JSON.parse(definition)),
  })),
}))
