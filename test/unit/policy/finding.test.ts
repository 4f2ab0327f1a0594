import { describe, expect, it } from 'vitest'
import { day } from '../../../shared/kernel/day.ts'
import type { Post } from '../../../shared/policy/facts/person.ts'
import type { AnnualResult, StudioFacts } from '../../../shared/policy/facts/studio.ts'
import type { Finding, Outcome } from '../../../shared/policy/finding.ts'
import { judgeOverride } from '../../../shared/policy/override.ts'
import { shippedPolicy } from '../../../shared/policy/parameters/shipped.ts'
import { ask } from '../../../shared/policy/question.ts'
import { findingsAbout, questions } from '../../../shared/policy/questions.ts'
import { traineeExits } from '../../../shared/policy/rules/cohort/trainee.ts'
import { studioLeavePost } from '../../../shared/policy/rules/leave-post.ts'
import { leadConsequence, memberConsequence } from '../../../shared/policy/rules/studio/assessment.ts'
import { assistantSchool, headcount, memberCount } from '../../../shared/policy/rules/studio/composition.ts'
import { lectures } from '../../../shared/policy/rules/studio/duties.ts'
import { draftVersion } from '../../../shared/policy/version.ts'
import { weightiest } from '../../../shared/policy/weigh.ts'
import { answer, under } from '../../support/policy/context.ts'

const formedOn = day('2022-10-01')
const post = (unit: string, changed: Partial<Post> = {}): Post => ({
  from: day('2005-09-01'),
  to: null,
  kind: 'teacher',
  unit,
  unitKind: 'school',
  inCounty: true,
  frontLine: true,
  ...changed,
})
const person = (id: string, unit: string) => ({ id, name: id, posts: [post(unit)], titles: [] })
const studio: StudioFacts = {
  track: 'teacher',
  stage: 'formation',
  formedOn,
  formedWith: 6,
  leads: [person('L', 'A校')],
  assistants: [{ ...person('A', 'A校'), attested: true }],
  members: ['M1', 'M2', 'M3', 'M4', 'M5', 'M6'].map((id) => person(id, `${id}校`)),
}

describe('a finding', () => {
  it('carries the clause, the parameter with its day, the readings and the facts it used', () => {
    const finding = answer(memberCount, studio, formedOn)
    expect(finding).toMatchObject({
      question: 'studio.member-count',
      outcome: 'compliant',
      ruleIds: ['studio.teacher.composition.members'],
      clauses: [{ document: '附件2-1', place: '三（二）' }],
      force: 'must',
      parameters: [{ id: 'studio.members', value: 6, unit: 'person', on: formedOn }],
      readings: [{ id: 'A17', choice: 'exact-at-formation' }],
      policyVersion: '2022-draft',
    })
    expect(finding.facts.map((f) => f.key)).toEqual(['track', 'members', 'stage'])
  })

  it('is plain data that can be stored for ever', () => {
    for (const finding of findingsAbout('studio', studio, { kind: 'studio', id: 's' }, under(formedOn))) {
      expect(JSON.parse(JSON.stringify(finding))).toEqual(finding)
    }
  })

  it('is undetermined on a day that no version covers, and names the parameter', () => {
    const finding = answer(memberCount, studio, day('2021-12-31'))
    expect(finding).toMatchObject({ outcome: 'undetermined', missing: ['parameter:studio.members'] })
  })

  it('follows the number of the version in force on the day', () => {
    const { version } = draftVersion(shippedPolicy, {
      id: '2024',
      effectiveOn: day('2024-01-01'),
      values: { 'studio.members': 8 },
    })
    const on = (asOf: string) =>
      ask(memberCount, studio, { kind: 'studio', id: 's' }, { ...under(day(asOf)), policy: version })
    expect(on('2023-12-31').outcome).toBe('compliant')
    expect(on('2024-01-01')).toMatchObject({ outcome: 'violation', policyVersion: '2024' })
  })

  it('leaves out the rules of the other track', () => {
    const cycle = { from: formedOn, to: day('2025-09-30') }
    const finding = answer(lectures, { track: 'principal', cycle, lectures: [] }, cycle.to)
    expect(finding).toMatchObject({ outcome: 'compliant', message: { key: 'not_concerned' } })
    const about = findingsAbout(
      'duties',
      { track: 'principal', cycle },
      { kind: 'studio', id: 's' },
      under(cycle.to),
    )
    expect(about.map((f) => f.question)).not.toContain('studio.lectures')
  })

  it('says which facts contradict each other', () => {
    const twoSchools = {
      ...person('L', 'A校'),
      posts: [post('A校', { kind: 'head' }), post('B校', { kind: 'head' })],
    }
    expect(answer(assistantSchool, { ...studio, leads: [twoSchools] }, formedOn)).toMatchObject({
      outcome: 'undetermined',
      missing: ['leads.0.posts.0.unit', 'leads.0.posts.1.unit'],
    })
    const late: AnnualResult = {
      year: 2,
      grade: 'pass',
      absence: null,
      proposedBy: 'lead',
      confirmedOn: day('2024-10-20'),
    }
    const left = (leftOn: string) => ({ track: 'teacher', results: [late], leftOn: day(leftOn) }) as const
    const bothNamed = { outcome: 'undetermined', missing: ['leftOn', 'results.0.confirmedOn'] }
    const member = { role: 'member' as const }
    const lead = { role: 'lead' as const }
    const on = day('2025-01-01')
    expect(answer(memberConsequence, { ...left('2024-01-01'), ...member }, on)).toMatchObject(bothNamed)
    expect(answer(leadConsequence, { ...left('2024-01-01'), ...lead }, on)).toMatchObject(bothNamed)
    const trainee = { programme: 'tengfei', cycle: { from: formedOn, to: day('2025-09-30') } } as const
    for (const question of traineeExits) {
      expect(answer(question, { ...left('2024-10-18'), ...trainee }, on)).toMatchObject(bothNamed)
      // the exit took effect on the day of the assessment
      expect(answer(question, { ...left('2024-10-19'), ...trainee }, on).outcome).toBe('stays')
      expect(answer(question, { ...left('2024-10-20'), ...trainee }, on).outcome).toBe('stays')
    }
  })

  it('counts nobody twice', () => {
    const twice = { ...studio, members: studio.members?.map((m, i) => (i === 0 ? { ...m, id: 'L' } : m)) }
    expect(answer(headcount, twice, formedOn)).toMatchObject({
      outcome: 'violation',
      message: { key: 'person_twice' },
      figures: { headcount: 7 },
    })
  })
})

