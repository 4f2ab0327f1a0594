import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  afterAccepting,
  canonicalRecords,
  type Difference,
  differencesBetween,
  sayEither,
  type TravelRecord,
} from '../../../shared/domain/handback.ts'

// The whole way without a store: desks that work on, hand back as they like, and a bureau that opens what comes in any
// order and any number of times, deciding by one rule.

const ids = ['a', 'b', 'c', 'd'].map((c) => `00000000-0000-7000-8000-00000000000${c}`)
const spending = (id: string, amountFen: number, purpose: string): TravelRecord => ({
  kind: 'spending',
  id,
  fields: { spentOn: '2025-03-01', category: 'training', amountFen, purpose },
})

const record = fc.record({
  id: fc.constantFrom(...ids),
  fen: fc.integer({ min: 1, max: 9 }),
  why: fc.constantFrom('甲', '乙', '丙'),
})
const state = fc
  .uniqueArray(record, { selector: (r) => r.id, maxLength: 4 })
  .map((rs) => rs.map(({ id, fen, why }) => spending(id, fen, why)))

/** What a desk handed back: everything it held, and all it had handed back before. */
interface Handed {
  name: string
  earlier: string[]
  records: TravelRecord[]
}

const desk = (name: string) =>
  fc.array(state, { minLength: 1, maxLength: 4 }).map((states) =>
    states.map(
      (records, at): Handed => ({
        name: `${name}${at}`,
        earlier: states.slice(0, at).map((_, n) => `${name}${n}`),
        records,
      }),
    ),
  )

/** The bureau as the back end keeps it: bases by ancestry, never by time. */
class Bureau {
  ours: TravelRecord[]
  readonly #base: TravelRecord[]
  readonly #merged: Handed[] = []
  readonly #accept: (d: Difference) => boolean
  constructor(base: TravelRecord[], accept: (d: Difference) => boolean) {
    this.ours = base
    this.#base = base
    this.#accept = accept
  }
  open(handed: Handed): void {
    if (this.#merged.some((m) => m.name === handed.name || m.earlier.includes(handed.name))) return
    const last = this.#merged.filter((m) => handed.earlier.includes(m.name)).at(-1)
    const found = differencesBetween(last?.records ?? this.#base, handed.records, this.ours)
    this.ours = afterAccepting(this.ours, found.filter(this.#accept)).after
    this.#merged.push(handed)
  }
}

const total = (records: readonly TravelRecord[]) =>
  records.reduce((sum, r) => sum + Number(r.fields.amountFen), 0)

/** Any order of these, each at least once, with repetitions. */
const anyOrder = (handed: readonly Handed[]) =>
  fc
    .tuple(
      fc.shuffledSubarray([...handed], { minLength: handed.length }),
      fc.array(fc.constantFrom(...handed), { maxLength: 6 }),
    )
    .map(([all, again]) => [...all, ...again])

describe('any order and repetition of hand-backs ends in the same record', () => {
  test('of one desk: its last word', () => {
    fc.assert(
      fc.property(
        state,
        desk('d').chain((all) => fc.tuple(fc.constant(all), anyOrder(all))),
        (base, [all, order]) => {
          const bureau = new Bureau(base, () => true)
          for (const handed of order) bureau.open(handed)
          expect(canonicalRecords(bureau.ours)).toBe(canonicalRecords(all.at(-1)?.records ?? base))
        },
      ),
      { numRuns: 500 },
    )
  })

  test('of two desks, where a field both changed is decided by one rule whoever came first', () => {
    // the larger text wins, a record beats its absence: a rule that doesn't ask who came first
    const wins = (d: Difference) =>
      d.field === null ? d.theirs !== null : sayEither(d.theirs) > sayEither(d.ours)
    const alwaysThere = fc
      .tuple(...ids.map(() => fc.tuple(fc.integer({ min: 1, max: 9 }), fc.constantFrom('甲', '乙', '丙'))))
      .map((values) => values.map(([fen, why], at) => spending(ids[at] ?? '', fen, why)))
    fc.assert(
      fc.property(alwaysThere, alwaysThere, alwaysThere, (base, one, two) => {
        const handed = [
          { name: 'one', earlier: [], records: one },
          { name: 'two', earlier: [], records: two },
        ]
        // what only one desk changed is taken; what both changed goes by the rule
        const settle = (order: Handed[]) => {
          const bureau = new Bureau(base, (d) => d.change === 'changed' || wins(d))
          for (const h of order) bureau.open(h)
          return canonicalRecords(bureau.ours)
        }
        expect(settle(handed)).toBe(settle([...handed].reverse()))
        expect(settle([...handed, ...handed])).toBe(settle(handed))
      }),
      { numRuns: 500 },
    )
  })

  test('money is counted once however often and from wherever it comes', () => {
    fc.assert(
      fc.property(
        state,
        fc.tuple(desk('x'), desk('y')).chain(([x, y]) => anyOrder([...x, ...y])),
        fc.func(fc.boolean()),
        (base, order, accept) => {
          const bureau = new Bureau(base, (d) => accept(d.item))
          const ever = new Map<string, Set<number>>()
          for (const r of [...base, ...order.flatMap((h) => h.records)])
            ever.set(r.id, (ever.get(r.id) ?? new Set()).add(Number(r.fields.amountFen)))
          for (const handed of order) {
            bureau.open(handed)
            const settled = canonicalRecords(bureau.ours)
            bureau.open(handed)
            expect(canonicalRecords(bureau.ours)).toBe(settled)
            expect(new Set(bureau.ours.map((r) => r.id)).size).toBe(bureau.ours.length)
            // never more than each voucher once, at an amount somebody wrote
            for (const r of bureau.ours) expect(ever.get(r.id)?.has(Number(r.fields.amountFen))).toBe(true)
            expect(total(bureau.ours)).toBeLessThanOrEqual(
              [...ever.values()].reduce((sum, fens) => sum + Math.max(...fens), 0),
            )
          }
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('what is decided', () => {
  test('accepting everything makes the record theirs, wherever only they worked', () => {
    fc.assert(
      fc.property(state, state, (base, theirs) => {
        const found = differencesBetween(base, theirs, base)
        expect(found.every((d) => d.change !== 'conflict')).toBe(true)
        expect(canonicalRecords(afterAccepting(base, found).after)).toBe(canonicalRecords(theirs))
      }),
    )
  })

  test('declining everything leaves ours as it was, and what is ours already is no difference', () => {
    fc.assert(
      fc.property(state, state, state, (base, theirs, ours) => {
        expect(canonicalRecords(afterAccepting(ours, []).after)).toBe(canonicalRecords(ours))
        const found = differencesBetween(base, theirs, ours)
        expect(differencesBetween(base, ours, ours)).toEqual([])
        expect(new Set(found.map((d) => d.item)).size).toBe(found.length)
        const { after } = afterAccepting(ours, found)
        // once taken in, the same comes to nothing
        for (const d of differencesBetween(base, theirs, after)) expect(d).toBe(undefined)
      }),
    )
  })
})
