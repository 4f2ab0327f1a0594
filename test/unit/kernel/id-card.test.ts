import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { idChecksum, readIdCard, tidyIdNumber } from '../../../shared/kernel/id-card.ts'

const withCheck = (first17: string): string => first17 + idChecksum(first17)

describe('resident ID number', () => {
  it.each([
    ['18 digits', withCheck('99999919850601001'), '1985-06-01', 'male'],
    ['an even order is a woman', withCheck('99999919850601002'), '1985-06-01', 'female'],
    ['15 digits of the old form', '999999850601001', '1985-06-01', 'male'],
    ['born on 29 February of a leap year', withCheck('99999919960229001'), '1996-02-29', 'male'],
  ])('%s', (_, number, birthOn, sex) => {
    expect(readIdCard(number)).toEqual({ ok: true, card: { number, birthOn, sex } })
  })

  it.each([
    ['17 digits', '99999919850601001', 'ID_LENGTH'],
    ['a letter in the middle', '9999991985O6010012', 'ID_CHARACTERS'],
    ['month 13', withCheck('99999919851301001'), 'ID_BIRTHDAY'],
    ['29 February of a common year', withCheck('99999919850229001'), 'ID_BIRTHDAY'],
    ['another check character', '999999198506010010', 'ID_CHECKSUM'],
  ])('%s is refused', (_, number, fault) => {
    expect(readIdCard(number)).toEqual({ ok: false, fault })
  })

  it('matches the worked example of the standard', () => {
    expect(idChecksum('11010519491231002')).toBe('X')
  })

  it.each([
    ["'99999919850601001x", '99999919850601001X'],
    ['９９９９９９１９８５０６０１００１Ｘ', '99999919850601001X'],
    [' 999999 19850601 001X\u200b', '99999919850601001X'],
    ['999999-19850601-001X', '99999919850601001X'],
  ])('%j is read as %s', (typed, number) => {
    expect(tidyIdNumber(typed)).toBe(number)
  })

  it('notices every single changed digit and every swap of neighbours', () => {
    const first17 = fc
      .tuple(fc.integer({ min: 0, max: 36_000 }), fc.integer({ min: 0, max: 999 }))
      .map(([days, order]) => {
        const birth = new Date(Date.UTC(1920, 0, 1 + days)).toISOString().slice(0, 10).replaceAll('-', '')
        return `999999${birth}${String(order).padStart(3, '0')}`
      })
    fc.assert(
      fc.property(first17, fc.nat(16), fc.integer({ min: 1, max: 9 }), (digits, at, by) => {
        const number = withCheck(digits)
        expect(readIdCard(number).ok).toBe(true)
        const changed = [...number]
        changed[at] = String((Number(changed[at]) + by) % 10)
        expect(readIdCard(changed.join('')).ok).toBe(false)
        const swapped = [...number]
        ;[swapped[at], swapped[at + 1]] = [swapped[at + 1] ?? '', swapped[at] ?? '']
        expect(readIdCard(swapped.join('')).ok).toBe(swapped.join('') === number)
      }),
    )
  })
})
