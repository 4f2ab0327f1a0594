import { hostQueries } from '../procedure.ts'

export const changes = hostQueries.system.changes.handler(async function* ({ context, signal }) {
  for await (const topics of context.desk.changes.watch(signal)) yield [...topics]
})
