import type { PostKind } from '../../../../shared/domain/people.ts'
import { addDays, type Day, dayOf, maxDay, yearOf } from '../../../../shared/kernel/day.ts'
import { Chance } from './chance.ts'
import { idFor } from './identity.ts'
import type { Person } from './people.ts'
import { type Book, begunOn, documentNumber, recordedOn, retractedOn } from './record.ts'
import type { School } from './schools.ts'

/** One post in a life; it ends the day before the next begins. `knownOn`: the day the bureau entered it. */
export interface Post {
  at: number
  kind: PostKind
  duty: string
  frontLine: boolean
  fromOn: Day
  reason: string | null
  knownOn: Day
}

/** Heads who changed places in the summer of 2023 (县管校聘). */
const swapped: readonly (readonly [string, string])[] = [
  ['南岗镇中心小学', '柳林小学'],
  ['石桥中学', '云岭镇中心小学'],
]
const swappedOn = dayOf(2023, 8, 20)

const rotation = '县管校聘交流'

/** The posts of a life so far, oldest first, ending with the one held now. */
export function careerOf(person: Person, schools: readonly School[]): Post[] {
  const chance = new Chance(`career ${person.key}`)
  const posts: Post[] = []
  const begin = (at: number, kind: PostKind, duty: string, fromOn: Day, reason: string | null = null) => {
    const last = posts.at(-1)
    if (last && last.fromOn >= fromOn) posts.pop()
    const frontLine = kind !== 'other' && (kind !== 'teacher' || person.frontLine)
    posts.push({ at, kind, duty, frontLine, fromOn, reason, knownOn: knownOn(chance, fromOn) })
  }
  const { at, kind, duty, inServiceOn } = person
  const entered = yearOf(inServiceOn)
  const school = schools[at] as School
  const like = schools.flatMap((s, i) => (s.form === school.form && i !== at ? [i] : []))
  const elsewhere = like.length > 0 ? chance.one(like) : at
  const inYear = (from: number, to: number) => dayOf(chance.between(Math.min(from, to), to), 9, 1)

  if (kind === 'teacher' && chance.yes(0.3) && entered < 2020) {
    begin(elsewhere, 'teacher', '教师', inServiceOn)
    const moved = inYear(Math.max(entered + 2, 2010), 2024)
    begin(at, kind, duty, moved, yearOf(moved) < 2018 ? '调动' : rotation)
  } else if (kind === 'middle_management') {
    begin(at, 'teacher', '教师', inServiceOn)
    begin(at, kind, duty, inYear(Math.max(entered + 5, 2012), 2024), '竞聘上岗')
  } else if (kind === 'vice_head') {
    begin(elsewhere, 'teacher', '教师', inServiceOn)
    begin(at, 'middle_management', '教务主任', inYear(entered + 4, Math.max(entered + 6, 2014)), rotation)
    begin(at, kind, duty, inYear(Math.max(entered + 9, 2016), 2023), '提任')
  } else if (kind === 'head') {
    begin(elsewhere, 'teacher', '教师', inServiceOn)
    begin(elsewhere, 'vice_head', '副校长', inYear(entered + 7, Math.max(entered + 9, 2012)), '提任')
    const before = otherOf(school, schools)
    const appointed = dayOf(chance.between(Math.max(entered + 11, 2015), Math.max(entered + 12, 2021)), 8, 20)
    begin(before ?? at, kind, duty, appointed, '提任')
    if (before !== undefined) begin(at, kind, duty, swappedOn, rotation)
  } else begin(at, kind, duty, inServiceOn)
  return posts
}

/** Where somebody worked on a day: the place of the school in the list. */
export function schoolAt(person: Person, schools: readonly School[], on: Day): number {
  return careerOf(person, schools).findLast((post) => post.fromOn <= on)?.at ?? person.at
}

/** The school whose head this one exchanged with. */
function otherOf(school: School, schools: readonly School[]): number | undefined {
  const pair = swapped.find((two) => two.some((name) => school.name.endsWith(name)))
  const other = pair?.find((name) => !school.name.endsWith(name))
  return other === undefined ? undefined : schools.findIndex((s) => s.name.endsWith(other))
}

/** Most changes are entered within three weeks, some only when somebody asks, half a year late. */
function knownOn(chance: Chance, fromOn: Day): Day {
  const late = chance.yes(0.08)
  const days = late ? chance.between(95, 230) : chance.between(2, 20)
  return maxDay(begunOn, addDays(fromOn, days))
}

/**
 * Writes a life down as the bureau came to know it: a post stays open on record until the day the next one was
 * entered, and only then gets its last day.
 */
export function recordCareer(
  book: Book,
  { id, key }: Person,
  posts: readonly Post[],
  schoolIds: readonly string[],
): void {
  for (const [i, post] of posts.entries()) {
    const next = posts[i + 1]
    const facts = {
      id: idFor('post', `${key} ${i}`),
      person_id: id,
      school_id: schoolIds[post.at] as never,
      kind: post.kind,
      duty: post.duty,
      front_line: Number(post.frontLine),
      from_on: post.fromOn,
      reason: post.reason,
      document_number: post.reason && documentNumber(yearOf(post.fromOn), 12 + (i % 5), '云教人'),
    }
    const toOn = next ? addDays(next.fromOn, -1) : null
    const first = recordedOn(book, post.knownOn)
    if (!next || next.knownOn <= post.knownOn) {
      book.insert('post', { ...facts, to_on: toOn, ...first })
      continue
    }
    book.insert('post', { ...facts, to_on: null, ...first, ...retractedOn(book, next.knownOn) })
    book.insert('post', { ...facts, to_on: toOn, ...recordedOn(book, next.knownOn) })
  }
}
