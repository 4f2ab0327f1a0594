import type { Insert } from '../../../../db/admin/demonstration.ts'
import type { Seal } from '../../../../db/seal.ts'
import { recorded, retracted, type Stamp } from '../../../../db/versioned.ts'
import { type Day, day, maxDay } from '../../../../shared/kernel/day.ts'
import type { Id } from '../../../../shared/kernel/id.ts'

/** The day the bureau began its file; everything older was entered then. */
export const begunOn = day('2022-08-15')

/** The day on which the demonstration county stands still. */
export const today = day('2025-06-18')

/** Where the county is written to, and in whose name. */
export interface Book {
  insert: Insert
  seal: Seal
  officer: Id<'account'>
}

/** Entered on that day, in the middle of the morning; never before the file was begun. */
const stampOn = ({ officer }: Book, on: Day): Stamp => ({
  at: `${maxDay(on, begunOn)}T02:30:00.000Z`,
  by: officer,
})

export const recordedOn = (book: Book, on: Day) => recorded(stampOn(book, on))
export const retractedOn = (book: Book, on: Day) => retracted(stampOn(book, on))

/** A document number of the county's bureau (云教) or of its personnel office (云教人). */
export const documentNumber = (year: number, number: number, office: '云教' | '云教人' = '云教'): string =>
  `${office}〔${year}〕${number}号`
