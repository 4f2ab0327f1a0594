import { insertChoice } from '../../../db/policy/reading-choice.ts'
import { refuseField } from '../../../shared/contract/errors.ts'
import { newId } from '../../../shared/kernel/id.ts'
import { type ChoiceProblem, choiceProblems } from '../../../shared/policy/readings/choose.ts'
import { commands, stampOf } from '../procedure.ts'

/** Says which field a problem with a choice belongs to. */
function refuseChoice(problem: ChoiceProblem, choice: string): never {
  switch (problem.code) {
    case 'READING_UNKNOWN':
      return refuseField('reading', 'unknown', problem.reading)
    case 'READING_NOT_SWITCHABLE':
      return refuseField('choice', 'not_switchable', choice)
    case 'CHOICE_UNKNOWN':
      return refuseField('choice', 'unknown', choice, problem.allowed.join(' '))
    case 'CHOICE_INCOMPLETE':
      return refuseField(problem.field === 'document' ? 'documentNumber' : problem.field, 'missing')
  }
}

/** The choice is a record of its own: an earlier one is never changed, the latest from its day on counts. */
export const chooseReading = commands.policy.chooseReading.handler(async ({ context, input }) => {
  const { trx, audit } = context
  const { reading, choice, fromOn, reason, decidedBy, documentNumber } = input
  const chosen = { reading, choice, from: fromOn, reason, decidedBy, document: documentNumber }
  const [problem] = choiceProblems(chosen)
  if (problem) return refuseChoice(problem, choice)
  const choiceId = newId<'reading_choice'>()
  await insertChoice(trx, choiceId, chosen, stampOf(context))
  audit({ subject: { kind: 'reading', id: reading }, detail: { choice, fromOn, documentNumber } })
  return { choiceId }
})
