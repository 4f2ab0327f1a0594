import { parseBlock } from '../../ui/grid/paste-block.ts'
import type { RewardRow } from './rows.ts'
import { readFen } from './said.ts'

/** What a pasted list of names and amounts says about the rewards on the page. */
export interface PastedList {
  /** People to be paid, by id. */
  matched: readonly string[]
  /** Names nobody to be paid answers to, or more than one. */
  unknown: readonly string[]
  /** Amounts that are not what is owed: shown, never taken over. */
  differing: readonly { name: string; given: number; due: number }[]
}

const plain = (name: string): string => name.replaceAll(/[\s\u3000]/g, '')

/** Reads names and, beside them, amounts; whoever stands in the column of names without being owed anything is reported. */
export function readList(text: string, rows: readonly RewardRow[]): PastedList {
  const byName = Map.groupBy(
    rows.filter((row) => row.sums.unpaidFen > 0),
    (row) => plain(row.person.name),
  )
  const block = parseBlock(text)
  const nameColumn = columnOfNames(block, byName)
  const matched: string[] = []
  const unknown: string[] = []
  const differing: PastedList['differing'][number][] = []
  for (const cells of block) {
    const name = cells[nameColumn] ?? ''
    const [row, second] = byName.get(plain(name)) ?? []
    if (!row || second) {
      if (name !== '') unknown.push(name)
      continue
    }
    matched.push(row.person.id)
    // the amount is the last cell that is one: serial numbers and years stand before it
    const amount = cells
      .slice(nameColumn + 1)
      .map(readFen)
      .findLast((fen) => fen !== null)
    if (amount != null && amount !== row.sums.unpaidFen)
      differing.push({ name: row.person.name, given: amount, due: row.sums.unpaidFen })
  }
  return { matched, unknown, differing }
}

/** The column of the block that holds most names of the page; the first where it holds none. */
function columnOfNames(block: readonly (readonly string[])[], names: ReadonlyMap<string, unknown>): number {
  const width = Math.max(1, ...block.map((cells) => cells.length))
  const hits = Array.from(
    { length: width },
    (_, at) => block.filter((cells) => names.has(plain(cells[at] ?? ''))).length,
  )
  return hits.indexOf(Math.max(...hits))
}
