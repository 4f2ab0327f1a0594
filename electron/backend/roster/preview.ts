import { queries } from '../procedure.ts'
import { buildRoster } from './build.ts'

export const preview = queries.roster.preview.handler(({ context, input }) => {
  const idNumbers = input.idNumbers === 'none' ? 'none' : 'masked'
  return buildRoster(context.read, context, { ...input, idNumbers })
})
