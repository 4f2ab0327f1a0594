// Power cuts, simulated: everything a host wrote is replayed from a trace of its system calls; at a cut only what it
// flushed is sure, and any of the rest. Every command acknowledged before the cut must be there afterwards.
import { execFileSync, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { chance, conclude, rounds, scratch } from './support/harness.ts'
import { type Act, Disk, readTrace } from './support/trace.ts'

try {
  execFileSync('strace', ['-V'], { stdio: 'ignore' })
} catch {
  console.error('rel:power needs strace')
  process.exit(1)
}

/** Runs a writer under strace on a file of its own. */
function traced(commands: number, manner: string): { acts: Act[]; file: string } {
  const folder = scratch()
  const file = path.join(folder, 'county.db')
  const out = path.join(folder, 'trace')
  const writer = path.join(import.meta.dirname, 'support/writer.ts')
  const calls = 'pwrite64,write,fsync,fdatasync,ftruncate,rename,unlink'
  const { status } = spawnSync(
    'strace',
    ['-f', '-y', '-xx', '-s', '200000', '-e', `trace=${calls}`, '-o', out, process.execPath, writer].concat([
      file,
      '0',
      String(commands),
      manner,
    ]),
    { stdio: 'ignore' },
  )
  if (status !== 0) throw new Error(`the traced writer ended with ${status}`)
  return { acts: readTrace(out), file }
}

interface Found {
  cuts: number
  broken: number
  lost: string[]
  commits: number
}

function cutEverywhere({ acts, file }: { acts: Act[]; file: string }, cuts: number): Found {
  const random = chance(11)
  const folder = scratch()
  const started = acts.findIndex((a) => a.act === 'said' && a.text.includes('open'))
  const places = Array.from({ length: cuts }, () => started + random(acts.length - started)).sort(
    (a, b) => a - b,
  )
  const disk = new Disk()
  const acknowledged: number[] = []
  const found: Found = { cuts, broken: 0, lost: [], commits: 0 }
  let place = 0
  acts.forEach((act, i) => {
    disk.apply(act)
    if (act.act === 'said') for (const [, n] of act.text.matchAll(/<(\d+)/g)) acknowledged.push(Number(n))
    for (; places[place] === i; place++) {
      const copy = path.join(folder, 'county.db')
      for (const suffix of ['', '-wal', '-shm']) fs.rmSync(copy + suffix, { force: true })
      for (const [name, bytes] of disk.afterCut(random))
        if (name === file || name === `${file}-wal`) fs.writeFileSync(name.replace(file, copy), bytes)
      try {
        const db = new Database(copy)
        const there = new Set(db.prepare('SELECT note FROM person').pluck().all() as string[])
        if (db.pragma('quick_check', { simple: true }) !== 'ok') found.broken++
        db.close()
        const missing = acknowledged.filter((n) => !there.has(`n${n}`))
        if (missing.length > 0) found.lost.push(`cut ${i}: ${missing.length} acknowledged commands are gone`)
      } catch (cause) {
        found.broken++
        found.lost.push(`cut ${i}: ${String(cause)}`)
      }
    }
  })
  found.commits = acknowledged.length
  return found
}

const commands = rounds(150, 30)
const full = cutEverywhere(traced(commands, 'honest'), rounds(5000, 300))
const normal = cutEverywhere(traced(commands, 'normal'), rounds(1000, 300))
conclude(
  'rel:power',
  { 'power cuts': full.cuts, 'commands acknowledged': full.commits, 'stores broken': full.broken },
  full.lost,
  { what: 'synchronous = NORMAL', losses: normal.lost.length },
)
