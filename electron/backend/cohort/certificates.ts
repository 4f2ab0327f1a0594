import { traineesOf } from '../../../db/cohort/cohort.ts'
import { keptOf, recorderNames } from '../../../db/cohort/kept.ts'
import { certificatesOf } from '../../../db/recognition/certificate.ts'
import { queries, viewOf } from '../procedure.ts'
import { standingCertificate } from '../recognition/standing-certificate.ts'
import { shapeCertificate } from './shown.ts'

export const certificates = queries.cohort.certificates.handler(async ({ context, input }) => {
  const { read } = context
  const view = viewOf(context, input)
  const trainees = await traineesOf(read, input.cohortId, view)
  const ids = trainees.map((t) => t.id)
  const given = (await certificatesOf(read, ids, view)).filter((c) => c.issued_on <= view.asOf)
  const reviews = await keptOf(read, 'graduation', ids, view)
  const name = await recorderNames(read)
  const of = (id: string) => trainees.find((t) => t.id === id)
  const person = (t: (typeof trainees)[number]) => ({ id: t.person_id, name: t.name })
  return {
    rows: given.flatMap((c) => {
      const trainee = of(c.subject_id)
      return trainee
        ? [{ ...shapeCertificate(c, name), enrolmentId: trainee.id, person: person(trainee) }]
        : []
    }),
    due: trainees
      .filter(
        (t) =>
          reviews.some((r) => r.enrolment_id === t.id && r.grade !== 'fail' && r.held_on <= view.asOf) &&
          !standingCertificate(given, t.id),
      )
      .map((t) => ({ enrolmentId: t.id, person: person(t) })),
  }
})
