import { nameOfAccount } from '../../../db/roster/display-name.ts'
import { releasesOf, remarksOn, returnsOf } from '../../../db/roster/review.ts'
import { maskedDocument } from '../../../shared/documents/review-copy.ts'
import { queries } from '../procedure.ts'
import { readFrozen } from './frozen-roster.ts'
import { headShape, releaseShape, remarkShapes } from './shape.ts'

export const frozen = queries.roster.frozen.handler(async ({ context, input }) => {
  const { read, desk } = context
  const found = await readFrozen(read, desk.store.seal, input.frozenId)
  const releases = await releasesOf(read, found.id)
  const ids = releases.map((r) => r.id)
  const returns = await returnsOf(read, ids)
  const remarks = await remarksOn(read, ids)
  const { document } = found
  return {
    ...headShape({ ...found, frozen_by_name: await nameOfAccount(read, found.frozen_by) }),
    digest: found.digest,
    document: document && maskedDocument(document),
    releases: releases.map((r) => releaseShape(r, returns)),
    remarks: document ? remarkShapes(remarks, document) : [],
  }
})
