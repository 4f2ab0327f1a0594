import { type Day, day } from '../../../../shared/kernel/day.ts'
import type { Programme, Track } from '../../../../shared/policy/facts/codes.ts'
import type { CaseFacts, PolicyCase } from '../case.ts'
import { programmes, word } from '../vocabulary.ts'

/**
 * How a case's value becomes a fact: not mentioned is the base record's, null is unknown, anything else is itself.
 */
export function given<V, T>(
  value: V | null | undefined,
  base: T,
  to: (value: V) => T | undefined,
): T | undefined {
  if (value === undefined) return base
  return value === null ? undefined : to(value)
}

/** As `given`, where the key says that null is "none" or "not yet". */
export function orNone<V, T>(value: V | null | undefined, base: T | null, to: (value: V) => T): T | null {
  if (value === undefined) return base
  return value === null ? null : to(value)
}

export const same = <T>(value: T): T => value
export const asDay = (text: string): Day => day(text)

export const studioCycle = { from: day('2022-10-01'), to: day('2025-09-30') }
export const cohortCycle = { from: day('2022-09-01'), to: day('2025-08-31') }
export const formedOn = day('2022-10-01')

/** What the base record of a case is built around: the track and plan that its facts or its rules speak of. */
export interface Base {
  facts: CaseFacts
  /** Undefined where the case says that it is not settled. */
  track: Track | undefined
  programme: Programme
  /** The day asked; undefined where the case leaves it to the subject. */
  on: Day | undefined
}

/**
 * The track of the base record of a case that names none: the one its rules are about, where they name one only, else
 * the one of the county titles it speaks of.
 */
function usualTrack({ facts, rules }: PolicyCase): Track {
  const words = rules.flatMap((rule) => rule.split('.'))
  const principal = words.includes('principal') || words.includes('principals')
  const teacher = words.includes('teacher') || words.includes('teachers')
  if (principal !== teacher) return principal ? 'principal' : 'teacher'
  const kinds = [...(facts.titles ?? []).map((t) => t.kind), ...(facts.nominated_for ?? [])]
  return kinds.length > 0 && kinds.every((kind) => kind.endsWith('校长')) ? 'principal' : 'teacher'
}

export function baseOf(testCase: PolicyCase): Base {
  const { facts, rules } = testCase
  const byRules = rules.some((r) => r.includes('.chuying.')) ? 'chuying' : 'tengfei'
  const named = [facts.studio?.track, facts.track, facts.batch?.track]
  const track = named.find((t) => t !== undefined)
  return {
    facts,
    track: given(track, usualTrack(testCase), same),
    programme: given(facts.cohort, byRules, (text) => word(programmes, text)) ?? byRules,
    on: facts.on === undefined ? undefined : day(facts.on),
  }
}

/** The latest of some days, for subjects whose case names no day of asking. */
export function latest(first: Day, ...others: readonly (string | null | undefined)[]): Day {
  return others.reduce<Day>((last, d) => (typeof d === 'string' && day(d) > last ? day(d) : last), first)
}
