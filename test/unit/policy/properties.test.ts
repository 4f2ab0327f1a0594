import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, addYears, ageOn, type Day, day, yearOf } from '../../../shared/kernel/day.ts'
import type { Facts } from '../../../shared/policy/inquiry.ts'
import { age, appraisals } from '../../../shared/policy/rules/cohort/application.ts'
import { cohortSizes } from '../../../shared/policy/rules/cohort/intake.ts'
import { exitOnTwoBasic } from '../../../shared/policy/rules/cohort/trainee.ts'
import { benefits } from '../../../shared/policy/rules/incentive.ts'
import { batchInterval, batchQuotas } from '../../../shared/policy/rules/recognition.ts'
import { rewardTotal } from '../../../shared/policy/rules/reward.ts'
import { studioConsequence } from '../../../shared/policy/rules/studio/assessment.ts'
import { trainingDays, trainingSessions } from '../../../shared/policy/rules/studio/duties.ts'
import { dutyWindows, managementYears } from '../../../shared/policy/rules/window.ts'
import { answer } from '../../support/policy/context.ts'

const days = (from: string, to: string): fc.Arbitrary<Day> => {
  const first = day(from)
  const span = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
  return fc.integer({ min: 0, max: span }).map((n) => addDays(first, n))
}
const inPlan = days('2022-01-01', '2028-12-31')
const shuffled = <T>(list: readonly T[]) => fc.shuffledSubarray([...list], { minLength: list.length })

/** Both a list and the same list in another order. */
const withReordering = <T>(arbitrary: fc.Arbitrary<T[]>): fc.Arbitrary<[T[], T[]]> =>
  arbitrary.chain((list) => fc.tuple(fc.constant(list), shuffled(list)))

const verdict = ({ outcome, figures }: { outcome: string; figures: Readonly<Record<string, unknown>> }) => ({
  outcome,
  figures,
})

describe('the order in which records come', () => {
  const reward = fc.record({
    level: fc.constantFrom('county', 'city', 'province' as const),
    kind: fc.constantFrom('famous_teacher', 'card_c', 'card_a', '荣誉'),
    amount: fc.integer({ min: 100, max: 20_000 }),
    on: inPlan,
    payer: fc.constant(null),
    paid: fc.boolean(),
  })

  it('changes no reward', () => {
    fc.assert(
      fc.property(withReordering(fc.array(reward, { maxLength: 6 })), ([one, other]) => {
        const total = (rewards: typeof one) =>
          answer(
            rewardTotal,
            { tracks: [{ from: day('2000-01-01'), track: 'teacher' }], rewards, titles: [], openBreaches: 0 },
            day('2029-01-01'),
          )
        expect(total(other).outcome).toBe(total(one).outcome)
        expect(total(other).figures.amount).toBe(total(one).figures.amount)
      }),
    )
  })

  it('changes no rhythm of batches', () => {
    fc.assert(
      fc.property(withReordering(fc.array(inPlan, { maxLength: 5 })), ([one, other]) => {
        const ask = (list: readonly Day[]) =>
          answer(
            batchInterval,
            {
              track: 'principal',
              batches: list.map((on) => ({ track: 'principal', on, famous: 4, backbone: 6 })),
            },
            day('2028-12-31'),
          )
        expect(verdict(ask(other))).toEqual(verdict(ask(one)))
      }),
    )
  })

  const result = fc.record({
    grade: fc.constantFrom('pass', 'basic', 'excellent'),
    absence: fc.constant(null),
    notifiedOn: fc.constant(null),
  })
  it('changes no exit of a trainee, and two 基本合格 count only side by side', () => {
    fc.assert(
      fc.property(
        withReordering(fc.tuple(result, result, result).map((r) => r.map((x, i) => ({ ...x, year: i + 1 })))),
        ([one, other]) => {
          const ask = (results: typeof one) =>
            answer(
              exitOnTwoBasic,
              {
                programme: 'tengfei',
                cycle: { from: day('2022-09-01'), to: day('2025-08-31') },
                results,
              },
              day('2025-10-01'),
            )
          expect(verdict(ask(other))).toEqual(verdict(ask(one)))
          const basic = one.map((r) => r.grade === 'basic')
          const inRow = (basic[0] && basic[1]) || (basic[1] && basic[2])
          expect(ask(one).outcome).toBe(inRow ? 'exits' : 'stays')
        },
      ),
    )
  })

  it('changes no training duty', () => {
    const cycle = { from: day('2022-10-01'), to: day('2025-09-30') }
    const training = days('2022-10-01', '2025-09-30').chain((from) =>
      fc.record({ from: fc.constant(from), to: fc.constant(from), days: fc.constantFrom(0.5, 1, 3) }),
    )
    fc.assert(
      fc.property(withReordering(fc.array(training, { maxLength: 40 })), ([one, other]) => {
        for (const [track, question] of [
          ['principal', trainingDays],
          ['teacher', trainingSessions],
        ] as const) {
          const ask = (trainings: typeof one) => answer(question, { track, cycle, trainings }, cycle.to)
          expect(verdict(ask(other))).toEqual(verdict(ask(one)))
        }
      }),
    )
  })
})

