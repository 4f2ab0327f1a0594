import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  looseDayIsAfter,
  looseDaysAgree,
  looseDayText,
  readLooseDay,
  readLooseDayNumber,
} from '../../../shared/kernel/loose-day.ts'

const read = (text: string, typed = true): string => {
  const r = readLooseDay(text, typed)
  return r.ok ? looseDayText(r.day) : r.fault
}
const readNumber = (value: number, shown = String(value)): string => {
  const r = readLooseDayNumber(value, shown)
  return r.ok ? looseDayText(r.day) : r.fault
}

describe('dates as offices write them', () => {
  it.each([
    ['1985.06', '1985-06'],
    ['1985.6', '1985-06'],
    ['1985.10', '1985-10'],
    ['198506', '1985-06'],
    ['1985年6月', '1985-06'],
    ['1985年06月份', '1985-06'],
    ['1985 年 6 月', '1985-06'],
    ['1985/06', '1985-06'],
    ['1985-6', '1985-06'],
    ['1985、6', '1985-06'],
    ['１９８５．０６', '1985-06'],
    ['1985.06.', '1985-06'],
    ['1985-6-1', '1985-06-01'],
    ['1985.6.1', '1985-06-01'],
    ['1985/06/01', '1985-06-01'],
    ['1985年6月1日', '1985-06-01'],
    ['1985年6月1号', '1985-06-01'],
    ['19850601', '1985-06-01'],
    ['1985-06-01 00:00:00', '1985-06-01'],
    ['1985-06-01T00:00:00.000Z', '1985-06-01'],
    ['1985.1', '1985-01'],
  ])('%s is %s', (text, day) => expect(read(text)).toBe(day))

  it.each([
    ['1985', 'DATE_MONTH_MISSING'],
    ['1985年', 'DATE_MONTH_MISSING'],
    ['85-3', 'DATE_CENTURY_MISSING'],
    ['85年3月1日', 'DATE_CENTURY_MISSING'],
    ['198513', 'DATE_IMPOSSIBLE'],
    ['1985.02.30', 'DATE_IMPOSSIBLE'],
    ['0985.06', 'DATE_IMPOSSIBLE'],
    ['1985.123', 'DATE_UNREADABLE'],
    ['85.06', 'DATE_CENTURY_MISSING'],
    ['六月', 'DATE_UNREADABLE'],
    ['', 'DATE_UNREADABLE'],
  ])('%j is refused as %s', (text, fault) => expect(read(text)).toBe(fault))

  it('asks about 1985.1 where a number may have become text', () => {
    expect(read('1985.1', false)).toBe('DATE_AMBIGUOUS')
    expect(read('1985.10', false)).toBe('1985-10')
    expect(read('1985.01', false)).toBe('1985-01')
  })

  it.each([
    [1985.06, '1985.06', '1985-06'],
    [1985.1, '1985.10', '1985-10'],
    [1985.1, '1985.1', 'DATE_AMBIGUOUS'],
    [1985.2, '1985.2', '1985-02'],
    [1985.12, '1985.12', '1985-12'],
    [198506, '198506', '1985-06'],
    [19850601, '19850601', '1985-06-01'],
    [1985, '1985', 'DATE_MONTH_MISSING'],
    [31_199, '31199', 'DATE_UNREADABLE'],
    [-1, '-1', 'DATE_UNREADABLE'],
    [1985.064, '1985.06', 'DATE_UNREADABLE'],
    [Number.MAX_VALUE, '1.8E+308', 'DATE_UNREADABLE'],
  ])('the number %d shown as %s is %s', (value, shown, day) => expect(readNumber(value, shown)).toBe(day))

  it('names both months it could be', () => {
    expect(readLooseDayNumber(1985.1, '1985.1')).toMatchObject({
      candidates: [
        { year: 1985, month: 1 },
        { year: 1985, month: 10 },
      ],
    })
  })

  it('reads back what it writes', () => {
    const anyDay = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(anyDay, fc.boolean(), (date, whole) => {
        const text = date.toISOString().slice(0, whole ? 10 : 7)
        expect(read(text)).toBe(text)
      }),
    )
  })

  it('takes a month and a day of it as agreeing', () => {
    expect(looseDaysAgree({ year: 1985, month: 6 }, { year: 1985, month: 6, day: 9 })).toBe(true)
    expect(looseDaysAgree({ year: 1985, month: 6, day: 8 }, { year: 1985, month: 6, day: 9 })).toBe(false)
    expect(looseDaysAgree({ year: 1985, month: 6 }, { year: 1985, month: 7 })).toBe(false)
  })

  it('calls a month later than today only when all of it is', () => {
    expect(looseDayIsAfter({ year: 2026, month: 6 }, '2026-06-15')).toBe(false)
    expect(looseDayIsAfter({ year: 2026, month: 7 }, '2026-06-15')).toBe(true)
    expect(looseDayIsAfter({ year: 2026, month: 6, day: 16 }, '2026-06-15')).toBe(true)
  })
})
