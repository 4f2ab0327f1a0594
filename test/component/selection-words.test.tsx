import { ORPCError } from '@orpc/client'
import { renderHook } from '@testing-library/react'
import { expect, test } from 'vitest'
import { useProblems } from '../../renderer/ui/form/use-problems.ts'

const beside = (field: string, problem: string, value: unknown, allowed: unknown) =>
  renderHook(() =>
    useProblems(new ORPCError('FIELD_INVALID', { data: { field, problem, value, allowed } })),
  ).result.current.field(field)

/** What the back end refuses in selections and cohorts (test/integration/selection, cohort), and what is read beside the field. */
test.each([
  ['applicants.3.personId', 'applied_already', '方既白', null, /方既白/],
  ['applicants.1.personId', 'twice', '方既白', null, /方既白/],
  ['applicants.0.personId', 'applied_elsewhere', '方既白', '腾飞计划第二期遴选', /腾飞计划第二期遴选/],
  ['applicants.0.personId', 'in_other_cohort', '方既白', '雏鹰计划第二期', /方既白/],
  ['applicants.0.personId', 'exited_this_cycle', '方既白', '2025-08-31', /同一周期退出过.*2025-08-31/],
  [
    'applicants.0.returnReason',
    'exited_before',
    '方既白',
    '2024-03-01',
    /2024-03-01退出过，再次入选须写明理由/,
  ],
  ['scores.0.points', 'outside_points', 101, 100, /101不在评分范围内，可填0至100/],
  ['scores.0.points', 'recused', '陆行舟', '方既白', /陆行舟对方既白已回避/],
  ['toOn', 'before_start', '2025-06-10', '2025-06-12', /“2025-06-10”早于起日2025-06-12/],
  ['mentorEnrolmentId', 'not_enrolled_then', '2024-05-01', '2024-03-01', /2024-03-01/],
  ['certificateId', 'already_void', '教学名师证〔2025〕001号', '2025-06-23', /2025-06-23/],
  ['defenceId', 'in_use', 3, null, /3/],
])('%s %s is said in words of the office', (field, problem, value, allowed, words) => {
  const said = beside(field, problem, value, allowed)
  expect(said).toMatch(words)
  // the fallback for a problem nobody has words for
  expect(said).not.toMatch(/不能用在这里/)
})
