/** Reading a block of cells from Excel or WPS and laying it onto rows: pure, so that every odd block can be tested. */

/**
 * The cells of a copied block: tabs between columns, line ends between rows; a cell with a tab, a line break or a
 * quotation mark inside arrives quoted, with the marks doubled.
 */
export function parseBlock(text: string): string[][] {
  const rows: string[][] = [[]]
  const cell = /(?:"((?:[^"]|"")*)"(?=\t|\r?\n|$)|([^\t\r\n]*))(\t|\r?\n|$)/gy
  while (cell.lastIndex < text.length) {
    const found = cell.exec(text)
    if (!found) break
    const [, quoted, plain = '', end = ''] = found
    rows.at(-1)?.push((quoted?.replaceAll('""', '"') ?? plain).trim())
    if (end === '') break
    if (end !== '\t' && cell.lastIndex < text.length) rows.push([])
    if (end === '\t' && cell.lastIndex >= text.length) rows.at(-1)?.push('')
  }
  return rows.filter((row) => row.some((value) => value !== ''))
}

/** Names as they are written in tables: without the blank that widens two characters (张　三). */
const plainName = (name: string): string => name.replace(/[\s\u3000]/g, '')

export interface Placed {
  /** Row key → pasted text. */
  values: ReadonlyMap<string, string>
  byName: boolean
  /** Names in the block that no row, or more than one row, answers to. */
  unknown: readonly string[]
}

/**
 * Lays a block onto one column. When a column of the block holds names of the rows, each value (the last column) goes
 * to its name, whatever the order; a name borne by two rows is not guessed at. Otherwise the block's first column
 * goes down from the current row.
 */
export function placeBlock(
  block: readonly (readonly string[])[],
  rows: readonly { key: string; name: string }[],
  from: number,
): Placed {
  const keys = Map.groupBy(rows, (row) => plainName(row.name))
  const width = Math.max(0, ...block.map((row) => row.length))
  const hits = (column: number) => block.filter((row) => keys.has(plainName(row[column] ?? ''))).length
  const nameColumn = Array.from({ length: Math.max(0, width - 1) }, (_, i) => i).find(
    (column) => hits(column) * 2 > block.length,
  )
  const values = new Map<string, string>()
  if (nameColumn === undefined) {
    for (const [i, row] of block.entries()) {
      const target = rows[from + i]
      if (target) values.set(target.key, row[0] ?? '')
    }
    return { values, byName: false, unknown: [] }
  }
  const unknown: string[] = []
  for (const row of block) {
    const name = row[nameColumn] ?? ''
    const found = keys.get(plainName(name)) ?? []
    const [only] = found
    if (only && found.length === 1) values.set(only.key, row[width - 1] ?? '')
    else if (name !== '') unknown.push(name)
  }
  return { values, byName: true, unknown }
}
