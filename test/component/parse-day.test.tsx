import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDay } from '../../renderer/ui/form/parse-day.ts'

describe('parseDay', () => {
  test.each([
    ['2025-6-18', '2025-06-18'],
    ['20250618', '2025-06-18'],
    ['2025.6.18', '2025-06-18'],
    ['2025/06/18', '2025-06-18'],
    ['2025年6月18日', '2025-06-18'],
    ['2025年6月18', '2025-06-18'],
    ['２０２５．６．１８', '2025-06-18'],
    ['2025。6。18', '2025-06-18'],
    [' 2024 - 2 - 29 ', '2024-02-29'],
  ])('reads %s', (typed, day) => {
    expect(parseDay(typed)).toBe(day)
  })

  test.each([['2025-02-29'], ['2025-6'], ['6-18'], ['202506'], ['1985.1'], ['今天'], ['2025-13-01'], ['']])(
    'does not guess at %s',
    (typed) => {
      expect(parseDay(typed)).toBeNull()
    },
  )

  test('reads back every day it could have written', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(days, fc.constantFrom('-', '.', '/'), (date, mark) => {
        const iso = date.toISOString().slice(0, 10)
        const short = iso.split('-').map(Number).join(mark)
        expect(parseDay(short)).toBe(iso)
      }),
    )
  })
})
