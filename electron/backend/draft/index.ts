import { discard } from './discard.ts'
import { keep } from './keep.ts'
import { list } from './list.ts'

export const draft = { discard, keep, list }
