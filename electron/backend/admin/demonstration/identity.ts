import { hash } from 'node:crypto'
import type { Day } from '../../../../shared/kernel/day.ts'
import { type Id, newId } from '../../../../shared/kernel/id.ts'
import { idChecksum, type Sex } from '../../../../shared/kernel/id-card.ts'

const founded = Date.parse('2022-08-15T00:00:00.000Z')

/** An id in the shape of every other, the same in every file that tells of the same thing. */
export const idFor = <Kind extends string>(kind: Kind, key: string): Id<Kind> =>
  newId<Kind>(founded, (bytes) => {
    bytes.set(hash('sha256', `${kind} ${key}`, 'buffer').subarray(0, bytes.length))
  })

/** Ids for what the county's own commands record, in the order they record it. */
export function idsInOrder(): <Kind extends string>() => Id<Kind> {
  let count = 0
  return () => idFor('recorded', String(++count)) as never
}

/** ID numbers of nobody: area 999999 was never given out; the rest, checksum included, is as it should be. */
export class IdNumbers {
  readonly #given = new Map<string, number>()

  next(birthOn: Day, sex: Sex): string {
    const born = birthOn.replaceAll('-', '')
    const key = `${born}${sex}`
    const order = this.#given.get(key) ?? (sex === 'male' ? 1 : 2)
    this.#given.set(key, order + 2)
    const first17 = `999999${born}${String(order).padStart(3, '0')}`
    return first17 + idChecksum(first17)
  }
}

/** A telephone number that cannot be anybody's: 199 0000 and four digits. */
export const phoneNumber = (serial: number): string => `1990000${String(serial % 10_000).padStart(4, '0')}`
