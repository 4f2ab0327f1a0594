import type { Programme } from '../../../../shared/domain/cohort.ts'
import type { Track } from '../../../../shared/domain/studio.ts'
import { ageOn, day } from '../../../../shared/kernel/day.ts'
import { Chance } from './chance.ts'
import { leads } from './known-people.ts'
import type { Person } from './people.ts'
import type { School } from './schools.ts'

/** One studio and who sat in it on its first day. */
export interface StudioCast {
  track: Track
  subject: string | null
  lead: Person
  assistants: readonly Person[]
  members: readonly Person[]
  /** People who come in when others leave. */
  reserves: readonly Person[]
}

export interface TraineeCast {
  programme: Programme
  track: Track
  person: Person
}

/** Who plays which part: everybody whose life the demonstration tells beyond posts and appraisals. */
export interface Cast {
  studios: readonly StudioCast[]
  trainees: readonly TraineeCast[]
  /** Teachers and heads without another part, for titles. */
  teachers: readonly Person[]
  heads: readonly Person[]
}

const calledOn = day('2022-08-20')

/** Gives every part to somebody who fits it; nobody gets two. */
export function castParts(people: readonly Person[], schools: readonly School[]): Cast {
  const order = new Chance('cast')
  const waiting = people
    .map((person) => ({ person, at: order.fraction() }))
    .sort((a, b) => a.at - b.at)
    .map((p) => p.person)
  const taken = new Set<Person>()
  /** The first who fit best: every wish that nobody left can meet is dropped, the last one first. */
  const take = (count: number, fits: (p: Person) => boolean, ...wishes: ((p: Person) => boolean)[]) => {
    const found: Person[] = []
    for (let wished = wishes.length; wished >= 0 && found.length < count; wished--) {
      for (const person of waiting) {
        if (found.length === count) break
        if (taken.has(person) || !fits(person)) continue
        if (!wishes.slice(0, wished).every((wish) => wish(person))) continue
        taken.add(person)
        found.push(person)
      }
    }
    return found
  }
  const formOf = (p: Person) => schools[p.at]?.form
  const heads = (p: Person) =>
    p.kind === 'head' && !['research', 'training', 'office'].includes(formOf(p) ?? '')
  const teachers = (p: Person) => p.kind === 'teacher' && p.frontLine && formOf(p) !== 'training'
  const atMost = (age: number) => (p: Person) => ageOn(p.birthOn, calledOn) < age
  const serving = (p: Person) => p.inServiceOn < '2016-01-01'

  const leading = leads.map(({ school, name }) => {
    const [lead] = take(1, (p) => p.name === name && (schools[p.at]?.name.endsWith(school) ?? false))
    if (!lead) throw new RangeError(`nobody leads at ${school}`)
    return lead
  })
  /** Six, each from another school as far as that goes. */
  const seatApart = (fits: (p: Person) => boolean, lead: Person | null) => {
    const members: Person[] = []
    const apart = (p: Person) => members.every((m) => m.at !== p.at)
    const alike = (p: Person) => lead === null || p.subject === lead.subject
    const near = (p: Person) => lead === null || p.stage === lead.stage
    for (let i = 0; i < 6; i++) members.push(...take(1, (p) => fits(p) && serving(p), alike, apart, near))
    return members
  }
  const studios = leading.map((lead, i): StudioCast => {
    const track = i < 4 ? 'principal' : 'teacher'
    const near = (p: Person) => p.at === lead.at && (p.kind === 'middle_management' || teachers(p))
    const away = (p: Person) => (track === 'principal' ? heads(p) : teachers(p)) && p.at !== lead.at
    const same = (p: Person) => p.subject === lead.subject
    return {
      track,
      subject: track === 'principal' ? null : lead.subject,
      lead,
      assistants: take(1 + (i % 2), near, atMost(40)),
      members: seatApart(away, track === 'teacher' ? lead : null),
      reserves: track === 'teacher' ? take(2, away, serving, same) : [],
    }
  })
  const train = (programme: Programme, track: Track, count: number, oldest: number): TraineeCast[] =>
    take(count, track === 'principal' ? heads : teachers, serving, atMost(oldest)).map((person) => ({
      programme,
      track,
      person,
    }))
  const trainees = [
    ...train('tengfei', 'principal', 3, 50),
    ...train('tengfei', 'teacher', 10, 50),
    ...train('chuying', 'principal', 8, 45),
    ...train('chuying', 'teacher', 30, 45),
  ]
  return {
    studios,
    trainees,
    teachers: take(232, teachers, serving),
    heads: waiting.filter(heads),
  }
}
