import { describe, expect, it } from 'vitest'
import { day } from '../../../shared/kernel/day.ts'
import { proposalFrom } from '../../../shared/policy/consequence.ts'
import type { PostRecord } from '../../../shared/policy/facts/person.ts'
import type { AnnualResult } from '../../../shared/policy/facts/studio.ts'
import { exitOnFail } from '../../../shared/policy/rules/cohort/trainee.ts'
import { studioLeavePost, traineeLeavePost } from '../../../shared/policy/rules/leave-post.ts'
import {
  cycleConsequence,
  memberConsequence,
  studioConsequence,
} from '../../../shared/policy/rules/studio/assessment.ts'
import { answer } from '../../support/policy/context.ts'

const failed: AnnualResult = {
  year: 1,
  grade: 'fail',
  absence: null,
  notifiedOn: day('2023-11-30'),
  reassessments: [],
  proposedBy: 'lead',
  confirmedOn: day('2023-10-20'),
}
const moved: PostRecord = {
  track: 'principal',
  posts: [
    {
      from: day('2023-09-01'),
      to: null,
      kind: 'other',
      unit: '教育局',
      unitKind: 'office',
      inCounty: true,
      frontLine: false,
    },
  ],
  retiredOn: null,
  leaves: [],
  override: null,
}

describe('what findings ask an officer to decide', () => {
  it('a failed studio: rectification from delivery to its last day, no waiver', () => {
    const finding = answer(studioConsequence, { results: [failed] }, day('2023-12-01'))
    expect(proposalFrom(finding)).toMatchObject({
      kind: 'rectification',
      groundOn: '2023-11-30',
      lastOn: '2024-02-29',
      force: 'must',
      waivable: false,
      finding: { question: 'studio.annual-consequence' },
    })
  })

  it('a failed re-assessment: revocation, from the day of the re-assessment', () => {
    const results = [{ ...failed, reassessments: [{ on: day('2024-03-05'), grade: 'fail' }] }]
    const finding = answer(studioConsequence, { results }, day('2024-03-20'))
    expect(proposalFrom(finding)).toMatchObject({ kind: 'revocation', groundOn: '2024-03-05' })
  })

  it('a failed member: removal from the studio, from the day of confirmation', () => {
    const finding = answer(
      memberConsequence,
      { track: 'teacher', role: 'member', results: [failed] },
      day('2023-12-01'),
    )
    expect(proposalFrom(finding)).toMatchObject({ kind: 'removal', groundOn: '2023-10-20', waivable: false })
  })

  it('a failed trainee: exit from the plan', () => {
    const finding = answer(exitOnFail, { programme: 'tengfei', results: [failed] }, day('2023-12-01'))
    expect(proposalFrom(finding)).toMatchObject({
      kind: 'cohort_exit',
      groundOn: '2023-11-30',
      force: 'must',
    })
  })

  it('leaving the post: removal that a reasoned override may waive, from the day of the move', () => {
    const studio = answer(studioLeavePost, { ...moved, role: 'lead' }, day('2023-12-01'))
    const cohort = answer(traineeLeavePost, { ...moved, programme: 'tengfei' }, day('2023-12-01'))
    expect([studio, cohort].map((f) => proposalFrom(f))).toMatchObject([
      { kind: 'removal', groundOn: '2023-09-01', force: 'generally', waivable: true },
      { kind: 'cohort_exit', groundOn: '2023-09-01', force: 'generally', waivable: true },
    ])
  })

  it('retirement: an exit that nothing waives', () => {
    const retired = { ...moved, retiredOn: day('2023-10-01'), programme: 'tengfei' as const }
    const finding = answer(traineeLeavePost, retired, day('2023-12-01'))
    expect(proposalFrom(finding)).toMatchObject({
      kind: 'cohort_exit',
      groundOn: '2023-10-01',
      force: 'must',
      waivable: false,
    })
  })

  it('a failed cycle: the lead’s title, and never a rectification', () => {
    const finding = answer(
      cycleConsequence,
      { cycleGrade: 'fail', cycleAssessedOn: day('2025-10-20') },
      day('2025-11-01'),
    )
    expect(proposalFrom(finding)).toMatchObject({ kind: 'title_revocation', groundOn: '2025-10-20' })
  })

  it('nothing where a studio stands or only waits for delivery, a review where a re-assessment is overdue', () => {
    const passed = answer(studioConsequence, { results: [{ ...failed, grade: 'pass' }] }, day('2023-12-01'))
    const overdue = answer(studioConsequence, { results: [failed] }, day('2024-03-01'))
    const open = answer(studioConsequence, { results: [{ ...failed, notifiedOn: null }] }, day('2024-03-01'))
    expect([passed.outcome, overdue.outcome, open.outcome]).toEqual([
      'stays',
      'pending_decision',
      'pending_decision',
    ])
    expect([passed, overdue, open].map((f) => proposalFrom(f)?.kind ?? null)).toEqual([null, 'review', null])
  })
})
