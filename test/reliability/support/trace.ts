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

/** A file's bytes, changed in place. */
class Content {
  #bytes: Buffer
  #size: number

  constructor(bytes: Buffer = Buffer.alloc(0)) {
    this.#bytes = Buffer.from(bytes)
    this.#size = bytes.length
  }

  write(at: number, bytes: Uint8Array): void {
    this.truncate(Math.max(this.#size, at + bytes.length))
    this.#bytes.set(bytes, at)
  }

  truncate(size: number): void {
    if (size > this.#bytes.length) {
      const grown = Buffer.alloc(2 * size)
      this.#bytes.copy(grown, 0, 0, this.#size)
      this.#bytes = grown
    }
    // what is cut off and grown over again is empty
    if (size < this.#size) this.#bytes.fill(0, size, this.#size)
    this.#size = size
  }

  get bytes(): Buffer {
    return this.#bytes.subarray(0, this.#size)
  }
}

/** The files as the disk has them: what was written and, apart from it, what is sure to stay after a power cut. */
export class Disk {
  readonly #written = new Map<string, Content>()
  readonly #durable = new Map<string, Buffer>()
  /** Writes since a file was last flushed. */
  readonly #pending = new Map<string, (Act & { act: 'write' })[]>()

  apply(act: Act): void {
    if (act.act === 'write') {
      this.#file(act.file).write(act.at, act.bytes)
      const pending = this.#pending.get(act.file)
      if (pending) pending.push(act)
      else this.#pending.set(act.file, [act])
    } else if (act.act === 'truncate') this.#file(act.file).truncate(act.size)
    else if (act.act === 'sync') {
      const now = this.#written.get(act.file)
      if (now) this.#durable.set(act.file, Buffer.from(now.bytes))
      this.#pending.delete(act.file)
    } else if (act.act === 'rename') {
      move(this.#written, act)
      move(this.#durable, act)
    } else if (act.act === 'remove') {
      for (const map of [this.#written, this.#durable, this.#pending]) map.delete(act.file)
    }
  }

  #file(name: string): Content {
    const there = this.#written.get(name) ?? new Content()
    this.#written.set(name, there)
    return there
  }

  /**
   * What a power cut now would leave: what was flushed, and any of the later writes in any order, one of them torn in a
   * sector's middle.
   */
  afterCut(below: (n: number) => number): Map<string, Buffer> {
    const left = new Map(this.#durable)
    for (const [file, writes] of this.#pending) {
      const durable = left.get(file)
      const content = new Content(durable)
      for (const { at, bytes } of writes) {
        const fate = below(3)
        if (fate === 0) continue
        const sectors = Math.ceil(bytes.length / 512)
        const stays = fate === 1 ? bytes : bytes.subarray(0, 512 * below(sectors + 1))
        if (stays.length > 0) content.write(at, stays)
      }
      if (durable || content.bytes.length > 0) left.set(file, content.bytes)
    }
    return left
  }
}

function move<T>(files: Map<string, T>, { from, to }: { from: string; to: string }): void {
  const moved = files.get(from)
  if (moved) files.set(to, moved)
  files.delete(from)
}
