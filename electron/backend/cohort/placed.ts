import type { EventFacts } from '../../../db/cohort/event.ts'

/** Every school on file is one of the county, so an event at one was held inside it. */
export const placed = (event: EventFacts): EventFacts =>
  event.school_id === null ? event : { ...event, in_county: 1 }
