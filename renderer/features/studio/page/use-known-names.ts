import { useMemo } from 'react'
import type { KnownNames } from '../../../app/findings/finding-words.ts'
import type { Studio } from '../rows.ts'

/** The names and links that findings about a studio need: its people, their schools, the studio itself. */
export function useKnownNames(studio: Studio | undefined): KnownNames {
  return useMemo(() => {
    const names = new Map<string, string>()
    const memberships = new Map<string, { name: string; href: string }>()
    for (const { membershipId, person, school } of [...(studio?.people ?? []), ...(studio?.former ?? [])]) {
      names.set(person.id, person.name)
      if (school) names.set(school.id, school.name)
      memberships.set(membershipId, { name: person.name, href: `#/people/${person.id}` })
    }
    return {
      name: (id) => names.get(id),
      subject: ({ id }) =>
        id === studio?.id ? { name: studio.name, href: `#/studio/${id}` } : memberships.get(id),
      supply: (key) => (studio && /^(members|assistants|leads)\b/.test(key) ? '#/people' : undefined),
    }
  }, [studio])
}
