import { shownChanges } from '../decision/shown.ts'
import { queries } from '../procedure.ts'
import { weighGradings } from './weigh.ts'

/** What grades would lead to: the very weighing that `record` does, without the writing. */
export const preview = queries.assessment.preview.handler(async ({ context, input }) => {
  const { weighed } = await weighGradings(context.read, context, input.gradings)
  const consequences = await shownChanges(
    context.read,
    weighed.map((w) => w.changes),
  )
  return { ...consequences, open: weighed.flatMap((w) => w.open) }
})
