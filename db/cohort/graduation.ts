import type { Expert } from '../../shared/domain/cohort.ts'
import type { Day } from '../../shared/kernel/day.ts'
import type { Id } from '../../shared/kernel/id.ts'
import { isAmong } from '../among.ts'
import type { Reader, Writer } from '../open.ts'
import { voidCertificate } from '../recognition/certificate.ts'
import { isKnown, retracted, type Stamp, type View } from '../versioned.ts'

export const expertsOf = (defence: { experts: string }): Expert[] => JSON.parse(defence.experts) as Expert[]

/** The defences of a cohort held by the day, with how many were reviewed in each. */
export function defencesOf(read: Reader | Writer, cohortId: Id<'cohort'>, { knownAt }: View) {
  return read
    .selectFrom('defence as d')
    .selectAll()
    .select((eb) =>
      eb
        .selectFrom('graduation as g')
        .select((g) => g.fn.countAll<number>().as('n'))
        .whereRef('g.defence_id', '=', 'd.id')
        .where(isKnown('g', knownAt))
        .as('reviewed'),
    )
    .where('d.cohort_id', '=', cohortId)
    .where(isKnown('d', knownAt))
    .orderBy('d.held_on')
    .execute()
}

/** The decisions that confirmed these graduations. */
export function graduationDecisions(read: Reader | Writer, enrolmentIds: readonly string[]) {
  return read
    .selectFrom('decision')
    .select(['id', 'subject_id', 'effects'])
    .where('kind', '=', 'graduation')
    .where('verdict', '=', 'confirm')
    .where('reversed_by_id', 'is', null)
    .where(isAmong('subject_id', enrolmentIds))
    .execute()
}

/**
 * Takes back a graduation that a reversing decision undoes: the review and its grade are retracted, and every
 * certificate that rested on it is void from the day.
 */
export async function undoGraduation(
  trx: Writer,
  graduationId: string,
  from: { on: Day; documentNumber: string; reason: string | null },
  stamp: Stamp,
): Promise<void> {
  const review = await trx
    .selectFrom('graduation')
    .select(['row_id', 'enrolment_id'])
    .where('id', '=', graduationId as Id<'graduation'>)
    .where('retracted_at', 'is', null)
    .executeTakeFirst()
  if (!review) return
  await trx.updateTable('graduation').set(retracted(stamp)).where('row_id', '=', review.row_id).execute()
  await trx
    .updateTable('assessment')
    .set(retracted(stamp))
    .where('subject_kind', '=', 'trainee')
    .where('subject_id', '=', review.enrolment_id)
    .where('kind', '=', 'graduation')
    .where('retracted_at', 'is', null)
    .execute()
  const certificates = await trx
    .selectFrom('certificate')
    .selectAll()
    .where('graduation_id', '=', graduationId as Id<'graduation'>)
    .where('void_on', 'is', null)
    .where('retracted_at', 'is', null)
    .execute()
  for (const certificate of certificates) await voidCertificate(trx, certificate, from, stamp)
}
