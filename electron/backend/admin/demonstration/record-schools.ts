import { addDays, type Day, day, maxDay } from '../../../../shared/kernel/day.ts'
import type { Id } from '../../../../shared/kernel/id.ts'
import { nameKeys } from '../../people/name-keys.ts'
import { idFor } from './identity.ts'
import { type Book, begunOn, recordedOn, retractedOn } from './record.ts'
import { kindOf, type School } from './schools.ts'

/** The day from which the file tells what schools are. */
const profiledOn = day('2015-09-01')

/** One stretch in which a school stayed what it was. */
interface Stretch {
  fromOn: Day
  weak: boolean
  knownOn: Day
}

function stretches({ weak }: School): Stretch[] {
  const turns = weak.flatMap(({ from, to, knownOn }): Stretch[] => [
    { fromOn: from, weak: true, knownOn: maxDay(begunOn, addDays(from, 12)) },
    ...(to === null
      ? []
      : [{ fromOn: addDays(to, 1), weak: false, knownOn: knownOn ?? maxDay(begunOn, addDays(to, 13)) }]),
  ])
  return [{ fromOn: profiledOn, weak: false, knownOn: begunOn }, ...turns]
}

/** Writes a school with what it was and is; a change ends the stretch before it on the day it became known. */
export function recordSchool(book: Book, school: School, number: number): Id<'school'> {
  const id = idFor('school', school.name)
  book.insert('school', {
    id,
    name: school.name,
    code: `99${String(number + 1).padStart(6, '0')}`,
    town: school.town,
    ...nameKeys(school.name, { surname: false }),
    ...recordedOn(book, begunOn),
  })
  for (const alias of school.aliases) book.insert('school_alias', { school_id: id, alias })
  const all = stretches(school)
  for (const [i, { fromOn, weak, knownOn }] of all.entries()) {
    const next = all[i + 1]
    const facts = {
      id: idFor('school_profile', `${school.name} ${fromOn}`),
      school_id: id,
      kind: kindOf(school.form),
      area: school.area,
      weak: Number(weak),
      from_on: fromOn,
    }
    const toOn = next ? addDays(next.fromOn, -1) : null
    if (next && next.knownOn > knownOn) {
      book.insert('school_profile', {
        ...facts,
        to_on: null,
        ...recordedOn(book, knownOn),
        ...retractedOn(book, next.knownOn),
      })
      book.insert('school_profile', { ...facts, to_on: toOn, ...recordedOn(book, next.knownOn) })
    } else book.insert('school_profile', { ...facts, to_on: toOn, ...recordedOn(book, knownOn) })
  }
  return id
}
