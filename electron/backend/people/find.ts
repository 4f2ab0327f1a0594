import { findByLetters } from '../../../db/people/find.ts'
import { scopeOf } from '../admin/scope.ts'
import { queries, viewOf } from '../procedure.ts'

export const find = queries.people.find.handler(async ({ context, input }) => {
  const view = viewOf(context, {})
  const within = await scopeOf(context, context.read, view)
  return findByLetters(context.read, input, view, within)
})
