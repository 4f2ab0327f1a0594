import type { Client } from '../../shared/contract/index.ts'

/** Loads the demonstration county and waits for its counts. */
export async function loadCounty(client: Client, people: number) {
  for await (const event of await client.admin.loadDemonstration({ people }))
    if (event.type === 'result') return event.result
  throw new Error('the job ended without a result')
}
