import { createContext } from 'react'
import type { Day } from '../../../shared/kernel/day.ts'

/** The host's today: where an empty calendar opens. Null before the host has said. */
export const TodayContext = createContext<Day | null>(null)