describe('an unknown entry of a list', () => {
  const cycle = { from: formedOn, to: day('2025-09-30') }
  const lecture = (present: readonly string[] | undefined) => ({
    on: day('2023-03-01'),
    active: ['M1', 'M2'],
    present,
  })
  const year = (list: readonly ReturnType<typeof lecture>[]) =>
    answer(lectures, { track: 'teacher', cycle, lectures: list }, day('2023-09-30'))

  it('does not matter where the known ones are enough', () => {
    expect(year([lecture(undefined), lecture(['M1', 'M2'])]).outcome).toBe('compliant')
  })

  it('leaves the question open where it could make up what is short', () => {
    expect(year([lecture(undefined), lecture(['M1'])])).toMatchObject({
      outcome: 'undetermined',
      missing: ['lectures.0.present'],
    })
  })
})

describe('leaving the post', () => {
  const left = (on: string, more = {}) =>
    answer(
      studioLeavePost,
      {
        track: 'teacher',
        role: 'lead',
        posts: [
          post('A校', { to: day('2024-01-31') }),
          post('教育局', { from: day('2024-02-01'), kind: 'other', unitKind: 'office' }),
        ],
        retiredOn: null,
        leaves: [],
        override: null,
        ...more,
      },
      day(on),
    ).outcome

  it('counts from the day of the move', () => {
    expect([left('2024-01-31'), left('2024-02-01')]).toEqual(['stays', 'exits_by_default_overridable'])
  })

  it('leads to nothing after the cycle, or once the person has left the studio', () => {
    const cycle = { from: day('2021-02-01'), to: day('2024-01-31') }
    expect(left('2024-02-01', { cycle })).toBe('stays')
    expect(left('2024-02-01', { leftOn: day('2023-12-01') })).toBe('stays')
  })

  it('is not a leave of under twelve months, to the day', () => {
    const leave = (to: string) =>
      left('2024-01-15', { leaves: [{ kind: '病假', from: day('2023-02-01'), to: day(to) }] })
    expect([leave('2024-01-30'), leave('2024-01-31')]).toEqual(['stays', 'exits_by_default_overridable'])
  })
})

describe('several findings', () => {
  const of = (outcome: Outcome): Finding => ({ ...answer(memberCount, studio, formedOn), outcome })
  const complete = { reason: '工作需要', approver: '县教育局', document: '灵教〔2023〕1号', on: formedOn }

  it('come to the gravest, in whatever order', () => {
    expect(weightiest([of('compliant'), of('violation'), of('notice')])?.outcome).toBe('violation')
    expect(weightiest([of('exits'), of('violation')])?.outcome).toBe('exits')
    expect(weightiest([])).toBeUndefined()
  })

  it('take an override only where each adverse one rests on 一般 and nothing is blank', () => {
    const soft = of('exits_by_default_overridable')
    expect(judgeOverride([soft, of('compliant')], complete).outcome).toBe('compliant')
    expect(judgeOverride([soft], { ...complete, document: ' ' })).toMatchObject({
      outcome: 'refused',
      figures: { missing: ['document'] },
    })
    expect(judgeOverride([soft, of('ineligible')], complete).outcome).toBe('refused')
    expect(judgeOverride([of('compliant')], complete).reason).toBe('nothing_to_override')
  })
})

describe('the register of questions', () => {
  it('names each question once', () => {
    const ids = questions.map((q) => q.id)
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
  })
})
