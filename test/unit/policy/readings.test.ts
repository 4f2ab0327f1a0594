import { describe, expect, it } from 'vitest'
import { day } from '../../../shared/kernel/day.ts'
import {
  choiceProblems,
  defaultReadings,
  type ReadingChoice,
  readingsOn,
} from '../../../shared/policy/readings/choose.ts'
import { readingIds } from '../../../shared/policy/readings/register.ts'

const choice = (changed: Partial<ReadingChoice> = {}): ReadingChoice => ({
  reading: 'A24',
  choice: 'always-the-studio',
  from: day('2023-09-01'),
  reason: '便于执行',
  decidedBy: '县教育局',
  document: '灵教〔2023〕16号',
  ...changed,
})

describe('the register of readings', () => {
  it('holds all 55', () => {
    expect(readingIds).toEqual(Array.from({ length: 55 }, (_, i) => `A${String(i + 1).padStart(2, '0')}`))
  })

  it('gives the default before the day of a choice and the choice from that day on', () => {
    expect(readingsOn([choice()], day('2023-08-31')).A24).toBe('by-whose-grade')
    expect(readingsOn([choice()], day('2023-09-01')).A24).toBe('always-the-studio')
  })

  it('lets the later of two choices hold, in whatever order they come', () => {
    const back = choice({ choice: 'by-whose-grade', from: day('2024-01-01') })
    expect(readingsOn([back, choice()], day('2024-01-01'))).toEqual(defaultReadings)
    expect(readingsOn([choice(), back], day('2023-12-31')).A24).toBe('always-the-studio')
  })

  it('refuses an unknown reading, an unknown choice, and one without reason', () => {
    expect(choiceProblems(choice({ reading: 'A99' })).map((p) => p.code)).toEqual(['READING_UNKNOWN'])
    expect(choiceProblems(choice({ choice: 'no' })).map((p) => p.code)).toEqual(['CHOICE_UNKNOWN'])
    expect(choiceProblems(choice({ reason: ' ' }))).toEqual([
      { code: 'CHOICE_INCOMPLETE', reading: 'A24', field: 'reason' },
    ])
  })

  it('says honestly where the engine has no other reading yet', () => {
    const fixed = choice({ reading: 'A16', choice: 'backbone-title' })
    expect(choiceProblems(fixed)).toEqual([{ code: 'READING_NOT_SWITCHABLE', reading: 'A16' }])
  })
})
