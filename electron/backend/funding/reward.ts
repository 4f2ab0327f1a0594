import { findPerson } from '../../../db/people/person.ts'
import { refuse } from '../../../shared/contract/errors.ts'
import { yearOf } from '../../../shared/kernel/day.ts'
import { policyOn } from '../policy/context.ts'
import { queries, viewOf } from '../procedure.ts'
import { rewardBooks } from './reward-book.ts'
import { personYear } from './reward-shape.ts'

export const reward = queries.funding.reward.handler(async ({ context, input }) => {
  const { read } = context
  const { personId } = input
  const view = viewOf(context, input)
  const person = await findPerson(read, personId)
  if (!person) return refuse('NOT_FOUND', { kind: 'person', id: personId })
  const policy = await policyOn(read, view)
  const book = (await rewardBooks(read, [personId], view)).get(personId)
  const years = [...new Set(book?.entries.map((e) => yearOf(e.grantedOn)) ?? [])].sort((a, b) => b - a)
  return {
    person: { id: personId, name: person.name },
    school: book?.person.school ?? null,
    years: book
      ? years.map((year) => {
          const { standing: _, ...shown } = personYear(book, year, policy)
          return shown
        })
      : [],
    rulings: (book?.rulings ?? []).map((r) => ({
      id: r.id,
      about: r.about,
      year: r.year,
      choice: r.choice,
      decidedOn: r.decided_on,
      approver: r.approver,
      documentNumber: r.document_number,
      reason: r.reason,
    })),
  }
})
