import { addDays, day, dayOf } from '../../../../shared/kernel/day.ts'
import type { Id } from '../../../../shared/kernel/id.ts'
import type { Cast } from './cast.ts'
import { Chance } from './chance.ts'
import { idFor } from './identity.ts'
import type { Office } from './office.ts'
import type { Person } from './people.ts'
import { type Book, begunOn, documentNumber, recordedOn, today } from './record.ts'

/** The pledge of this year, and the check made at hiring: most are on file, some schools have not handed theirs in. */
export function recordPledge(book: Book, { id, key, at, inServiceOn }: Person): void {
  const chance = new Chance(`pledge ${key}`)
  const signed = at % 5 === 4 ? false : chance.yes(at % 5 === 3 ? 0.85 : 1)
  const signedOn = dayOf(2025, 3, 3 + (at % 12))
  if (signed)
    book.insert('pledge', {
      id: idFor('pledge', `${key} 2025`),
      person_id: id,
      year: 2025,
      signed_on: signedOn,
      ...recordedOn(book, addDays(signedOn, 5)),
    })
  if (inServiceOn < begunOn || inServiceOn > today || chance.yes(0.04)) return
  const checkedOn = addDays(inServiceOn, -9)
  book.insert('entry_check', {
    id: idFor('entry_check', key),
    person_id: id,
    checked_on: checkedOn,
    clear: 1,
    document_number: `云公准入〔${checkedOn.slice(0, 4)}〕${1 + (at % 40)}号`,
    ...recordedOn(book, addDays(inServiceOn, 20)),
  })
}

/** Three complaints: one found true, sanctioned and decided upon; one unfounded; one still being looked into. */
export async function tellConduct(office: Office, cast: Cast): Promise<void> {
  const [breached, cleared] = cast.teachers.slice(20, 22) as [Person, Person]
  const receive = (on: string, personId: Id<'person'>, channel: 'platform' | 'letter', allegation: string) =>
    office.on(on).ethics.receive({ personId, receivedOn: day(on), channel, allegation })

  const { caseId } = await receive('2023-10-16', breached.id, 'platform', '反映课后在校外机构兼职授课并收费')
  await office.on('2023-10-18').ethics.investigate({
    caseId,
    startedOn: day('2023-10-18'),
    statement: '人事股、纪检组各一人，调取机构课表并谈话',
  })
  await office.on('2023-11-20').ethics.conclude({
    caseId,
    concludedOn: day('2023-11-17'),
    upheld: true,
    breach: 'ethics',
    statement: '2023年暑期在校外机构兼课九次，已退还所得',
    documentNumber: documentNumber(2023, 55),
  })
  await office.on('2023-12-11').ethics.sanction({
    caseId,
    kind: 'warning',
    fromOn: day('2023-12-10'),
    toOn: day('2024-06-09'),
    documentNumber: documentNumber(2023, 63),
  })
  await office.on('2023-12-18').ethics.notify({
    caseId,
    on: day('2023-12-18'),
    documentNumber: documentNumber(2023, 65),
  })
  await office.confirmOn('2024-01-08', 'review', [breached.id], '2024-01-08', {
    documentNumber: documentNumber(2024, 2),
    approver: '局党组会议',
  })

  const unfounded = await receive('2024-05-06', cleared.id, 'letter', '反映布置作业偏多、批改不及时')
  await office.on('2024-05-08').ethics.investigate({
    caseId: unfounded.caseId,
    startedOn: day('2024-05-08'),
  })
  await office.on('2024-05-27').ethics.conclude({
    caseId: unfounded.caseId,
    concludedOn: day('2024-05-24'),
    upheld: false,
    statement: '抽查作业记录，未见反映情况',
  })

  const members = cast.studios.slice(4).flatMap((s) => s.members)
  const open = await receive('2025-05-19', (members[33] as Person).id, 'platform', '反映向家长推销教辅')
  await office.on('2025-05-22').ethics.investigate({ caseId: open.caseId, startedOn: day('2025-05-22') })
}
