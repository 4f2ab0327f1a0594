import type { KnownPerson, KnownPost } from '../../../db/intake/known-people.ts'
import type { ProblemCode } from '../../../shared/domain/intake.ts'
import { birthsAgree } from './match-person.ts'
import type { SchoolMeant } from './school-book.ts'

/** What a row says of the person its record is about. */
export interface PersonNamed {
  name: string
  birth: string | undefined
  /** The sealed index of the ID number. */
  idIndex: string | undefined
  school: SchoolMeant | undefined
  /** A person's choice: an id. */
  answer: string | undefined
}

export type PersonFound =
  | { kind: 'match'; person: KnownPerson }
  | {
      kind: 'open'
      code: Extract<
        ProblemCode,
        'PERSON_UNKNOWN' | 'PERSON_AMBIGUOUS' | 'PERSON_POSSIBLE' | 'PERSON_NAME_DIFFERS' | 'ID_DIFFERS'
      >
      candidates: readonly KnownPerson[]
    }

/**
 * Finds whom a record is about among those on record. The ID number decides; without it, a name with the school or the
 * birth does where only one person fits. A name alone is asked about, and nobody is made up.
 */
export function personFinder(
  people: readonly KnownPerson[],
  posts: ReadonlyMap<string, readonly KnownPost[]>,
): (named: PersonNamed) => PersonFound {
  const byId = new Map(people.map((p) => [p.id as string, p]))
  const byNumber = new Map(
    people.flatMap((p) => (p.id_number_index ? [[p.id_number_index, p] as const] : [])),
  )
  const byName = Map.groupBy(people, (p) => p.name)
  return ({ name, birth, idIndex, school, answer }) => {
    const chosen = answer === undefined ? undefined : byId.get(answer)
    if (chosen) return { kind: 'match', person: chosen }
    const holder = idIndex === undefined ? undefined : byNumber.get(idIndex)
    if (holder)
      return holder.name === name
        ? { kind: 'match', person: holder }
        : { kind: 'open', code: 'PERSON_NAME_DIFFERS', candidates: [holder] }
    const alike = (byName.get(name) ?? []).filter(
      (p) => p.birth === null || birth === undefined || birthsAgree(p.birth, birth),
    )
    const namesakes = alike.filter((p) => idIndex === undefined || p.id_number_index === null)
    if (namesakes.length === 0)
      return { kind: 'open', code: alike.length > 0 ? 'ID_DIFFERS' : 'PERSON_UNKNOWN', candidates: alike }
    const units = school?.kind === 'known' ? [school.id] : school?.kind === 'ask' ? school.candidates : []
    const fitting =
      school === undefined
        ? namesakes.filter((p) => birth !== undefined && p.birth !== null)
        : namesakes.filter((p) =>
            posts.get(p.id)?.some((post) => post.school_id !== null && units.includes(post.school_id)),
          )
    const [one, ...more] = fitting
    if (one && more.length === 0) return { kind: 'match', person: one }
    return one
      ? { kind: 'open', code: 'PERSON_AMBIGUOUS', candidates: fitting }
      : { kind: 'open', code: 'PERSON_POSSIBLE', candidates: namesakes }
  }
}
