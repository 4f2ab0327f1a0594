import { type AssessedKind, assessedKinds, type Grade, grades } from '../../../../shared/domain/assessment.ts'

/** What of the grades given is asked for, and which one stands open beside the list. */
export interface GivenSearch {
  q?: string | undefined
  of?: AssessedKind | undefined
  grade?: Grade | undefined
  show?: string | undefined
}

export function readGivenSearch(search: Record<string, unknown>): GivenSearch {
  const of = assessedKinds.find((kind) => kind === search.of)
  const grade = grades.find((one) => one === search.grade)
  return {
    ...(typeof search.q === 'string' && search.q !== '' ? { q: search.q } : {}),
    ...(of ? { of } : {}),
    ...(grade ? { grade } : {}),
    ...(typeof search.show === 'string' ? { show: search.show } : {}),
  }
}
