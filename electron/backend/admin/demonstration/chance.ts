/**
 * Chance that comes out the same every time: a stream of numbers named by a key, so that one person's life does not
 * change when another is added before them. (FNV-1a for the seed, mulberry32 for the stream.)
 */
export class Chance {
  #state: number

  constructor(key: string) {
    let hash = 0x811c9dc5
    for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193)
    this.#state = hash >>> 0
  }

  /** A fraction from 0 up to, not including, 1. */
  fraction(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let t = this.#state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }

  /** A whole number, both ends inside. */
  between(least: number, most: number): number {
    return least + Math.floor(this.fraction() * (most - least + 1))
  }

  /** True this often, 0 to 1. */
  yes(often: number): boolean {
    return this.fraction() < often
  }

  one<T>(list: readonly T[]): T {
    return list[Math.floor(this.fraction() * list.length)] as T
  }

  /** One of the values, each as often as its weight says. */
  weighed<T>(choices: readonly (readonly [value: T, weight: number])[]): T {
    let rest = this.fraction() * choices.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [value, weight] of choices) {
      rest -= weight
      if (rest < 0) return value
    }
    return (choices.at(-1) as readonly [T, number])[0]
  }
}
