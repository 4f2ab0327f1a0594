import { shownChanges } from '../decision/shown.ts'
import { queries } from '../procedure.ts'
import { weighGradings } from './weigh.ts'

/** What grades would lead to: the very weighing that `record` does, without the writing. */
export const preview = queries.assessment.preview.handler(async ({ context, input }) => {
  const { weighed } = await weighGradings(context.read, context, input.gradings)
  return shownChanges(
    context.read,
    weighed.map((w) => w.changes),
  )
})
