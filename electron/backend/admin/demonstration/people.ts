import type { PostKind } from '../../../../shared/domain/people.ts'
import { type Day, dayOf } from '../../../../shared/kernel/day.ts'
import type { Id } from '../../../../shared/kernel/id.ts'
import type { Sex } from '../../../../shared/kernel/id-card.ts'
import { Chance } from './chance.ts'
import { idFor } from './identity.ts'
import { knownPerson } from './known-people.ts'
import { personName } from './names.ts'
import type { Form, School } from './schools.ts'

/** Somebody of the county, as the rest of the demonstration needs to know them. */
export interface Person {
  id: Id<'person'>
  /** Names the person in every key of chance. */
  key: string
  name: string
  sex: Sex
  birthOn: Day
  inServiceOn: Day
  /** Place of the school in the list of schools. */
  at: number
  kind: PostKind
  frontLine: boolean
  duty: string
  subject: string
  stage: string
}

const stages: Record<Form, string> = {
  primary: '小学',
  junior: '初中',
  senior: '高中',
  nine_year: '初中',
  special: '特殊教育',
  kindergarten: '学前',
  vocational: '中职',
  research: '小学',
  training: '成人',
  office: '',
}

const core = ['语文', '数学', '英语']
const subjects: Record<Form, readonly string[]> = {
  primary: [...core, ...core, '语文', '数学', '科学', '道德与法治', '体育', '音乐', '美术', '信息科技'],
  junior: [...core, ...core, '物理', '化学', '生物', '历史', '地理', '道德与法治', '体育', '音乐', '美术'],
  senior: [...core, ...core, '物理', '化学', '生物', '历史', '地理', '思想政治', '体育', '信息技术'],
  nine_year: [...core, ...core, '物理', '化学', '历史', '地理', '科学', '体育', '音乐'],
  special: ['特殊教育'],
  kindergarten: ['学前教育'],
  vocational: ['专业课', '专业课', ...core, '信息技术', '体育'],
  research: [...core, '物理', '科学'],
  training: ['教育学', '心理健康'],
  office: [''],
}

const headDuty: Partial<Record<Form, string>> = {
  kindergarten: '园长',
  vocational: '校长',
  research: '主任',
  office: '局长',
}
const middleDuties = ['教务主任', '德育主任', '总务主任', '教科研主任', '办公室主任', '年级主任']

/** Which post the n-th person of a school of that size holds; heads come first. */
function placeOf(form: Form, n: number, size: number): { kind: PostKind; n: number; duty: string } {
  const vice = size < 15 ? 1 : size < 60 ? 2 : 3
  const middle = Math.max(1, Math.round(size * 0.08))
  if (form === 'office') return { kind: 'other', n, duty: n === 0 ? '局长' : '科员' }
  if (n === 0) return { kind: 'head', n, duty: headDuty[form] ?? '校长' }
  if (n <= vice) return { kind: 'vice_head', n: n - 1, duty: form === 'kindergarten' ? '副园长' : '副校长' }
  if (n <= vice + middle) {
    const at = n - vice - 1
    return { kind: 'middle_management', n: at, duty: middleDuties[at % middleDuties.length] ?? '' }
  }
  const at = n - vice - middle - 1
  if (form === 'research') return { kind: 'researcher', n: at, duty: '教研员' }
  return { kind: 'teacher', n: at, duty: '教师' }
}

const leastAge: Partial<Record<PostKind, number>> = { head: 40, vice_head: 36, middle_management: 32 }

/** The n-th person of a school with that many: always the same one. */
function personAt(school: School, at: number, n: number, size: number): Person {
  const key = `${school.name} ${n}`
  const chance = new Chance(`person ${key}`)
  const place = placeOf(school.form, n, size)
  const known = knownPerson(school.name, place.kind, place.n)
  const sex =
    known?.sex ??
    (chance.yes(school.form === 'kindergarten' ? 0.96 : place.kind === 'head' ? 0.35 : 0.64)
      ? 'female'
      : 'male')
  // a known person is somewhere in the middle of a long service
  const youngest = known ? 40 : (leastAge[place.kind] ?? 23)
  const oldest = known ? 49 : sex === 'female' ? 53 : 58
  const bornIn = 2025 - chance.between(Math.min(youngest, oldest), oldest)
  const birthOn = dayOf(bornIn, chance.between(1, 12), chance.between(1, 28))
  const subject = known?.subject ?? subjects[school.form][place.n % subjects[school.form].length] ?? ''
  return {
    id: idFor('person', key),
    key,
    name: known?.name ?? personName(chance, sex, bornIn),
    sex,
    birthOn,
    inServiceOn: dayOf(Math.min(bornIn + chance.between(22, 24), 2024), 9, 1),
    at,
    kind: place.kind,
    frontLine: place.kind === 'teacher' ? known !== undefined || !chance.yes(0.05) : place.kind !== 'other',
    duty: place.duty,
    subject,
    stage: stages[school.form],
  }
}

/** How many of the county's people work at each school: by its share, at least a dozen, all together exactly so many. */
export function sizes(schools: readonly School[], people: number): number[] {
  const least = 12
  const shares = schools.reduce((sum, s) => sum + s.share, 0)
  const rest = people - least * schools.length
  const given = schools.map((s) => least + Math.floor((rest * s.share) / shares))
  let left = people - given.reduce((sum, n) => sum + n, 0)
  for (let i = 0; left > 0; i = (i + 1) % given.length, left--) given[i] = (given[i] ?? 0) + 1
  return given
}

/** Everybody at the schools, heads first; of each school at most so many. */
export function* everybody(
  schools: readonly School[],
  size: readonly number[],
  most = Number.POSITIVE_INFINITY,
): Generator<Person> {
  for (const [at, school] of schools.entries()) {
    const n = size[at] ?? 0
    for (let i = 0; i < Math.min(n, most); i++) yield personAt(school, at, i, n)
  }
}
