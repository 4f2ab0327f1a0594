import type { Store, Writer } from '../../../db/open.ts'

/** Carries what was found out of the transaction it undoes. */
class Undone<T> extends Error {
  readonly found: T
  constructor(found: T) {
    super('undone')
    this.found = found
  }
}

/**
 * Does something to the store, looks at it and undoes it: nothing is kept, nothing enters the audit trail, nobody is
 * told. The real writing is tried, so that what is supposed can't differ from what would happen.
 */
export async function undone<T>(store: Store, work: (trx: Writer) => Promise<T>): Promise<T> {
  try {
    return await store.write(async (trx): Promise<T> => {
      throw new Undone(await work(trx))
    })
  } catch (cause) {
    if (cause instanceof Undone) return cause.found as T
    throw cause
  }
}
