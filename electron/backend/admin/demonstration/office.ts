import { createRouterClient } from '@orpc/server'
import { findAssessed } from '../../../../db/assessment/subject.ts'
import type { Writer } from '../../../../db/open.ts'
import { knownNow } from '../../../../db/versioned.ts'
import type { AssessedKind } from '../../../../shared/domain/assessment.ts'
import type { ProposalKind } from '../../../../shared/domain/decision.ts'
import { type Day, day } from '../../../../shared/kernel/day.ts'
import type { Id } from '../../../../shared/kernel/id.ts'
import { Seat } from '../../account/seat.ts'
import { record } from '../../assessment/record.ts'
import { retract } from '../../assessment/retract.ts'
import { gradesGiven, weigh } from '../../assessment/weigh.ts'
import { confirm } from '../../decision/confirm.ts'
import { storeProposals } from '../../decision/propose.ts'
import { reverse } from '../../decision/reverse.ts'
import { waive } from '../../decision/waive.ts'
import { type Actor, type Call, Changes, type Desk } from '../../desk.ts'
import { conclude } from '../../ethics/conclude.ts'
import { investigate } from '../../ethics/investigate.ts'
import { notify } from '../../ethics/notify.ts'
import { receive } from '../../ethics/receive.ts'
import { sanction } from '../../ethics/sanction.ts'
import { formation } from '../../formation/index.ts'
import { appropriate } from '../../funding/appropriate.ts'
import { payRewards } from '../../funding/pay-rewards.ts'
import { spendOnTraining } from '../../funding/spend-on-training.ts'
import { recordPost } from '../../people/record-post.ts'
import { recordDeparture } from '../../people/record-service.ts'
import { recordCard } from '../../recognition/record-card.ts'
import { answer } from '../../roster/answer.ts'
import { freeze } from '../../roster/freeze.ts'
import { release } from '../../roster/release.ts'
import { saveLayout } from '../../roster/save-layout.ts'
import { selection } from '../../selection/index.ts'
import { idsInOrder } from './identity.ts'

/** The commands that the county's history is made with. */
const commands = {
  assessment: { record, retract },
  decision: { confirm, reverse, waive },
  ethics: { conclude, investigate, notify, receive, sanction },
  funding: { appropriate, payRewards, spendOnTraining },
  formation,
  people: { recordPost, recordDeparture },
  recognition: { recordCard },
  selection,
  roster: { answer, freeze, release, saveLayout },
}

/** Who decided, and under which document. */
export interface Deed {
  documentNumber: string
  approver: string
}

/**
 * The bureau's office in the years behind: its commands as they are, called on the days they would have been called,
 * all inside the one transaction that writes the county.
 */
export class Office {
  readonly #desk: Desk
  readonly #trx: Writer
  readonly #actor: Actor
  readonly #seat: Seat
  #moment = 0

  constructor(desk: Desk, trx: Writer, officer: Id<'account'>) {
    this.#trx = trx
    this.#actor = { accountId: officer, name: 'officer', role: 'officer', scope: { kind: 'all' } }
    this.#desk = {
      ...desk,
      store: { ...desk.store, read: (work) => work(trx), write: (work) => work(trx) },
      changes: new Changes(),
      newId: idsInOrder(),
      seats: new Set(),
    }
    this.#seat = new Seat(this.#desk, this.#actor, { mayIdle: false })
  }

  #callOn(today: Day): Call {
    // every moment of the history comes after the one before
    const now = () => new Date(Date.parse(`${today}T03:00:00.000Z`) + ++this.#moment).toISOString()
    return {
      desk: { ...this.#desk, clock: { today: () => today, now } },
      seat: this.#seat,
      actor: this.#actor,
    }
  }

  /** The commands, called on that day. */
  on(text: string) {
    return createRouterClient(commands, { context: this.#callOn(day(text)) })
  }

  /** The open proposals of a kind about these subjects. */
  async proposals(kind: ProposalKind, subjectIds: readonly string[]): Promise<Id<'proposal'>[]> {
    const rows = await this.#trx
      .selectFrom('proposal')
      .select(['id', 'subject_id'])
      .where('kind', '=', kind)
      .where('status', '=', 'open')
      .where('subject_id', 'in', subjectIds)
      .execute()
    return subjectIds.map((subject) => {
      const found = rows.find((r) => r.subject_id === subject)
      if (!found) throw new RangeError(`no open ${kind} about ${subject}`)
      return found.id
    })
  }

  /** Confirms what is proposed about these subjects; gives the decisions in the same order. */
  async confirmOn(
    text: string,
    kind: ProposalKind,
    subjectIds: readonly string[],
    effectiveOn: string,
    deed: Deed,
  ): Promise<Id<'decision'>[]> {
    const proposalIds = await this.proposals(kind, subjectIds)
    const { decisionIds } = await this.on(text).decision.confirm({ proposalIds, effectiveOn, ...deed })
    return decisionIds
  }

  /** The grade a subject was given last. */
  async gradeOf(subjectId: string): Promise<Id<'assessment'>> {
    const { id } = await this.#trx
      .selectFrom('assessment')
      .select('id')
      .where('subject_id', '=', subjectId)
      .where('retracted_at', 'is', null)
      .orderBy('assessed_on', 'desc')
      .executeTakeFirstOrThrow()
    return id
  }

  /** Looks again at what the grades of these subjects lead to: days pass without anybody recording anything. */
  async lookAgainOn(text: string, kind: AssessedKind, subjectIds: readonly string[]): Promise<void> {
    const call = this.#callOn(day(text))
    for (const id of subjectIds) {
      const subject = await findAssessed(this.#trx, kind, id, { asOf: day(text), knownAt: knownNow })
      if (!subject) throw new RangeError(`no ${kind} ${id}`)
      const { changes } = await weigh(this.#trx, call.desk, subject, await gradesGiven(this.#trx, subject))
      await storeProposals(this.#trx, changes, call.desk.clock.now(), call.desk.newId)
    }
  }
}
