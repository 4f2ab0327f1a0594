import {
  certificatesOf,
  insertCertificate,
  titlesForCertificates,
} from '../../../db/recognition/certificate.ts'
import { knownNow } from '../../../db/versioned.ts'
import { refuse, refuseField } from '../../../shared/contract/errors.ts'
import { countyTitleKinds } from '../../../shared/domain/title.ts'
import { commands, stampOf } from '../procedure.ts'
import { certificateSeries } from './number-certificate.ts'
import { standingCertificate } from './standing-certificate.ts'
import { titleWithoutForce } from './void-from.ts'

export const issueCertificate = commands.recognition.issueCertificate.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const { titleId, on, reason } = input
  const [title] = await titlesForCertificates(trx, [titleId])
  if (!title) return refuse('NOT_FOUND', { kind: 'title', id: titleId })
  if (title.level !== 'county' || !countyTitleKinds.some((kind) => kind === title.kind))
    return refuseField('titleId', 'no_certificate', title.kind)
  const today = desk.clock.today()
  if (on > today) return refuseField('on', 'in_future', on, today)
  if (on < title.from_on) return refuseField('on', 'before_start', on, title.from_on)
  const without = titleWithoutForce(title)
  if (without !== null) return refuseField('titleId', 'already_ended', title.name, without)
  const last = standingCertificate(await certificatesOf(trx, [titleId], { knownAt: knownNow }), titleId)
  if (!last) {
    const number = await certificateSeries(
      trx,
      context,
      on,
    )({
      of: title.kind,
      subjectId: titleId,
      personId: title.person_id,
    })
    audit({ subject: { kind: 'person', id: title.person_id }, detail: { title: titleId, number, issue: 1 } })
    return { number, issue: 1 }
  }
  if (reason === null) return refuseField('reason', 'missing')
  if (on < last.issued_on) return refuseField('on', 'before_start', on, last.issued_on)
  const { number } = last
  const issue = last.issue + 1
  await insertCertificate(
    trx,
    {
      id: desk.newId<'certificate'>(),
      kind: 'recognition',
      subject_id: titleId,
      graduation_id: null,
      person_id: title.person_id,
      number,
      issue,
      issued_on: on,
      reason,
    },
    stampOf(context),
  )
  audit({
    subject: { kind: 'person', id: title.person_id },
    detail: { title: titleId, number, issue, reason },
  })
  return { number, issue }
})
