import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { studioLife } from '../../../../shared/domain/studio.ts'
import type { Day } from '../../../../shared/kernel/day.ts'
import type { Id } from '../../../../shared/kernel/id.ts'
import { useApi } from '../../../app/api.ts'
import type { Attendee } from './attendance.tsx'

/** Who was in a studio on the day of an activity, and how the year of that day stands. */
export function useStudioOn(studioId: Id<'studio'> | null, on: Day | null) {
  const api = useApi()
  const enabled = studioId !== null && on !== null
  const input = { studioId: studioId as Id<'studio'>, ...(on ? { asOf: on } : {}) }
  const studio = useQuery({
    ...api.studio.studio.queryOptions({ input, retry: false }),
    enabled,
    placeholderData: keepPreviousData,
  }).data
  const duties = useQuery({
    ...api.studio.duties.queryOptions({ input, retry: false }),
    enabled,
    placeholderData: keepPreviousData,
  }).data
  const people: readonly Attendee[] = enabled
    ? (studio?.people ?? []).map(({ person, role, school }) => ({
        ...person,
        role,
        school: school?.name ?? null,
      }))
    : []
  const schools = [
    ...new Map(
      (studio?.people ?? []).flatMap(({ role, school }) =>
        role === 'member' && school ? [[school.id, school] as const] : [],
      ),
    ).values(),
  ]
  return { people, schools, duties: enabled ? duties : undefined, life: studio && studioLife(studio) }
}
