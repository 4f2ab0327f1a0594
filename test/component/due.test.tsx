import { describe, expect, test } from 'vitest'
import {
  managementYearsDue,
  programmeYearsDue,
  rectificationsDue,
  soonest,
} from '../../renderer/features/today/due.ts'
import { day } from '../../shared/kernel/day.ts'

const rectification = (id: string, toOn: string, more: object = {}) => ({
  id,
  kind: 'rectification',
  verdict: 'confirm',
  studio: { id: `studio ${id}`, lead: '卢静澜' },
  effectiveOn: '2025-03-20',
  effects: [{ record: 'rectification', id, label: '', toOn }],
  reversedById: null,
  ...more,
})
const again = (studioId: string, assessedOn: string) => ({ studioId, assessedOn })

describe('a rectification', () => {
  const due = (decisions: object[], reassessments: object[] = []) =>
    rectificationsDue(decisions as never, reassessments as never).map(({ id, on }) => [id, on])

  test('is due on its last day until the studio is assessed again', () => {
    const running = rectification('a', '2025-06-20')
    expect(due([running])).toEqual([['a', '2025-06-20']])
    expect(due([running], [again('studio a', '2025-06-18')])).toEqual([])
    expect(due([running], [again('studio a', '2024-06-18')])).toEqual([['a', '2025-06-20']])
    expect(due([running], [again('studio b', '2025-06-18')])).toEqual([['a', '2025-06-20']])
  })

  test('that was waived or reversed is not due', () => {
    expect(due([rectification('a', '2025-06-20', { verdict: 'waive' })])).toEqual([])
    expect(due([rectification('a', '2025-06-20', { reversedById: 'z' })])).toEqual([])
  })
})

test('management years that end on one day stand in one line, with the studios that owe nothing', () => {
  const duties = { violation: 0, notice: 0, undetermined: 0, pending: 0, compliant: 9 }
  const managementYear = { number: 3, from: '2024-09-16', to: '2025-09-15' }
  const studios = [
    { managementYear, duties },
    { managementYear, duties: { ...duties, undetermined: 1 } },
    { managementYear: null, duties },
  ]
  expect(managementYearsDue(studios as never)).toMatchObject([
    { on: '2025-09-15', year: 3, studios: 2, settled: 1 },
  ])
})

test('a programme year ends a year after it began; the last ends the cycle', () => {
  const cohort = {
    id: 'c',
    name: '雏鹰计划2022期',
    fromOn: '2022-09-01',
    toOn: '2025-08-31',
    admitted: { teacher: 30, principal: 8 },
    exited: { teacher: 1, principal: 0 },
  }
  const due = (programmeYear: number | null) => programmeYearsDue([{ ...cohort, programmeYear }] as never)
  expect(due(2)).toMatchObject([{ what: 'programmeYear', on: '2024-08-31', trainees: 37 }])
  expect(due(3)).toMatchObject([{ what: 'cycleEnd', on: '2025-08-31' }])
  expect(due(null)).toEqual([])
})

test('ninety days ahead are shown, the most urgent first, and what is late', () => {
  const on = (text: string) =>
    ({ id: text, on: day(text), what: 'rectification', name: null, href: '' }) as const
  const shown = soonest(
    [on('2025-09-16'), on('2025-09-17'), on('2025-05-27'), on('2025-06-20')],
    day('2025-06-18'),
  )
  expect(shown.map(({ id }) => id)).toEqual(['2025-05-27', '2025-06-20', '2025-09-16'])
})
