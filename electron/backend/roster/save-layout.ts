import { findLayout, insertLayout, listLayouts, retractLayout } from '../../../db/roster/own.ts'
import { refuse, refuseField } from '../../../shared/contract/errors.ts'
import { commands, stampOf } from '../procedure.ts'

/** Keeps a layout under a name; in the place of an earlier one where that is named. */
export const saveLayout = commands.roster.saveLayout.handler(async ({ context, input }) => {
  const { trx } = context
  const { name, layout, replaces } = input
  const stamp = stampOf(context)
  if (replaces) {
    const kept = await findLayout(trx, replaces)
    if (!kept) return refuse('NOT_FOUND', { kind: 'roster_layout', id: replaces })
    await retractLayout(trx, kept.id, stamp)
  }
  if ((await listLayouts(trx)).some((kept) => kept.name === name)) return refuseField('name', 'taken', name)
  const layoutId = context.desk.newId<'roster_layout'>()
  await insertLayout(trx, { id: layoutId, name, definition: JSON.stringify(layout) }, stamp)
  context.audit({
    subject: { kind: 'roster_layout', id: layoutId },
    detail: { name, replaces: replaces ?? null, columns: layout.columns },
  })
  return { layoutId }
})
