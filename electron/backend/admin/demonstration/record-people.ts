import { sealedIdNumber, sealedPhone } from '../../../../db/people/person.ts'
import type { Grade } from '../../../../shared/domain/assessment.ts'
import { dayOf, maxDay, yearOf } from '../../../../shared/kernel/day.ts'
import { nameKeys } from '../../people/name-keys.ts'
import { Chance } from './chance.ts'
import { type IdNumbers, idFor, phoneNumber } from './identity.ts'
import type { Person } from './people.ts'
import { type Book, begunOn, recordedOn } from './record.ts'
import type { School } from './schools.ts'

const colleges = ['燕北师范大学', '滨海师范学院', '云川学院', '太行师范专科学校', '北原教育学院']
const peoples = [
  ['汉族', 94],
  ['满族', 3],
  ['回族', 2],
  ['蒙古族', 1],
] as const
const parties = [
  ['中共党员', 40],
  ['群众', 52],
  ['共青团员', 4],
  ['民进会员', 2],
  ['民盟盟员', 2],
] as const

function rankOf(age: number, chance: Chance): string {
  if (age < 28) return chance.yes(0.6) ? '二级教师' : '三级教师'
  if (age < 38) return chance.yes(0.7) ? '一级教师' : '二级教师'
  if (age < 46) return chance.yes(0.45) ? '高级教师' : '一级教师'
  return chance.yes(0.02) ? '正高级教师' : chance.yes(0.65) ? '高级教师' : '一级教师'
}

/** Writes a person's own row: entered when the file was begun, or when they came. */
export function recordPerson(
  book: Book,
  person: Person,
  school: School,
  numbers: IdNumbers,
  serial: number,
): void {
  const { id, key, name, sex, birthOn, inServiceOn, subject, stage } = person
  const chance = new Chance(`details ${key}`)
  const age = 2025 - yearOf(birthOn)
  const enteredOn = recordedOn(book, maxDay(begunOn, inServiceOn))
  const teaches = person.kind !== 'other'
  book.insert('person', {
    id,
    name,
    ...nameKeys(name),
    sex,
    birth: birthOn,
    ethnicity: chance.weighed(peoples),
    party: chance.weighed(parties),
    native_place: chance.yes(0.8) ? `${school.name.slice(0, 3)}${school.town}` : '邻县',
    education: chance.weighed([
      ['大学本科', 78],
      ['大学专科', 15],
      ['硕士研究生', 7],
    ]),
    graduated_from: chance.one(colleges),
    major: subject === '' ? '行政管理' : `${subject}教育`,
    in_service_since: inServiceOn.slice(0, 7),
    stage: stage || null,
    subject: subject || null,
    professional_title: teaches ? rankOf(age, chance) : null,
    professional_title_from: teaches
      ? `${Math.max(yearOf(inServiceOn) + 1, 2025 - chance.between(1, 9))}-12`
      : null,
    staff_number: `YS${String(serial).padStart(6, '0')}`,
    ...sealedIdNumber(book.seal, numbers.next(birthOn, sex)),
    ...sealedPhone(book.seal, phoneNumber(serial)),
    ...enteredOn,
    changed_at: enteredOn.recorded_at,
  })
}

const appraisalGrades: readonly (readonly [Grade, number])[] = [
  ['excellent', 150],
  ['pass', 838],
  ['basic', 10],
  ['fail', 2],
]

/**
 * Writes annual appraisals of 2020 to 2024, for those who may apply for something from 2017 on; nobody is appraised
 * before the first full year.
 */
export function recordAppraisals(book: Book, { id, key, inServiceOn }: Person, firstYear: number): void {
  const chance = new Chance(`appraisals ${key}`)
  for (let year = Math.max(firstYear, yearOf(inServiceOn) + 1); year <= 2024; year++) {
    const closedOn = dayOf(year + 1, 1, 20)
    book.insert('appraisal', {
      id: idFor('appraisal', `${key} ${year}`),
      person_id: id,
      year,
      grade: firstYear < 2020 ? (chance.yes(0.3) ? 'excellent' : 'pass') : chance.weighed(appraisalGrades),
      closed_on: closedOn,
      ...recordedOn(book, maxDay(closedOn, begunOn)),
    })
  }
}
