import { remarksOn } from '../../../db/roster/review.ts'
import { maskedDocument } from '../../../shared/documents/review-copy.ts'
import { queries } from '../procedure.ts'
import { intact } from './frozen-roster.ts'
import { ownRelease } from './own-release.ts'
import { remarkShapes } from './shape.ts'

export const releasedRoster = queries.roster.releasedRoster.handler(async ({ context, input }) => {
  const { release, frozen } = await ownRelease(context.read, context, input.releaseId)
  const document = intact(frozen)
  return {
    id: release.id,
    number: frozen.number,
    purpose: frozen.purpose,
    note: release.note,
    finishedAt: release.finished_at,
    document: maskedDocument(document),
    remarks: remarkShapes(await remarksOn(context.read, [release.id]), document),
  }
})
