import { desk } from './desk.ts'
import { discard } from './discard.ts'
import { handBack } from './hand-back.ts'
import { issue } from './issue.ts'
import { merge } from './merge.ts'
import { open } from './open.ts'
import { pending } from './pending.ts'
import { receipt } from './receipt.ts'
import { revert } from './revert.ts'
import { review } from './review.ts'
import { start } from './start.ts'
import { studios } from './studios.ts'
import { takeReceipt } from './take-receipt.ts'

export const handback = {
  desk,
  discard,
  handBack,
  issue,
  merge,
  open,
  pending,
  receipt,
  revert,
  review,
  start,
  studios,
  takeReceipt,
}
