import { titleHolders } from '../../../db/roster/rosters.ts'
import { policyOn } from '../policy/context.ts'
import { queries, viewOf } from '../procedure.ts'
import { recommendationFindings } from './recommendation-findings.ts'

export const pool = queries.recognition.pool.handler(async ({ context, input }) => {
  const { read } = context
  const view = viewOf(context, input)
  const holders = Map.groupBy(await titleHolders(read, view), (t) => t.person_id)
  const policy = await policyOn(read, view)
  const findings = await recommendationFindings(read, [...holders.keys()], input, view, policy)
  return {
    rows: [...holders].flatMap(([id, titles]) => {
      const finding = findings.get(id)
      const [first] = titles
      if (!finding || !first || finding.outcome === 'ineligible') return []
      return [
        {
          person: { id, name: first.name },
          school: first.school_name ?? first.unit,
          titles: titles.map((t) => t.kind),
          finding,
        },
      ]
    }),
  }
})
