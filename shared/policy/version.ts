import { addDays, type Day } from '../kernel/day.ts'
import type { Clause, Force, Json } from './finding.ts'

/** What a number counts in; the words for it live in the locales. */
export type Unit =
  | 'person'
  | 'yuan'
  | 'day'
  | 'month'
  | 'year'
  | 'time'
  | 'piece'
  | 'studio'
  | 'school'
  | 'level'
  | 'kind'
  | 'date'

/** A value and the days it holds, both ends inside; `to` null is open-ended. */
interface DatedValue {
  from: Day
  to: Day | null
  value: Json
}

/** One number (or list) of the plan, with the place it comes from and its history. */
export interface Parameter {
  id: string
  unit: Unit
  clause: Clause
  force: Force
  /** In order of `from`, without gap and without overlap. */
  values: readonly DatedValue[]
}

/** One entry of the change log: what a version changed against the one it was copied from. */
interface ParameterChange {
  parameter: string
  before: Json
  after: Json
}

/**
 * The numbers of the policy as a version holds them: plain data, complete for every day it covers, so that a
 * decision taken under an older version keeps its value.
 */
export interface PolicyVersion {
  id: string
  status: 'draft' | 'in_force'
  /** The day the bureau entered as the day of issue; null until it has. */
  effectiveOn: Day | null
  /** The version it was copied from. */
  basedOn: string | null
  parameters: readonly Parameter[]
  changes: readonly ParameterChange[]
}

/** The value in force on a day, or undefined on a day that no value covers. Never a default. */
export function valueOn(parameter: Parameter, on: Day): Json | undefined {
  return parameter.values.find((v) => v.from <= on && (v.to === null || on <= v.to))?.value
}

/** The parameter of that name; undefined where the version has none. */
export function parameterOf(policy: PolicyVersion, id: string): Parameter | undefined {
  let index = indexes.get(policy)
  if (!index) {
    index = new Map(policy.parameters.map((p) => [p.id, p]))
    indexes.set(policy, index)
  }
  return index.get(id)
}

/** Versions are read for every finding and never change, so each is indexed once. */
const indexes = new WeakMap<PolicyVersion, ReadonlyMap<string, Parameter>>()

export function parameterOn(policy: PolicyVersion, id: string, on: Day): Json | undefined {
  const parameter = parameterOf(policy, id)
  return parameter && valueOn(parameter, on)
}

export type VersionProblem =
  | { code: 'PARAMETER_UNKNOWN'; parameter: string }
  | { code: 'PARAMETER_WITHOUT_UNIT'; parameter: string }
  | { code: 'PARAMETER_TWICE'; parameter: string }
  | { code: 'VALUES_GAP'; parameter: string; on: Day }
  | { code: 'VALUES_OVERLAP'; parameter: string; on: Day }
  | { code: 'VALUE_OF_OTHER_KIND'; parameter: string }
  | { code: 'EFFECTIVE_BEFORE_PREVIOUS'; effectiveOn: Day; previous: Day }

/** Everything wrong with a version by itself; an empty list means that it can be used. */
export function versionProblems(version: PolicyVersion): VersionProblem[] {
  const problems: VersionProblem[] = []
  const seen = new Set<string>()
  for (const parameter of version.parameters) {
    if (seen.has(parameter.id)) problems.push({ code: 'PARAMETER_TWICE', parameter: parameter.id })
    seen.add(parameter.id)
    if (!parameter.unit) problems.push({ code: 'PARAMETER_WITHOUT_UNIT', parameter: parameter.id })
    problems.push(...sweep(parameter))
  }
  return problems
}

/** Walks the values of one parameter in order and reports each day that has none or two. */
function sweep(parameter: Parameter): VersionProblem[] {
  const problems: VersionProblem[] = []
  parameter.values.forEach((value, i) => {
    const next = parameter.values[i + 1]
    if (!next) return
    if (value.to === null || next.from <= value.to) {
      problems.push({ code: 'VALUES_OVERLAP', parameter: parameter.id, on: next.from })
    } else if (addDays(value.to, 1) < next.from) {
      problems.push({ code: 'VALUES_GAP', parameter: parameter.id, on: addDays(value.to, 1) })
    }
  })
  return problems
}

/** A new version: another copied, some parameters changed from its effective day on. */
export interface Draft {
  id: string
  effectiveOn: Day
  /** Parameter id → its value from `effectiveOn` on. */
  values: Readonly<Record<string, Json>>
}

/**
 * Copies a version and changes parameters from the new effective day on; days before keep their values. Refuses an
 * unknown parameter, a value of another kind, and a day not after the start of the value it replaces.
 */
export function draftVersion(
  base: PolicyVersion,
  draft: Draft,
): { version: PolicyVersion; problems: readonly VersionProblem[] } {
  const problems: VersionProblem[] = []
  const changes: ParameterChange[] = []
  if (base.effectiveOn !== null && draft.effectiveOn <= base.effectiveOn) {
    problems.push({
      code: 'EFFECTIVE_BEFORE_PREVIOUS',
      effectiveOn: draft.effectiveOn,
      previous: base.effectiveOn,
    })
  }
  for (const id of Object.keys(draft.values)) {
    if (!base.parameters.some((p) => p.id === id)) problems.push({ code: 'PARAMETER_UNKNOWN', parameter: id })
  }
  const parameters = base.parameters.map((parameter) => {
    const after = draft.values[parameter.id]
    const last = parameter.values.at(-1)
    if (after === undefined || last === undefined) return parameter
    if (kindOf(after) !== kindOf(last.value)) {
      problems.push({ code: 'VALUE_OF_OTHER_KIND', parameter: parameter.id })
    }
    if (draft.effectiveOn <= last.from) {
      problems.push({
        code: 'EFFECTIVE_BEFORE_PREVIOUS',
        effectiveOn: draft.effectiveOn,
        previous: last.from,
      })
    }
    changes.push({ parameter: parameter.id, before: last.value, after })
    const closed = { ...last, to: addDays(draft.effectiveOn, -1) }
    return {
      ...parameter,
      values: [...parameter.values.slice(0, -1), closed, { from: draft.effectiveOn, to: null, value: after }],
    }
  })
  return {
    version: {
      id: draft.id,
      status: 'draft',
      effectiveOn: draft.effectiveOn,
      basedOn: base.id,
      parameters,
      changes,
    },
    problems,
  }
}

const kindOf = (value: Json): string => (Array.isArray(value) ? 'list' : typeof value)
