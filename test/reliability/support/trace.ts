import fs from 'node:fs'

/** What a process did to files, as far as the disk is concerned, and what it said, in order. */
export type Act =
  | { act: 'write'; file: string; at: number; bytes: Buffer }
  | { act: 'truncate'; file: string; size: number }
  | { act: 'sync'; file: string }
  | { act: 'rename'; from: string; to: string }
  | { act: 'remove'; file: string }
  | { act: 'said'; text: string }

const unhex = (text: string): Buffer => Buffer.from(text.replaceAll('\\x', ''), 'hex')
const named = (text: string): string => unhex(text).toString('utf8')

const patterns: readonly [RegExp, (m: string[]) => Act][] = [
  [/^write\(1<[^>]*>, "([^"]*)"/, ([, bytes = '']) => ({ act: 'said', text: unhex(bytes).toString('utf8') })],
  [
    /^pwrite64\(\d+<([^>]*)>, "([^"]*)", \d+, (\d+)\)\s+= \d+/,
    ([, file = '', bytes = '', at = '0']) => ({
      act: 'write',
      file: named(file),
      at: Number(at),
      bytes: unhex(bytes),
    }),
  ],
  [/^f(?:data)?sync\(\d+<([^>]*)>\)\s+= 0/, ([, file = '']) => ({ act: 'sync', file: named(file) })],
  [
    /^ftruncate\(\d+<([^>]*)>, (\d+)\)\s+= 0/,
    ([, file = '', size = '0']) => ({ act: 'truncate', file: named(file), size: Number(size) }),
  ],
  [
    /^rename\("([^"]*)", "([^"]*)"\)\s+= 0/,
    ([, from = '', to = '']) => ({ act: 'rename', from: named(from), to: named(to) }),
  ],
  [/^unlink\("([^"]*)"\)\s+= 0/, ([, file = '']) => ({ act: 'remove', file: named(file) })],
]

/** Reads what strace wrote (`-f -y -xx`). Calls that another thread interrupted are put together again. */
export function readTrace(file: string): Act[] {
  const unfinished = new Map<string, string>()
  const acts: Act[] = []
  for (const line of fs.readFileSync(file, 'latin1').split('\n')) {
    const [, pid = '', rest = ''] = /^(\d+)\s+(.*)$/.exec(line) ?? []
    let call = rest
    if (call.endsWith('<unfinished ...>')) {
      unfinished.set(pid, call.slice(0, -'<unfinished ...>'.length).trimEnd())
      continue
    }
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/.exec(call)
    if (resumed) call = (unfinished.get(pid) ?? '') + (resumed[1] ?? '')
    for (const [pattern, act] of patterns) {
      const match = pattern.exec(call)
      if (!match) continue
      acts.push(act(match))
      break
    }
  }
  return acts
}

/** The files as the disk has them: what was written and, apart from it, what is sure to stay after a power cut. */
export class Disk {
  readonly #written = new Map<string, Buffer>()
  readonly #durable = new Map<string, Buffer>()
  /** Writes since a file was last flushed. */
  readonly #pending = new Map<string, (Act & { act: 'write' })[]>()

  apply(act: Act): void {
    if (act.act === 'write') {
      this.#written.set(act.file, patched(this.#written.get(act.file), act))
      this.#pending.set(act.file, [...(this.#pending.get(act.file) ?? []), act])
    } else if (act.act === 'truncate') {
      const old = this.#written.get(act.file) ?? Buffer.alloc(0)
      this.#written.set(act.file, sized(old, act.size))
    } else if (act.act === 'sync') {
      const now = this.#written.get(act.file)
      if (now) this.#durable.set(act.file, now)
      this.#pending.delete(act.file)
    } else if (act.act === 'rename') {
      for (const map of [this.#written, this.#durable]) {
        const moved = map.get(act.from)
        if (moved) map.set(act.to, moved)
        map.delete(act.from)
      }
    } else if (act.act === 'remove') {
      for (const map of [this.#written, this.#durable, this.#pending]) map.delete(act.file)
    }
  }

  /**
   * What a power cut now would leave: what was flushed, and any of the later writes in any order, one of them torn in a
   * sector's middle.
   */
  afterCut(below: (n: number) => number): Map<string, Buffer> {
    const left = new Map(this.#durable)
    for (const [file, writes] of this.#pending) {
      let content = left.get(file)
      for (const write of writes) {
        const fate = below(3)
        if (fate === 0) continue
        const sectors = Math.ceil(write.bytes.length / 512)
        const bytes = fate === 1 ? write.bytes : write.bytes.subarray(0, 512 * below(sectors + 1))
        if (bytes.length > 0) content = patched(content, { ...write, bytes })
      }
      if (content) left.set(file, content)
    }
    return left
  }
}

const sized = (old: Buffer, size: number): Buffer =>
  size <= old.length
    ? Buffer.from(old.subarray(0, size))
    : Buffer.concat([old, Buffer.alloc(size - old.length)])

function patched(old: Buffer | undefined, { at, bytes }: { at: number; bytes: Buffer }): Buffer {
  const next = sized(old ?? Buffer.alloc(0), Math.max(old?.length ?? 0, at + bytes.length))
  const copy = Buffer.from(next)
  bytes.copy(copy, at)
  return copy
}
