/** One comparison within one run on one machine: ours against the plainest way to do the same. */
export interface Ratio {
  what: string
  ours: number
  bare: number
  bareIs: string
  goal: number
  unit?: 'ms' | 'MB'
}

/** Median milliseconds of several runs, after one that warms up. */
export async function median(runs: number, work: () => unknown): Promise<number> {
  await work()
  const times: number[] = []
  for (let i = 0; i < runs; i++) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] as number
}

const ms = (n: number): string => (n < 10 ? n.toFixed(2) : n.toFixed(0))

/** A line a person can read and a table row can hold. */
export const ratioLine = ({ what, ours, bare, bareIs, goal, unit = 'ms' }: Ratio): string =>
  `| ${what} | ${ms(ours)} ${unit} | ${ms(bare)} ${unit} ${bareIs} | **${(ours / bare).toFixed(2)} ×** | ≤ ${goal} × |`

export const ratioHead = '| what | ours | bare | ratio | goal |\n|---|---|---|---|---|'
