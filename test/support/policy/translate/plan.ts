import { addDays, day } from '../../../../shared/kernel/day.ts'
import type { Level, Track } from '../../../../shared/policy/facts/codes.ts'
import type { BudgetFacts, StudioFundFacts } from '../../../../shared/policy/facts/funding.ts'
import type { Title } from '../../../../shared/policy/facts/person.ts'
import type {
  ActFacts,
  CohortCycleFacts,
  StudioCycleFacts,
  TargetFacts,
} from '../../../../shared/policy/facts/plan.ts'
import { managementYears } from '../../../../shared/policy/rules/window.ts'
import { levels, spendingCategories, word } from '../vocabulary.ts'
import { asDay, type Base, cohortCycle, given, orNone, same, studioCycle } from './given.ts'

const perYear: Readonly<Record<Track, number>> = { principal: 5000, teacher: 3000 }

export function studioFundFacts({ facts, track, on }: Base): StudioFundFacts {
  const cycle = facts.cycle ? { from: day(facts.cycle.from), to: day(facts.cycle.to) } : studioCycle
  const current = on && managementYears(cycle).find((w) => w.from <= on && on <= w.to)
  const untouched = facts.asks === 'instalment' || facts.demanded != null ? 0 : perYear[track ?? 'teacher']
  const allotted = given(facts.allotted, untouched, same)
  return {
    track,
    cycle,
    managementYear: given(facts.management_year, current?.number ?? 1, same),
    allotted,
    charged: given(facts.charged, 0, same),
    demanded: orNone(facts.demanded, null, same),
    revokedOn: orNone(facts.revoked_on, null, asDay),
    spending: given(facts.spending, [], (list) =>
      list.map((s) => ({
        category: spendingCategories[s.category] ?? s.category,
        amount: given(s.amount, undefined, same),
      })),
    ),
  }
}

export function budgetFacts({ facts }: Base): BudgetFacts {
  const budget = facts.budget ?? {}
  const training = given(budget.training, 150_000, same)
  return {
    year: given(budget.year, 2023, same),
    training,
    trainingSpent: given(budget.training_spent, training, same),
    studios: given(budget.studios, 80_000, same),
    studiosAddedMidYear: given(budget.studios_added_mid_year, 0, same),
    principalStudios: 4,
    teacherStudios: 20,
  }
}

const targetKinds: Readonly<Record<string, readonly [string, string]>> = {
  province: ['special_teacher', 'backbone_teacher'],
  city: ['subject_teacher', 'chief_teacher'],
  county: ['famous_teacher', 'backbone_teacher'],
}
const targetNumbers: Readonly<Record<string, number>> = { province: 8, city: 20, county: 200 }

/** As many persons as the case counts: the first titled early, the next revoked, further titles one each. */
export function targetFacts({ facts }: Base): TargetFacts {
  const level: Level = word(levels, facts.level ?? '省')
  const [kind, second] = targetKinds[level] ?? ['special_teacher', 'backbone_teacher']
  const persons = given(facts.persons, targetNumbers[level] ?? 0, same)
  if (persons === undefined || facts.titles_granted === null) return { level, holders: undefined }
  const early = facts.first_titled_before_2022 ?? 0
  const revoked = facts.revoked ?? 0
  const extra = Math.max(0, (facts.titles_granted ?? persons) - persons)
  const title = (of: string, from: string, gone: boolean): Title => ({
    level,
    kind: of,
    from: day(from),
    revokedOn: gone ? day('2025-01-01') : null,
    basis: null,
  })
  const holders = Array.from({ length: persons }, (_, i) => {
    const first = title(kind, i < early ? '2021-06-01' : '2023-06-01', i >= early && i < early + revoked)
    return { titles: i >= persons - extra ? [first, title(second, '2024-06-01', false)] : [first] }
  })
  return { level, holders }
}

export const actFacts = ({ facts }: Base): ActFacts => ({
  effectiveOn: orNone(facts.effective_on, day('2022-01-01'), asDay),
  actOn: given(facts.act_on, day('2023-01-01'), asDay),
})

export const studioCycleFacts = ({ facts }: Base): StudioCycleFacts => ({
  from: given(facts.studio_start_on, facts.cycle ? day(facts.cycle.from) : studioCycle.from, asDay),
  to: facts.studio_start_on === undefined && facts.cycle ? day(facts.cycle.to) : null,
})

export const cohortCycleFacts = ({ facts, programme }: Base): CohortCycleFacts => {
  const cycle = facts.cycle ? { from: day(facts.cycle.from), to: day(facts.cycle.to) } : cohortCycle
  return { programme, cycle, days: (facts.days ?? []).map(asDay) }
}

/** The day after a cohort has ended, when everything it asked can be judged. */
export const afterCohort = addDays(cohortCycle.to, 31)
