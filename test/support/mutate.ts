/** A small generator of repeatable random numbers (mulberry32); returns integers below `below`. */
export function repeatable(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % below
  }
}

/** A copy of a file with one to eight wounds: bytes changed, cut out, doubled, blanked or the end missing. */
export function mutate(bytes: Uint8Array, random: (below: number) => number): Uint8Array {
  let wounded = Buffer.from(bytes)
  for (let wounds = 1 + random(8); wounds > 0 && wounded.length > 1; wounds--) {
    const at = random(wounded.length)
    const length = 1 + random(Math.min(64, wounded.length - at))
    const [before, part, after] = [
      wounded.subarray(0, at),
      wounded.subarray(at, at + length),
      wounded.subarray(at + length),
    ]
    const kinds = [
      () => Buffer.concat([before, Buffer.from([random(256)]), wounded.subarray(at + 1)]),
      () => Buffer.concat([before, after]),
      () => Buffer.concat([before, part, part, after]),
      () => Buffer.concat([before, Buffer.alloc(length, random(2) ? 0xff : 0), after]),
      () => Buffer.from(before.length > 0 ? before : after),
    ]
    // losing the whole end hides every other wound, so it is rare
    wounded = kinds[random(20) === 0 ? 4 : random(4)]?.() ?? wounded
  }
  return wounded
}
