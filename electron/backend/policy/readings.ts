import { readingChoices } from '../../../db/policy/reading-choice.ts'
import { readingTexts, rulesUnder } from '../../../shared/policy/catalogue/readings.ts'
import { clauseOf } from '../../../shared/policy/clause.ts'
import { readingsOn } from '../../../shared/policy/readings/choose.ts'
import { readingIds, readingRegister } from '../../../shared/policy/readings/register.ts'
import { queries, viewOf } from '../procedure.ts'

export const readings = queries.policy.readings.handler(async ({ context, input }) => {
  const view = viewOf(context, input)
  const recorded = await readingChoices(context.read, view)
  const current = readingsOn(recorded, view.asOf)
  return {
    rows: readingIds.map((id) => {
      const { topic, question, clauses } = readingTexts[id]
      const { choices, switchable } = readingRegister[id]
      const words: Readonly<Record<string, { zh: string; en: string }>> = readingTexts[id].choices
      return {
        id,
        topic,
        question,
        clauses: clauses.map(clauseOf),
        choices: choices.flatMap((choice) => {
          const said = words[choice]
          return said ? [{ id: choice, words: said }] : []
        }),
        switchable,
        byDefault: choices[0],
        current: current[id],
        history: recorded
          .filter((c) => c.reading === id)
          .map(({ choice, from, reason, decidedBy, document, recordedAt }) => ({
            choice,
            fromOn: from,
            reason,
            decidedBy,
            documentNumber: document,
            recordedAt,
          })),
        ruleIds: rulesUnder(id),
      }
    }),
  }
})
