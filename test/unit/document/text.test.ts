import { expect, test } from 'vitest'
import { digestInput } from '../../../shared/documents/canonical.ts'
import { studioRoster } from '../../../shared/documents/studio-roster.ts'
import { cellText } from '../../../shared/documents/text.ts'
import { chineseDayInWords, chineseOrdinal } from '../../../shared/documents/words.ts'
import { documentModel } from '../../../shared/domain/document.ts'
import { day } from '../../../shared/kernel/day.ts'
import { studioRosterInput, teacherStudio } from '../../support/document/county.ts'

test.each([
  ['1985-06-18', 'month', '1985.06'],
  ['1985-06', 'month', '1985.06'],
  ['1980-10-01', 'month', '1980.10'],
  ['2025-06-18', 'day', '2025.06.18'],
  ['—', 'month', '—'],
  [123_450, 'money', '1,234.50'],
  [12, 'number', '12'],
  [null, 'number', ''],
  ['尚修', 'name', '尚　修'],
  ['尚修', 'text', '尚修'],
  ['高远岫', 'name', '高远岫'],
  ['999999198506180012', 'text', '999999198506180012'],
] as const)('%s as %s reads %s', (value, kind, text) => {
  expect(cellText(value, kind)).toBe(text)
})

test('numbers and days in words', () => {
  expect([1, 10, 11, 20, 24, 99].map(chineseOrdinal)).toEqual([
    '一',
    '十',
    '十一',
    '二十',
    '二十四',
    '九十九',
  ])
  expect(chineseDayInWords(day('2025-10-20'))).toBe('二〇二五年十月二十日')
})

test('the digest input does not depend on the order of keys, and depends on every cell', () => {
  const document = studioRoster(studioRosterInput([teacherStudio]))
  const [sheet] = document.sheets
  const backwards = (value: object) => Object.fromEntries(Object.entries(value).reverse())
  const turned = { ...backwards(document), sheets: document.sheets.map(backwards) }
  expect(digestInput(documentModel.parse(JSON.parse(JSON.stringify(turned))))).toBe(digestInput(document))

  const changed = structuredClone(document)
  changed.sheets[0]?.rows[5]?.cells.splice(2, 1, '沈知遠')
  expect(sheet?.rows[5]?.cells[2]).not.toBe('沈知遠')
  expect(digestInput(changed)).not.toBe(digestInput(document))
})