describe('one reward a year', () => {
  it('is all that one calendar year ever pays', () => {
    const reward = fc.record({
      level: fc.constantFrom('county', 'city', 'province' as const),
      kind: fc.constantFrom('card_a', '荣誉'),
      amount: fc.integer({ min: 1, max: 5 }).map((n) => 10 ** n),
      on: inPlan,
      payer: fc.constant(null),
      paid: fc.constant(false),
    })
    fc.assert(
      fc.property(fc.array(reward, { minLength: 1, maxLength: 6 }), (rewards) => {
        const { figures } = answer(
          rewardTotal,
          { tracks: [{ from: day('2000-01-01'), track: 'teacher' }], rewards, titles: [], openBreaches: 0 },
          day('2029-01-01'),
        )
        const years = new Set(rewards.map((r) => yearOf(r.on)))
        const beaten = figures.suppressed as readonly unknown[]
        expect(rewards.length - beaten.length).toBe(years.size)
      }),
    )
  })
})

describe('periods', () => {
  it('of rectification run to the corresponding day or the month’s end, and not a day longer', () => {
    fc.assert(
      fc.property(days('2022-01-02', '2028-12-31'), (notifiedOn) => {
        const lastDay = addMonths(notifiedOn, 3)
        const ask = (on: Day) =>
          answer(
            studioConsequence,
            { results: [{ year: 1, grade: 'fail', absence: null, notifiedOn, reassessments: [] }] },
            on,
          )
        expect(ask(notifiedOn).outcome).toBe('in_rectification')
        expect(ask(lastDay)).toMatchObject({ outcome: 'in_rectification', figures: { lastDay } })
        expect(ask(addDays(lastDay, 1))).toMatchObject({
          outcome: 'pending_decision',
          figures: { overdue: true },
        })
        expect(ask(addDays(notifiedOn, -1)).outcome).toBe('pending_decision')
      }),
    )
  })

  it('of the incentive hold from recognition to the fifth anniversary, nothing outside', () => {
    const facts = (from: Day): Facts<object> => ({
      titles: [{ level: 'county', kind: 'famous_teacher', from, revokedOn: null, basis: null }],
      posts: [
        {
          from: day('2005-09-01'),
          to: null,
          kind: 'teacher',
          unit: 'A校',
          unitKind: 'school',
          inCounty: true,
          frontLine: true,
        },
      ],
      retiredOn: null,
      talentAssessments: [],
    })
    fc.assert(
      fc.property(inPlan, days('2021-01-01', '2034-12-31'), (from, on) => {
        const inside = from <= on && on <= addYears(from, 5)
        expect(answer(benefits, facts(from), on).outcome).toBe(inside ? 'benefit_on' : 'benefit_off')
      }),
    )
  })

  it('of a cycle cover every day once, whatever day it starts on', () => {
    fc.assert(
      fc.property(days('2020-01-01', '2028-12-31'), (from) => {
        const cycle = { from, to: addDays(addYears(from, 3), -1) }
        for (const windows of [managementYears(cycle), dutyWindows(cycle, 'calendar-year')]) {
          expect((windows[0]?.from ?? '') <= cycle.from).toBe(true)
          expect((windows.at(-1)?.to ?? '') >= cycle.to).toBe(true)
          windows.slice(1).forEach((w, i) => {
            expect(w.from).toBe(addDays(windows[i]?.to ?? w.from, 1))
          })
        }
        expect(managementYears(cycle)).toHaveLength(3)
      }),
    )
  })
})

describe('quotas', () => {
  it('never turn fewer people into a breach', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), (found) => {
        for (const question of batchQuotas) {
          const track = question.id.includes('principal') ? 'principal' : 'teacher'
          const ask = (n: number) =>
            answer(
              question,
              { track, on: day('2022-09-01'), famous: n, backbone: n, directlyRecognised: 0 },
              day('2022-09-01'),
            ).outcome
          if (ask(found + 1) !== 'violation') expect(ask(found)).not.toBe('violation')
        }
        for (const question of cohortSizes) {
          const programme = question.id.includes('tengfei') ? 'tengfei' : 'chuying'
          const ask = (n: number) =>
            answer(
              question,
              {
                programme,
                admitted: { teacher: n, principal: n },
                exited: { teacher: 0, principal: 0 },
                refillDecision: null,
              },
              day('2022-09-01'),
            ).outcome
          if (ask(found + 1) !== 'violation') expect(ask(found)).not.toBe('violation')
        }
      }),
    )
  })
})

describe('the age limit', () => {
  it('falls on the day somebody completes one year too many, leap days too', () => {
    fc.assert(
      fc.property(days('1960-01-01', '1990-12-31'), inPlan, (birthOn, referenceOn) => {
        const found = answer(age, { programme: 'tengfei', birthOn, referenceOn, override: null }, referenceOn)
        expect(found.outcome).toBe(ageOn(birthOn, referenceOn) <= 50 ? 'eligible' : 'ineligible_overridable')
      }),
    )
  })
})

describe('appraisals', () => {
  it('outside the five closed years change nothing', () => {
    const window = [2017, 2018, 2019, 2020, 2021].map((year) => ({ year, grade: 'pass', closed: true }))
    fc.assert(
      fc.property(
        fc.integer({ min: 2000, max: 2016 }),
        fc.constantFrom('fail', 'pass', null),
        (year, grade) => {
          const ask = (list: readonly { year: number; grade: string | null; closed: boolean }[]) =>
            answer(
              appraisals,
              { programme: 'chuying', referenceOn: day('2022-08-31'), appraisals: list },
              day('2022-08-31'),
            ).outcome
          expect(ask([...window, { year, grade, closed: true }])).toBe(ask(window))
        },
      ),
    )
  })
})
