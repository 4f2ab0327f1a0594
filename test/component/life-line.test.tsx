import { screen } from '@testing-library/react'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LifeLine } from '../../renderer/ui/life/life-line.tsx'
import {
  axisOf,
  barOf,
  isShown,
  type Lane,
  labelSides,
  position,
  type Span,
  ticks,
} from '../../renderer/ui/life/life-line-layout.ts'
import { addDays, type Day, day } from '../../shared/kernel/day.ts'
import { render } from './render.tsx'

const axis = { from: 2015, to: 2024 } // ten years: one year is 10 %
const span = (from: string, to: string | null): Span => ({
  kind: 'span',
  id: from,
  from: day(from),
  to: to === null ? null : day(to),
  label: '岗位',
})

describe('the axis', () => {
  test.each([
    ['2015-01-01', 0],
    ['2016-01-01', 10],
    ['2016-07-01', 15],
    ['2025-01-01', 100],
  ])('%s stands at %d %%', (on, percent) => {
    expect(position(day(on), axis)).toBeCloseTo(percent, 6)
  })

  test('a later day never stands left of an earlier one', () => {
    const days = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays(day('1980-01-01'), n))
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 400 }), (on: Day, later) => {
        expect(position(addDays(on, later), axis)).toBeGreaterThan(position(on, axis))
      }),
    )
  })

  test('shows the last ten years and two to come, and counts what lies before', () => {
    const lanes: Lane[] = [
      { id: 'post', label: '岗位', items: [span('2006-08-01', '2012-07-31'), span('2012-08-01', null)] },
    ]
    expect(axisOf(lanes, day('2025-06-18'), 10)).toEqual({ axis: { from: 2015, to: 2027 }, earlier: 1 })
    expect(axisOf(lanes, day('2025-06-18'), null)).toEqual({ axis: { from: 2006, to: 2027 }, earlier: 0 })
  })

  test('writes fewer years when there are many', () => {
    expect(ticks(axis)).toHaveLength(10)
    expect(ticks({ from: 1990, to: 2027 })).toEqual([1990, 1995, 2000, 2005, 2010, 2015, 2020, 2025])
  })
})

describe('a bar', () => {
  test('fades right of the as-of day', () => {
    const bar = barOf(span('2020-01-01', '2024-01-01'), axis, day('2023-01-01'))
    expect(bar).toMatchObject({ left: 50, continued: false, open: false })
    expect(bar.width).toBeCloseTo(40, 6)
    expect(bar.future).toBeCloseTo(25, 6)
  })

  test('without an end is a fact up to the as-of day only', () => {
    const bar = barOf(span('2020-01-01', null), axis, day('2023-01-01'))
    expect(bar).toMatchObject({ open: true, future: 0 })
    expect(bar.left + bar.width).toBeCloseTo(80, 6)
  })

  test('that began earlier is cut at the axis', () => {
    expect(barOf(span('2009-08-01', '2017-01-01'), axis, day('2023-01-01'))).toMatchObject({
      left: 0,
      continued: true,
    })
  })

  test('never leaves the axis', () => {
    const days = fc.integer({ min: 0, max: 16_000 }).map((n) => addDays(day('2000-01-01'), n))
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 9000 }), days, (from, length, asOf) => {
        const one = span(from, addDays(from, length))
        fc.pre(isShown(one, axis))
        const { left, width, future } = barOf(one, axis, asOf)
        expect(left).toBeGreaterThanOrEqual(0)
        expect(left + width).toBeLessThanOrEqual(100 + 1e-9)
        expect(future).toBeGreaterThanOrEqual(0)
        expect(future).toBeLessThanOrEqual(100 + 1e-9)
      }),
    )
  })
})

test('labels of close decisions lean away from each other, the last one stays on the axis', () => {
  expect(labelSides([day('2022-08-26'), day('2022-12-09')], axis)).toEqual(['left', 'right'])
  expect(labelSides([day('2024-12-01')], axis)).toEqual(['left'])
  expect(labelSides([day('2018-01-01')], axis)).toEqual(['right'])
})

test('a decision that lies after the as-of day is not shown', () => {
  const lanes: Lane[] = [
    {
      id: 'decision',
      label: '决定',
      items: [
        { kind: 'diamond', id: '1', on: day('2024-09-01'), label: '入选', pending: false },
        { kind: 'diamond', id: '2', on: day('2025-06-16'), label: '拟退出', pending: true },
      ],
    },
  ]
  const { rerender } = render(<LifeLine lanes={lanes} asOf={day('2025-06-18')} years={10} />)
  expect(screen.getByText('拟退出')).toBeInTheDocument()
  rerender(<LifeLine lanes={lanes} asOf={day('2025-06-01')} years={10} />)
  expect(screen.queryByText('拟退出')).toBeNull()
  expect(screen.getByText('入选')).toBeInTheDocument()
})
