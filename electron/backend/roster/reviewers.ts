import { reviewers as list } from '../../../db/roster/review.ts'
import { queries } from '../procedure.ts'

export const reviewers = queries.roster.reviewers.handler(async ({ context: { read } }) =>
  (await list(read)).map(({ id, display_name }) => ({ id, name: display_name })),
)
