import type { Insertable } from 'kysely'
import type { ActivityTable } from '../../../../db/schema.ts'
import { addDays, day, holdsOn } from '../../../../shared/kernel/day.ts'
import { Chance } from './chance.ts'
import { type Book, recordedOn, retractedOn } from './record.ts'
import { type Seat, type Studio, seatedOn } from './studios.ts'

export type ActivityFacts = Omit<
  Insertable<ActivityTable>,
  'row_id' | 'recorded_at' | 'recorded_by' | 'retracted_at' | 'retracted_by'
>

/** How somebody was marked: there, away with a reason, or not marked at all. */
export type Mark = { present: 0 | 1 | null; reason: string | null }

/** A spring of visits that was entered the winter after, and a training put right a month later. */
const enteredLate = { studio: 11, from: day('2024-04-01'), to: day('2024-07-31') }
const putRight = { studio: 6, from: day('2024-03-01'), to: day('2024-04-30') }

/** Writes an activity with who was there: entered within three days, as a rule. */
export function writeActivity(
  book: Book,
  studio: Studio,
  facts: ActivityFacts,
  marks: (seat: Seat, chance: Chance) => Mark,
): void {
  const chance = new Chance(`activity ${facts.id}`)
  const usual = addDays(facts.to_on, chance.between(1, 3))
  const late =
    studio.number === enteredLate.studio && facts.kind === 'visit' && holdsOn(enteredLate, facts.from_on)
  const marked = seatedOn(studio, facts.from_on).map((seat) => ({ seat, mark: marks(seat, chance) }))
  const write = (version: ActivityFacts, stamp: ReturnType<typeof recordedOn>) => {
    const row = book.insert('activity', { ...version, ...stamp })
    for (const { seat, mark } of marked)
      book.insert('attendance', {
        activity_row_id: row,
        person_id: seat.person.id,
        present: mark.present,
        absence_reason: mark.reason,
      })
  }
  if (studio.number === putRight.studio && facts.kind === 'training' && holdsOn(putRight, facts.from_on)) {
    const correctedOn = addDays(usual, 30)
    const wrong = { ...recordedOn(book, usual), ...retractedOn(book, correctedOn) }
    write({ ...facts, topic: `${facts.topic}（一）`, half_days: 2 }, wrong)
    write(facts, recordedOn(book, correctedOn))
  } else write(facts, recordedOn(book, late ? day('2025-01-09') : usual))
}
