import { bulkInsert, isUntouched } from '../../../../db/admin/demonstration.ts'
import { writeSetting } from '../../../../db/admin/setting.ts'
import type { Writer } from '../../../../db/open.ts'
import { refuse } from '../../../../shared/contract/errors.ts'
import type { Id } from '../../../../shared/kernel/id.ts'
import type { Desk } from '../../desk.ts'
import { recordAccounts, recordStudioAccounts } from './accounts.ts'
import { type Places, recordActivities } from './activities.ts'
import { careerOf, recordCareer, schoolAt } from './careers.ts'
import { castParts } from './cast.ts'
import { cohortOf, recordCohorts, recordMentors } from './cohorts.ts'
import { recordPledge, tellConduct } from './conduct.ts'
import { recordDocuments } from './documents.ts'
import { recordEvidence } from './evidence.ts'
import { tellFormations } from './formations.ts'
import { tellHistory } from './history.ts'
import { IdNumbers, idFor } from './identity.ts'
import { recordMoney } from './money.ts'
import { Office } from './office.ts'
import { recordStudioOutputs, recordTraineeOutputs } from './outputs.ts'
import { everybody, sizes } from './people.ts'
import { type Book, today } from './record.ts'
import { recordAppraisals, recordPerson } from './record-people.ts'
import { recordSchool } from './record-schools.ts'
import { payRewards } from './rewards.ts'
import { handInRosters } from './rosters.ts'
import { county, schools as home, type School, villageSchool } from './schools.ts'
import { tellSelection } from './selection.ts'
import { recordStudios, type Studio } from './studios.ts'
import { recordTitles } from './titles.ts'
import { recordProgrammes } from './trainees.ts'

/** How the work goes on: a stage, how much of it is done, how much there is. May refuse to go on. */
export type Report = (stage: string, done: number, total: number) => Promise<void>

/** Of the teachers without another part, so many hold a title already. */
const titled = 102

/** The place of the studio whose lead and assistant sign in. */
const withAccount = 4

/** Nobody beyond this place in a school gets a part to play. */
const castFrom = 80
const peopleAtOnce = 500

/** Up to 6,000 people the county has its own schools, beyond that one more for every 75. */
function schoolsFor(people: number): School[] {
  const more = Math.max(0, Math.ceil((people - 6_000) / 75))
  return [...home, ...Array.from({ length: more }, (_, i) => villageSchool(i + 1))]
}

/**
 * Writes the whole county in the open transaction: rows that only have to be there straight into their tables, whatever
 * is decided by the commands an officer would use, on the days they would have used them.
 * @throws Refusal DATA_FILE_NOT_EMPTY
 */
export async function writeCounty(desk: Desk, trx: Writer, people: number, report: Report) {
  const { store } = desk
  if (!isUntouched(store)) refuse('DATA_FILE_NOT_EMPTY', { file: store.file })
  await writeSetting(trx, 'demonstration', { today })
  await writeSetting(trx, 'county', { name: county })
  const schools = schoolsFor(people)
  const size = sizes(schools, people)
  const cast = castParts([...everybody(home, size, castFrom)], home)

  const insert = bulkInsert(store)
  const book: Book = { insert, seal: store.seal, officer: recordAccounts(insert) }
  const schoolIds = schools.map((school, i) => recordSchool(book, school, i))
  await report('schools', schools.length, schools.length)

  const playing = new Set(
    [
      ...cast.studios.flatMap((s) => [s.lead, ...s.assistants, ...s.members, ...s.reserves]),
      ...cast.trainees.map((t) => t.person),
      ...cast.teachers,
    ].map((p) => p.id),
  )
  const numbers = new IdNumbers()
  let serial = 0
  for (const person of everybody(schools, size)) {
    recordPerson(book, person, schools[person.at] as School, numbers, ++serial)
    recordCareer(book, person, careerOf(person, schools), schoolIds)
    recordPledge(book, person)
    recordAppraisals(book, person, playing.has(person.id) ? 2017 : 2020)
    if (serial % peopleAtOnce === 0) await report('people', serial, people)
  }
  await report('people', people, people)

  const holders = recordTitles(book, cast)
  const studios = recordStudios(book, cast)
  recordStudioAccounts(book, studios[withAccount] as Studio)
  const trainees = recordCohorts(book, cast)
  recordMentors(book, trainees)
  recordTraineeOutputs(book, trainees)
  recordProgrammes(book, trainees, cohortOf, schools, schoolIds)
  const places: Places = {
    schoolOf: (person, on) => schoolIds[schoolAt(person, schools, on)] as Id<'school'>,
    nameOf: (id) => schools[schoolIds.indexOf(id)]?.name ?? '',
  }
  for (const [i, studio] of studios.entries()) {
    const held = recordActivities(book, studio, places)
    recordDocuments(book, studio, schools, schoolIds)
    recordStudioOutputs(book, studio, held)
    recordMoney(book, studio, held)
    if (i === withAccount) await recordEvidence(desk, trx, book, studio, held)
    await report('studios', i + 1, studios.length)
  }

  const unit = (name: string) => schoolIds[schools.findIndex((s) => s.name.endsWith(name))] as Id<'school'>
  const concerned = { studios, trainees, holders, bureau: unit('教育局机关'), elsewhere: unit('河湾中学') }
  const office = new Office(desk, trx, book.officer)
  await tellHistory(office, concerned)
  await tellConduct(office, cast)
  await payRewards(office, cast)
  await tellSelection(office, cast.teachers.slice(titled))
  await tellFormations(office, cast, schools)
  await handInRosters(office, trx, idFor('account', 'reviewer'))
  await report('decisions', 1, 1)
  return { schools: schools.length, people, studios: studios.length, trainees: trainees.length }
}
