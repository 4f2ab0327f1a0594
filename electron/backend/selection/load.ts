import type { Reader, Writer } from '../../../db/open.ts'
import { applicationsOf, overridesOf } from '../../../db/selection/application.ts'
import { admissionsOf, listingOf, noticesOf, objectionsOf } from '../../../db/selection/listing.ts'
import { panelNotesOf, panelOf, recusalsOf, scoresOf, unitReviewsOf } from '../../../db/selection/review.ts'
import { findSelection, movesOf } from '../../../db/selection/selection.ts'
import type { View } from '../../../db/versioned.ts'
import { refuse } from '../../../shared/contract/errors.ts'
import type { Id } from '../../../shared/kernel/id.ts'

/** Everything on record about one selection. @throws Refusal NOT_FOUND */
export async function loadSelection(read: Reader | Writer, selectionId: Id<'selection'>, view: View) {
  const row = await findSelection(read, selectionId)
  if (!row) return refuse('NOT_FOUND', { kind: 'selection', id: selectionId })
  const panel = await panelOf(read, selectionId)
  const notices = await noticesOf(read, selectionId)
  return {
    row,
    applications: await applicationsOf(read, selectionId, view),
    overrides: await overridesOf(read, selectionId),
    reviews: await unitReviewsOf(read, selectionId),
    ...panel,
    scores: await scoresOf(read, selectionId),
    recusals: await recusalsOf(read, selectionId),
    notes: await panelNotesOf(read, selectionId),
    listing: await listingOf(read, selectionId),
    notices,
    /** The notice that stands; null while none does. */
    notice: notices.findLast((n) => n.retracted_at === null) ?? null,
    objections: await objectionsOf(read, selectionId),
    admissions: await admissionsOf(read, selectionId),
    moves: await movesOf(read, selectionId),
  }
}
export type Loaded = Awaited<ReturnType<typeof loadSelection>>
