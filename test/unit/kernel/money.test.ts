import { expect, test } from 'vitest'
import { chineseAmount, formatFen } from '../../../shared/kernel/money.ts'

test.each([
  [0, '零元整'],
  [1, '壹分'],
  [10, '壹角整'],
  [105, '壹元零伍分'],
  [150, '壹元伍角整'],
  [1000, '壹拾元整'],
  [50_000, '伍佰元整'],
  [100_105, '壹仟零壹元零伍分'],
  [168_032, '壹仟陆佰捌拾元叁角贰分'],
  [300_000, '叁仟元整'],
  [10_000_00, '壹万元整'],
  [10_010_00, '壹万零壹拾元整'],
  [100_500_00, '壹拾万零伍佰元整'],
  [105_000_00, '壹拾万伍仟元整'],
  [20_000_001_00, '贰仟万零壹元整'],
  [100_000_000_00, '壹亿元整'],
  [100_010_000_00, '壹亿零壹万元整'],
  [1_000_000_050_00, '壹拾亿零伍拾元整'],
  [-12_345, '负壹佰贰拾叁元肆角伍分'],
])('%i fen is written %s', (fen, capitals) => {
  expect(chineseAmount(fen)).toBe(capitals)
})

test.each([
  [0, '0.00'],
  [5, '0.05'],
  [-5, '-0.05'],
  [123_456, '1,234.56'],
  [1_234_567_890, '12,345,678.90'],
])('%i fen is shown as %s', (fen, text) => {
  expect(formatFen(fen)).toBe(text)
})

test.each([0.5, Number.NaN, 2 ** 53])('%s is refused: not whole fen', (fen) => {
  expect(() => chineseAmount(fen)).toThrow(RangeError)
  expect(() => formatFen(fen)).toThrow(RangeError)
})
