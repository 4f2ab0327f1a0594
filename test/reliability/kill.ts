// kill -9 in the middle of commands: what was acknowledged is there, what was not is there once after its retry.
import path from 'node:path'
import Database from 'better-sqlite3'
import { inspectAtRest } from '../../db/inspect.ts'
import { chance, child, conclude, ended, rounds, scratch } from './support/harness.ts'

interface Run {
  acknowledged: number
  lost: string[]
  twice: number
  inside: number
  survived: number
  spread: string
  problems: number
}

const numbers = (file: string): Map<number, number> => {
  const db = new Database(file, { readonly: true })
  const rows = db.prepare(`SELECT note, count(*) n FROM person GROUP BY note`).all() as {
    note: string
    n: number
  }[]
  db.close()
  return new Map(rows.map((row) => [Number(row.note.slice(1)), row.n]))
}

async function run(kills: number, manner: string): Promise<Run> {
  const file = path.join(scratch(), 'county.db')
  const random = chance(7)
  const acknowledged = new Set<number>()
  let next = 0
  let inside = 0
  let survived = 0
  const delays: number[] = []
  for (let round = 0; round < kills; round++) {
    let begun = next
    let struck = false
    const after = next + random(6)
    // the liar is to be caught between its word and the deed
    const delay = random(manner === 'early' ? 3 : 25)
    delays.push(delay)
    const writer = child('writer.ts', [file, String(next), '1000000', manner], (line) => {
      if (line.startsWith('>')) {
        begun = Number(line.slice(1))
        if (begun < after || struck) return
        struck = true
        setTimeout(() => writer.kill('SIGKILL'), delay)
      }
      if (line.startsWith('<')) acknowledged.add(Number(line.slice(1)))
    })
    await ended(writer)
    if (!acknowledged.has(begun)) {
      inside++
      if (numbers(file).has(begun)) survived++
    }
    // the next writer begins with what was never acknowledged, under the same key
    next = manner === 'early' || acknowledged.has(begun) ? begun + 1 : begun
  }
  const there = numbers(file)
  const lost = [...acknowledged].filter((n) => !there.has(n)).map((n) => `acknowledged ${n} is not there`)
  return {
    acknowledged: acknowledged.size,
    lost,
    twice: [...there.values()].filter((n) => n > 1).length,
    inside,
    survived,
    spread: `${Math.min(...delays)}–${Math.max(...delays)} ms into the 1st to 6th command`,
    problems: inspectAtRest(file).problems.length,
  }
}

const kills = rounds(500, 12)
const honest = await run(kills, 'honest')
const early = await run(rounds(40, 12), 'early')
conclude(
  'rel:kill',
  {
    kills,
    'landed inside a command': honest.inside,
    spread: honest.spread,
    'commands acknowledged': honest.acknowledged,
    'survived without an acknowledgement': honest.survived,
    'twice after the retry': honest.twice,
    'problems found by verify': honest.problems,
  },
  [
    ...honest.lost,
    ...(honest.twice > 0 ? ['written twice'] : []),
    ...(honest.problems > 0 ? ['verify'] : []),
    ...(honest.inside === 0 ? ['no kill landed inside a command'] : []),
  ],
  { what: 'a host that acknowledges too early', losses: early.lost.length },
)
