/** Lays a pasted block onto the cells of a sheet: pure, so that every odd block can be tested. */

export interface LaidCell {
  row: string
  column: string
  text: string
}

const plainName = (name: string): string => name.replace(/[\s\u3000]/g, '')
const isNumber = (text: string): boolean => text !== '' && Number.isFinite(Number(text))

/**
 * With names of the rows in a column of the block, its numbers go to their names in the order of the criteria, whatever
 * the order of the rows; a name borne by two rows is not guessed at. Otherwise the block goes down and right from the
 * cell it was pasted into.
 */
export function layScores(
  block: readonly (readonly string[])[],
  rows: readonly { key: string; name: string }[],
  columns: readonly string[],
  from: { row: number; column: number },
): { cells: readonly LaidCell[]; unknown: readonly string[] } {
  const named = Map.groupBy(rows, (row) => plainName(row.name))
  const width = Math.max(0, ...block.map((row) => row.length))
  const nameColumn = Array.from({ length: width }, (_, i) => i).find(
    (i) => block.filter((row) => named.has(plainName(row[i] ?? ''))).length * 2 > block.length,
  )
  if (nameColumn === undefined)
    return {
      unknown: [],
      cells: block.flatMap((line, r) =>
        line.flatMap((text, c) => {
          const row = rows[from.row + r]
          const column = columns[from.column + c]
          return row && column ? [{ row: row.key, column, text }] : []
        }),
      ),
    }
  const unknown: string[] = []
  const cells = block.flatMap((line) => {
    const name = line[nameColumn] ?? ''
    const found = named.get(plainName(name)) ?? []
    const [row] = found
    if (!row || found.length > 1) {
      if (name !== '' && line.some(isNumber)) unknown.push(name)
      return []
    }
    const numbers = line.slice(nameColumn + 1).filter(isNumber)
    return numbers.slice(0, columns.length).map((text, i) => ({
      row: row.key,
      column: columns[i] as string,
      text,
    }))
  })
  return { cells, unknown }
}
