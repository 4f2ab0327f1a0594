import type { Day } from '../kernel/day.ts'
import type { FactUsed, Force, Json, Outcome, ParameterUsed, Party } from './finding.ts'
import type { ParameterId } from './parameters/shipped.ts'
import type { ChoiceOf, ReadingId, Readings } from './readings/register.ts'
import type { Reason } from './reasons.ts'
import { type PolicyVersion, parameterOf, valueOn } from './version.ts'

/** What every question is asked under: the day, the policy version and the readings in force. */
export interface Context {
  asOf: Day
  policy: PolicyVersion
  readings: Readings
}

/** Facts as a store holds them; a key left out or undefined is unknown, null is known to be none or not yet. */
export type Facts<T> = { readonly [K in keyof T]?: T[K] | undefined }

/** What a rule says; `ask` adds the clauses and everything that was looked at. */
export interface Answer {
  outcome: Outcome
  reason: Reason
  figures?: Readonly<Record<string, Json>>
  also?: Readonly<Record<string, Outcome>>
  party?: Party
  /** Where the answer binds otherwise than the rules it cites: retirement leaves no room for an override. */
  force?: Force
}

/** Thrown where an unknown fact decides; `ask` turns it into an `undetermined` finding. Never leaves this engine. */
export class Unknown extends Error {
  readonly missing: readonly string[]
  constructor(missing: readonly string[]) {
    super(`unknown: ${missing.join(', ')}`)
    this.missing = missing
  }
}

/** What was looked at while a question was answered. */
export class Trace {
  readonly facts = new Map<string, Json>()
  readonly parameters = new Map<string, ParameterUsed>()
  readonly readings = new Map<string, string>()

  used(): readonly FactUsed[] {
    return [...this.facts].map(([key, value]) => ({ key, value }))
  }
}

/** What a list comes to: surely, and at most where some of its facts are not known. */
export interface Tally {
  sure: number
  possible: number
  missing: readonly string[]
}

/**
 * The one way a rule reads facts, parameters and readings, so that every finding can show what it rests on. Asking
 * for an unknown fact ends the question as `undetermined`.
 */
export class Inquiry<F extends object> {
  readonly context: Context
  readonly #facts: F
  readonly #trace: Trace
  readonly #path: string
  /** What was read already: rules go over the same lists year after year, and a fact is noted once. */
  readonly #read = new Set<string>()
  readonly #parts = new Map<readonly object[], readonly Inquiry<object>[]>()

  constructor(facts: F, context: Context, trace: Trace, path = '') {
    this.#facts = facts
    this.context = context
    this.#trace = trace
    this.#path = path
  }

  get on(): Day {
    return this.context.asOf
  }

  /** The path of a fact in the facts of the subject. */
  key(name: string): string {
    return this.#path === '' ? name : `${this.#path}.${name}`
  }

  /** A fact the answer depends on. */
  need<K extends keyof F & string>(name: K): Exclude<F[K], undefined> {
    const value = this.#facts[name]
    if (value === undefined) throw new Unknown([this.key(name)])
    this.#note(name, value as Json)
    return value as Exclude<F[K], undefined>
  }

  /** A fact that adds to the answer where it is known and decides nothing where it is not. */
  mayKnow<K extends keyof F & string>(name: K): F[K] | undefined {
    const value = this.#facts[name]
    if (value !== undefined) this.#note(name, value as Json)
    return value
  }

  #note(name: string, value: Json): void {
    if (this.#read.has(name)) return
    this.#read.add(name)
    this.#trace.facts.set(this.key(name), value)
  }

  /** Ends the question: the answer hangs on these facts. */
  unknown(...names: readonly string[]): never {
    throw new Unknown(names.map((name) => this.key(name)))
  }

  /** The same inquiry into one entry of a list of the facts. */
  part<P extends object>(name: string, entry: P): Inquiry<P> {
    return new Inquiry(entry, this.context, this.#trace, this.key(name))
  }

  /** The entries of a list, each as an inquiry of its own. */
  each<P extends object>(name: keyof F & string, list: readonly P[]): readonly Inquiry<P>[] {
    let parts = this.#parts.get(list) as readonly Inquiry<P>[] | undefined
    if (!parts) {
      parts = list.map((entry, i) => this.part(`${name}.${i}`, entry))
      this.#parts.set(list, parts as unknown as readonly Inquiry<object>[])
    }
    return parts
  }

  /** Counts the entries that satisfy a condition; an entry with an unknown fact is possible, not sure. */
  tally<P extends object>(
    name: keyof F & string,
    list: readonly P[],
    counts: (entry: Inquiry<P>) => boolean,
  ): Tally {
    const { sure, open, missing } = this.#total(name, list, (entry) => (counts(entry) ? 1 : 0))
    return { sure, possible: sure + open, missing }
  }

  /** Adds up what the entries are worth; one entry with an unknown fact can be worth any amount. */
  sum<P extends object>(
    name: keyof F & string,
    list: readonly P[],
    worth: (entry: Inquiry<P>) => number,
  ): Tally {
    const { sure, open, missing } = this.#total(name, list, worth)
    return { sure, possible: open > 0 ? Number.POSITIVE_INFINITY : sure, missing }
  }

  #total<P extends object>(
    name: keyof F & string,
    list: readonly P[],
    worth: (entry: Inquiry<P>) => number,
  ): { sure: number; open: number; missing: string[] } {
    let sure = 0
    let open = 0
    const missing: string[] = []
    for (const entry of this.each(name, list)) {
      try {
        sure += worth(entry)
      } catch (error) {
        if (!(error instanceof Unknown)) throw error
        open++
        missing.push(...error.missing)
      }
    }
    return { sure, open, missing }
  }

  /** Whether a tally reaches a number; ends the question where the unknown entries decide. */
  reaches(tally: Tally, least: number): boolean {
    if (tally.sure >= least) return true
    if (tally.possible >= least) throw new Unknown(tally.missing)
    return false
  }

  /** A number of the policy on the day that decides it (default: the day asked). */
  number(id: ParameterId, on: Day = this.on): number {
    const value = this.#parameter(id, on)
    if (typeof value !== 'number') throw new TypeError(`parameter ${id} is no number`)
    return value
  }

  /** A list of the policy: kinds, grades, forms. */
  list(id: ParameterId, on: Day = this.on): readonly string[] {
    const value = this.#parameter(id, on)
    if (!Array.isArray(value)) throw new TypeError(`parameter ${id} is no list`)
    return value as readonly string[]
  }

  /** A word of the policy: a level, a date. */
  word(id: ParameterId, on: Day = this.on): string {
    const value = this.#parameter(id, on)
    if (typeof value !== 'string') throw new TypeError(`parameter ${id} is no word`)
    return value
  }

  #parameter(id: ParameterId, on: Day): Json {
    const parameter = parameterOf(this.context.policy, id)
    const value = parameter && valueOn(parameter, on)
    if (!parameter || value === undefined) throw new Unknown([`parameter:${id}`])
    this.#trace.parameters.set(`${id} ${on}`, {
      id,
      value,
      unit: parameter.unit,
      clause: parameter.clause,
      on,
    })
    return value
  }

  /** The choice in force for a reading the answer depends on. */
  reading<Id extends ReadingId>(id: Id): ChoiceOf<Id> {
    const choice = this.context.readings[id]
    this.#trace.readings.set(id, choice)
    return choice
  }
}
