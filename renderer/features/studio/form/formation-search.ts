import { type Track, tracks } from '../../../../shared/domain/studio.ts'

/** What a new studio starts from: the studio whose next cycle it is, or who is to lead it. */
export interface FormationSearch {
  from?: string | undefined
  lead?: string | undefined
  track?: Track | undefined
}

export function readFormationSearch(search: Record<string, unknown>): FormationSearch {
  const track = tracks.find((one) => one === search.track)
  return {
    ...(typeof search.from === 'string' && { from: search.from }),
    ...(typeof search.lead === 'string' && { lead: search.lead }),
    ...(track && { track }),
  }
}
