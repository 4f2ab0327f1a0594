import { queries } from '../procedure.ts'
import { shownConsequences, weighGradings } from './weigh.ts'

/** What grades would lead to: the very weighing that `record` does, without the writing. */
export const preview = queries.assessment.preview.handler(async ({ context, input }) => {
  const { weighed } = await weighGradings(context.read, context, input.gradings)
  return shownConsequences(context.read, weighed)
})
