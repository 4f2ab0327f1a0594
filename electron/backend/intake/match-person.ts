import type { KnownPerson, KnownPost } from '../../../db/intake/known-people.ts'
import type { ProblemCode } from '../../../shared/domain/intake.ts'

/** What a row says of who it is about. `school`: an id on record, `null` a school not on record, undefined unsaid. */
export interface PersonSought {
  name: string
  birth: string | undefined
  /** The sealed index of the ID number. */
  idIndex: string | undefined
  school: string | null | undefined
  /** A person's choice: an id, or `new`. */
  answer: string | undefined
}

type Doubt = Extract<
  ProblemCode,
  'PERSON_AMBIGUOUS' | 'PERSON_POSSIBLE' | 'PERSON_NAME_DIFFERS' | 'ID_DIFFERS'
>

export type PersonMatch =
  | { kind: 'match'; person: KnownPerson }
  | { kind: 'ask'; code: Doubt; candidates: readonly KnownPerson[] }
  | { kind: 'new' }

export type MatchPerson = (sought: PersonSought) => PersonMatch

/** The same month or day, as far as both say. */
export const birthsAgree = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a)

/**
 * Prepares everybody on record once for many rows. The ID number decides; without one, name, birth and school
 * together do. Anything less is asked: a name alone never merges two people.
 */
export function personMatcher(
  people: readonly KnownPerson[],
  posts: ReadonlyMap<string, readonly KnownPost[]>,
): MatchPerson {
  const byId = new Map(people.map((p) => [p.id as string, p]))
  const byNumber = new Map<string, KnownPerson>()
  const byName = new Map<string, KnownPerson[]>()
  for (const person of people) {
    if (person.id_number_index) byNumber.set(person.id_number_index, person)
    const namesakes = byName.get(person.name)
    if (namesakes) namesakes.push(person)
    else byName.set(person.name, [person])
  }

  const atSameSchool = (person: KnownPerson, school: string | null | undefined): boolean => {
    const held = posts.get(person.id) ?? []
    if (school === undefined) return held.length === 0
    return school !== null && held.some((p) => p.school_id === school)
  }
  const otherNumber = (person: KnownPerson, { idIndex }: PersonSought): boolean =>
    idIndex !== undefined && person.id_number_index !== null && person.id_number_index !== idIndex

  return (sought) => {
    const { name, birth, idIndex, school, answer } = sought
    const chosen = answer === undefined ? undefined : byId.get(answer)
    const holder = idIndex === undefined ? undefined : byNumber.get(idIndex)
    if (holder)
      return holder.name === name || chosen === holder
        ? { kind: 'match', person: holder }
        : { kind: 'ask', code: 'PERSON_NAME_DIFFERS', candidates: [holder] }
    if (chosen) return { kind: 'match', person: chosen }
    if (answer === 'new') return { kind: 'new' }

    const namesakes = (byName.get(name) ?? []).filter(
      (p) => p.birth === null || birth === undefined || birthsAgree(p.birth, birth),
    )
    const sure = namesakes.filter(
      (p) =>
        !otherNumber(p, sought) && atSameSchool(p, school) && (p.birth === null) === (birth === undefined),
    )
    const [one, ...more] = sure
    if (one)
      return more.length === 0
        ? { kind: 'match', person: one }
        : { kind: 'ask', code: 'PERSON_AMBIGUOUS', candidates: sure }
    const possible = namesakes.filter((p) => {
      if (atSameSchool(p, school)) return true
      const sameBirth = p.birth !== null && birth !== undefined
      return !otherNumber(p, sought) && (sameBirth || school === undefined)
    })
    if (possible.length === 0) return { kind: 'new' }
    const code = possible.every((p) => otherNumber(p, sought)) ? 'ID_DIFFERS' : 'PERSON_POSSIBLE'
    return { kind: 'ask', code, candidates: possible }
  }
}
