import Papa from 'papaparse'
import type { Cell, Sheet } from '../../../../shared/domain/intake.ts'
import type { ReadingLimits } from './limits.ts'
import { IntakeRefusal } from './refusal.ts'

/**
 * Reads comma, tab, semicolon or bar separated text as one sheet. Every cell stays text: 18 digits stay 18 digits,
 * 1980.10 keeps its zero, `="0012"` (a habit of exporting programs) is its text.
 */
export function readDelimited(text: string, name: string, limits: ReadingLimits): Sheet {
  const body = text.replace(/^\ufeff/, '')
  const separator = /^sep=(.)\r?\n/i.exec(body)
  const { data } = Papa.parse<string[]>(separator ? body.slice(separator[0].length) : body, {
    ...(separator ? { delimiter: separator[1] ?? ',' } : {}),
    delimitersToGuess: ['\t', ',', ';', '|', '，'],
  })
  let cells = 0
  const rows = data.map((row) => {
    cells += row.length
    if (cells > limits.cells || row.length > limits.columns)
      throw new IntakeRefusal('FILE_TOO_LARGE', { cells })
    return row.map(textCell)
  })
  while (rows.length > 0 && rows.at(-1)?.every((cell) => cell === null)) rows.pop()
  return { name, hidden: false, rows, merges: [], hiddenColumns: [], hiddenRows: [], typed: false }
}

function textCell(raw: string): Cell | null {
  const value = /^="(.*)"$/s.exec(raw)?.[1] ?? raw
  return value === '' ? null : { kind: 'text', value, shown: value }
}
