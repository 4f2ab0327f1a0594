import { listedPeople } from '../../../../db/roster/rosters.ts'
import { rewardPayment } from '../../../../shared/documents/reward-payment.ts'
import { yearOf } from '../../../../shared/kernel/day.ts'
import { type RewardBook, rewardBooks } from '../../funding/reward-book.ts'
import { type RewardLine, rewardLines } from '../../funding/reward-year.ts'
import { policyOn } from '../../policy/context.ts'
import { viewOf } from '../../procedure.ts'
import { honourOf } from './honour.ts'
import { countyName, type FormContext, filledBy, inOrder, listedPerson, needed } from './parts.ts'

/** 奖励发放表 of a calendar year: whoever is owed a reward by the county, or who was paid one. */
export async function buildRewardPayment(form: FormContext) {
  const { read, call, request } = form
  const view = viewOf(call, request)
  const year = needed(request, 'year')
  const policy = await policyOn(read, view)
  const books = [...(await rewardBooks(read, null, view)).values()]
  const listed = books.flatMap((book) =>
    rewardLines(book, year, policy)
      .filter((line) => line.standing === (request.rewards ?? 'due'))
      .map((line) => ({ book, line })),
  )
  const ids = listed.map(({ book }) => book.person.id)
  const people = inOrder(await listedPeople(read, ids, view), request.order)
  const county = await countyName(read)
  return rewardPayment({
    county,
    filledBy: filledBy(county, form),
    year,
    lines: people.flatMap((row) =>
      listed
        .filter(({ book }) => book.person.id === row.person_id)
        .map(({ book, line }) => {
          const { name, school, idNumber, bankName, bankAccount } = listedPerson(row, form)
          return {
            record: line.entry.source.id,
            name,
            school,
            idNumber: idNumber ?? null,
            bankName: bankName ?? null,
            bankAccount: bankAccount ?? null,
            honour: honourOf(line.entry),
            recognisedOn: line.entry.grantedOn,
            due: line.dueFen,
            received: line.offsetFen,
            payable: line.entry.payment ? line.entry.payment.amount_fen : line.payableFen,
            remark: remarkOn(book, line),
          }
        }),
    ),
  })
}

/** When and under which document it was paid; before that, which lower rewards of the year it stands for. */
function remarkOn(book: RewardBook, { entry }: RewardLine): string {
  if (entry.payment) return `${entry.payment.paid_on} ${entry.payment.document_number}`
  const lower = book.entries.filter(
    (e) => e !== entry && !e.kind.startsWith('backbone_') && yearOf(e.grantedOn) === yearOf(entry.grantedOn),
  )
  return lower.length > 0 ? `同年${lower.map(honourOf).join('、')}不重复享受` : ''
}
