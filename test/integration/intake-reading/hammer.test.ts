import { beforeAll, describe, expect, it } from 'vitest'
import { hammerImport, hammerReader } from '../../security/hammer.ts'
import { type Original, originals } from '../../security/import-originals.ts'
import { testDesk } from '../../support/desk.ts'

// the short form of `npm run sec:import`, other files than its own

let given: Original[]
beforeAll(async () => {
  given = await originals()
}, 240_000)
const limits = { milliseconds: 30_000, megabytes: 1_536 }

describe('mutated files', () => {
  it('are read or refused: no crash, no hang, memory bounded', async () => {
    const { read, refused, faults } = await hammerReader(given, 160, 7, limits)
    expect(faults).toEqual([])
    expect(read + refused).toBe(160)
    expect(Math.min(read, refused)).toBeGreaterThan(0)
  }, 240_000)

  it('come in whole or leave no trace', async () => {
    const { desk } = await testDesk()
    const { read, refused, faults } = await hammerImport(desk, given, 16, 7)
    expect(faults).toEqual([])
    expect(read + refused).toBe(16)
  }, 240_000)

  it.each(['breaks', 'hangs', 'swallows'] as const)(
    'a reader that %s is caught',
    async (reader) => {
      const { faults } = await hammerReader(given, 1, 7, { milliseconds: 5_000, megabytes: 450 }, reader)
      expect(faults).toHaveLength(1)
    },
    120_000,
  )
})
