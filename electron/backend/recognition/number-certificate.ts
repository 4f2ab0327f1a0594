import type { Writer } from '../../../db/open.ts'
import { insertCertificate, nextSerial } from '../../../db/recognition/certificate.ts'
import type { TitleKind } from '../../../shared/domain/title.ts'
import { type Day, yearOf } from '../../../shared/kernel/day.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import type { Call } from '../desk.ts'
import { stampOf } from '../procedure.ts'

/** How each county title begins the numbers of its certificates. */
const prefixes: Partial<Record<TitleKind, string>> = {
  famous_principal: '名校长证',
  backbone_principal: '骨干校长证',
  famous_teacher: '教学名师证',
  backbone_teacher: '骨干教师证',
}

/** The number of a certificate: 教学名师证〔2025〕021号. */
export const certificateNumber = (of: TitleKind, year: number, serial: number): string =>
  `${seriesOf(of, year)}${String(serial).padStart(3, '0')}号`

const seriesOf = (of: TitleKind, year: number): string => `${prefixes[of] ?? '认定证'}〔${year}〕`

interface Numbered {
  of: TitleKind
  subjectId: string
  personId: Id<'person'>
}

/** Gives out certificates of one day, each with the next number of its kind and year: 教学名师证〔2025〕021号. */
export function certificateSeries(trx: Writer, call: Call, issuedOn: Day) {
  const next = new Map<string, number>()
  return async ({ of, subjectId, personId }: Numbered): Promise<string> => {
    const prefix = seriesOf(of, yearOf(issuedOn))
    const serial = next.get(prefix) ?? (await nextSerial(trx, prefix))
    next.set(prefix, serial + 1)
    const number = certificateNumber(of, yearOf(issuedOn), serial)
    await insertCertificate(
      trx,
      {
        id: call.desk.newId<'certificate'>(),
        kind: 'recognition',
        subject_id: subjectId,
        graduation_id: null,
        person_id: personId,
        number,
        issue: 1,
        issued_on: issuedOn,
        reason: null,
      },
      stampOf(call),
    )
    return number
  }
}
