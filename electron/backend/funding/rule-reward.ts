import { insertRuling } from '../../../db/funding/reward.ts'
import { knownNow } from '../../../db/versioned.ts'
import { refuse, refuseField } from '../../../shared/contract/errors.ts'
import { choicesAbout } from '../../../shared/domain/reward.ts'
import { policyOn } from '../policy/context.ts'
import { commands, stampOf } from '../procedure.ts'
import { rewardBooks } from './reward-book.ts'
import { personYear } from './reward-shape.ts'

export const ruleReward = commands.funding.ruleReward.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const { personId, year, about, choice, decidedOn, approver, documentNumber, reason } = input
  const today = desk.clock.today()
  if (decidedOn > today) return refuseField('decidedOn', 'in_future', decidedOn, today)
  const allowed = choicesAbout[about]
  if (!allowed.includes(choice)) return refuseField('choice', 'not_about_this', choice, allowed.join(' '))
  const book = (await rewardBooks(trx, [personId], { asOf: today, knownAt: knownNow })).get(personId)
  if (!book) return refuse('NOT_FOUND', { kind: 'person', id: personId })
  const known = book.rulings.find((r) => r.about === about && r.year === year)
  if (known) return refuseField('about', 'already_decided', known.document_number)
  const { awaiting, lines } = personYear(book, year, await policyOn(trx, { asOf: decidedOn }))
  if (awaiting !== about) return refuseField('about', 'nothing_to_decide', year)
  const ground = lines.map((l) => l.payment?.paidOn ?? l.grantedOn).reduce((a, b) => (a > b ? a : b))
  if (decidedOn < ground) return refuseField('decidedOn', 'before_ground', decidedOn, ground)
  const rulingId = desk.newId<'reward_ruling'>()
  await insertRuling(
    trx,
    {
      id: rulingId,
      person_id: personId,
      about,
      year,
      choice,
      decided_on: decidedOn,
      approver,
      document_number: documentNumber,
      reason,
    },
    stampOf(context),
  )
  audit({ subject: { kind: 'person', id: personId }, detail: { ruling: rulingId, ...input } })
  return { rulingId }
})
