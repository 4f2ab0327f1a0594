import type { Level, TitleKind } from '../../../../shared/domain/title.ts'
import { addDays, type Day, day, yearOf } from '../../../../shared/kernel/day.ts'
import type { Id } from '../../../../shared/kernel/id.ts'
import { certificateNumber } from '../../recognition/number-certificate.ts'
import type { Cast } from './cast.ts'
import { idFor } from './identity.ts'
import type { Person } from './people.ts'
import { type Book, documentNumber, recordedOn } from './record.ts'

interface Grant {
  person: Person
  level: Level
  kind: TitleKind
  fromOn: Day
  document: string
  /** `A` or `B` where a 园丁 card gave it. */
  basis?: 'A' | 'B'
  knownOn?: Day
}

/** The batches of three years, and titles given above the county. */
function grants(cast: Cast): Grant[] {
  const [principals, teachers] = [cast.studios.slice(0, 4), cast.studios.slice(4)]
  const leads = teachers.map((s) => s.lead)
  const members = teachers.flatMap((s) => s.members)
  const trainees = (programme: string, track: string) =>
    cast.trainees.filter((t) => t.programme === programme && t.track === track).map((t) => t.person)
  const spare = [...cast.teachers]
  const next = (count: number) => spare.splice(0, count)
  const headsIn = principals.flatMap((s) => s.members)
  const batch = (people: readonly Person[], kind: TitleKind, on: string, document: string): Grant[] =>
    people.map((person) => ({ person, level: 'county', kind, fromOn: day(on), document }))

  return [
    ...batch(
      principals.map((s) => s.lead),
      'famous_principal',
      '2022-09-02',
      documentNumber(2022, 38),
    ),
    ...batch(headsIn.slice(0, 6), 'backbone_principal', '2022-09-02', documentNumber(2022, 38)),
    ...batch(leads, 'famous_teacher', '2022-09-05', documentNumber(2022, 41)),
    ...batch(
      [...trainees('tengfei', 'teacher'), ...members.slice(0, 50), ...next(20)],
      'backbone_teacher',
      '2022-09-05',
      documentNumber(2022, 41),
    ),
    ...batch(members.slice(0, 20), 'famous_teacher', '2023-09-06', documentNumber(2023, 37)),
    ...batch(
      [...members.slice(50, 80), ...trainees('chuying', 'teacher').slice(0, 10), ...next(40)],
      'backbone_teacher',
      '2023-09-06',
      documentNumber(2023, 37),
    ),
    ...batch(
      [...headsIn.slice(0, 3), ...trainees('tengfei', 'principal').slice(0, 1)],
      'famous_principal',
      '2024-09-03',
      documentNumber(2024, 33),
    ),
    ...batch(headsIn.slice(6, 12), 'backbone_principal', '2024-09-03', documentNumber(2024, 33)),
    ...batch(
      [...trainees('tengfei', 'teacher').slice(0, 6), ...members.slice(20, 34)],
      'famous_teacher',
      '2024-09-05',
      documentNumber(2024, 35),
    ),
    ...batch(
      [...members.slice(80, 110), ...trainees('chuying', 'teacher').slice(10, 20), ...next(40)],
      'backbone_teacher',
      '2024-09-05',
      documentNumber(2024, 35),
    ),
    // two card holders, recognised beside the batch
    ...next(2).map(
      (person, i): Grant => ({
        person,
        level: 'county',
        kind: 'famous_teacher',
        fromOn: day('2024-03-12'),
        document: documentNumber(2024, 9),
        basis: i === 0 ? 'A' : 'B',
      }),
    ),
    ...upward(cast, leads),
  ]
}

/** Titles given by the city and the province; one of them entered a year late. */
function upward(cast: Cast, leads: readonly Person[]): Grant[] {
  const lead = (i: number) => leads[i] as Person
  const city = (person: Person, kind: TitleKind, on: string, knownOn?: string): Grant => ({
    person,
    level: 'city',
    kind,
    fromOn: day(on),
    document: `市教〔${on.slice(0, 4)}〕${on.slice(5, 7)}号`,
    ...(knownOn && { knownOn: day(knownOn) }),
  })
  const province = (person: Person, kind: TitleKind, on: string): Grant => ({
    ...city(person, kind, on),
    level: 'province',
    document: `省教师〔${on.slice(0, 4)}〕18号`,
  })
  return [
    city(lead(0), 'subject_teacher', '2021-09-10'),
    city(lead(1), 'backbone_teacher', '2020-09-08'),
    city(lead(2), 'backbone_teacher', '2023-09-08', '2024-11-14'),
    city(lead(4), 'subject_teacher', '2023-09-08'),
    city(lead(7), 'chief_teacher', '2024-09-09'),
    city(cast.studios[0]?.lead as Person, 'excellent_principal', '2023-09-08'),
    city(cast.studios[1]?.lead as Person, 'backbone_principal', '2024-09-09'),
    province(lead(0), 'special_teacher', '2024-06-20'),
    province(lead(5), 'yanzhao_teacher', '2023-06-19'),
    province(cast.studios[0]?.lead as Person, 'renowned_principal', '2024-12-30'),
  ]
}

/** The certificates of county titles, each kind numbered through the year; one was lost and issued again. */
class Certificates {
  readonly #book: Book
  readonly #serials = new Map<string, number>()

  constructor(book: Book) {
    this.#book = book
  }

  give({ person, kind, fromOn }: Grant, titleId: Id<'title'>): void {
    const series = `${kind} ${yearOf(fromOn)}`
    const serial = (this.#serials.get(series) ?? 0) + 1
    this.#serials.set(series, serial)
    const issue = (times: number, on: Day, reason: string | null) =>
      this.#book.insert('certificate', {
        id: idFor('certificate', `${person.key} ${series} ${times}`),
        kind: 'recognition',
        subject_id: titleId,
        person_id: person.id,
        number: certificateNumber(kind, yearOf(fromOn), serial),
        issue: times,
        issued_on: on,
        reason,
        ...recordedOn(this.#book, addDays(on, 3)),
      })
    issue(1, fromOn, null)
    if (series === 'backbone_teacher 2022' && serial === 7)
      issue(2, day('2024-04-15'), '搬家遗失，本人申请补发')
  }
}

/** Writes every title; answers who held one of the county on the first day of a year. */
export function recordTitles(book: Book, cast: Cast): (year: number) => Person[] {
  const given = grants(cast)
  const certificates = new Certificates(book)
  for (const [i, grant] of given.entries()) {
    const { person, level, kind, fromOn, document, basis, knownOn } = grant
    const id = idFor('title', `${person.key} ${level} ${kind} ${yearOf(fromOn)}`)
    book.insert('title', {
      id,
      person_id: person.id,
      level,
      kind,
      from_on: fromOn,
      basis: basis ?? null,
      document_number: document,
      ...recordedOn(book, knownOn ?? addDays(fromOn, 3 + (i % 5))),
    })
    if (level === 'county') certificates.give(grant, id)
  }
  const county = given.filter((g) => g.level === 'county')
  return (year) => [...new Set(county.filter((g) => yearOf(g.fromOn) < year).map((g) => g.person))]
}
