import { catalogue, type RuleId } from './index.ts'
import { cohortReadings } from './readings-cohort.ts'
import { studioReadings } from './readings-studio.ts'
import { talentReadings } from './readings-talent.ts'

/** The 55 readings 口径 of the plan by number. */
export const readingTexts = { ...talentReadings, ...studioReadings, ...cohortReadings } as const

export type ReadingId = keyof typeof readingTexts

/** The rules whose answer may change with the reading, in the order of the catalogue. */
export const rulesUnder = (reading: ReadingId): RuleId[] =>
  (Object.keys(catalogue) as RuleId[]).filter((id) => catalogue[id].readings.includes(reading))
