import type { Area, SchoolKind } from '../../../../shared/domain/people.ts'
import { type Day, day } from '../../../../shared/kernel/day.ts'

/** What is taught in a unit, and so who works there. */
export type Form =
  | 'primary'
  | 'junior'
  | 'senior'
  | 'nine_year'
  | 'special'
  | 'kindergarten'
  | 'vocational'
  | 'research'
  | 'training'
  | 'office'

export interface School {
  name: string
  aliases: readonly string[]
  form: Form
  area: Area
  town: string
  /** Its share of the county's people. */
  share: number
  /** Times as a 薄弱学校; `knownOn` where the bureau entered it later. */
  weak: readonly { from: Day; to: Day | null; knownOn?: Day }[]
}

export const county = '云山县'

export const kindOf = (form: Form): SchoolKind =>
  (
    ({
      kindergarten: 'kindergarten',
      vocational: 'vocational',
      research: 'research_office',
      training: 'training_school',
      office: 'office',
    }) as const satisfies Partial<Record<Form, SchoolKind>> as Partial<Record<Form, SchoolKind>>
  )[form] ?? 'school'

type Line = [name: string, form: Form, town: string, share: number, weak?: School['weak'], alias?: string]

const urban = '城关镇'
const since = (from: string, to: string | null = null, knownOn?: string) => ({
  from: day(from),
  to: to === null ? null : day(to),
  ...(knownOn && { knownOn: day(knownOn) }),
})

const lines: readonly Line[] = [
  ['第一中学', 'senior', urban, 9],
  ['第二中学', 'senior', urban, 7],
  ['滨河中学', 'junior', urban, 6],
  ['松阳路中学', 'junior', urban, 5],
  ['实验中学', 'junior', urban, 5],
  ['第一实验小学', 'primary', urban, 5, [], '一实小'],
  ['第二实验小学', 'primary', urban, 5, [], '二实小'],
  ['城东小学', 'primary', urban, 4],
  ['城西小学', 'primary', urban, 4],
  ['青松小学', 'primary', urban, 4],
  ['第六小学', 'primary', urban, 3, [], '六小'],
  ['特殊教育学校', 'special', urban, 1],
  ['职业技术教育中心', 'vocational', urban, 6, [], '职教中心'],
  ['第一幼儿园', 'kindergarten', urban, 2],
  ['第二幼儿园', 'kindergarten', urban, 2],
  ['晨光幼儿园', 'kindergarten', urban, 1.5],
  ['教研室', 'research', urban, 1.2],
  ['教师进修学校', 'training', urban, 1.2, [], '进修学校'],
  ['教育局机关', 'office', urban, 1.5],
  ['南岗镇中学', 'junior', '南岗镇', 3],
  ['南岗镇中心小学', 'primary', '南岗镇', 3],
  ['南岗镇中心幼儿园', 'kindergarten', '南岗镇', 1],
  ['杏花岭小学', 'primary', '南岗镇', 1, [since('2019-09-01')]],
  ['云岭中学', 'junior', '云岭镇', 3, [since('2018-09-01', '2023-08-31')]],
  ['云岭镇中心小学', 'primary', '云岭镇', 3],
  ['白石沟小学', 'primary', '云岭镇', 1, [since('2017-09-01')]],
  ['石桥中学', 'junior', '石桥镇', 3],
  ['石桥小学', 'primary', '石桥镇', 2.5, [since('2019-09-01', '2024-08-31', '2025-03-04')], '石桥镇中心小学'],
  ['石桥镇中心幼儿园', 'kindergarten', '石桥镇', 1],
  ['桑园口小学', 'primary', '石桥镇', 1, [since('2020-09-01')]],
  ['柳林中学', 'junior', '柳林乡', 2.5],
  ['柳林小学', 'primary', '柳林乡', 2],
  ['三岔河小学', 'primary', '柳林乡', 1, [since('2016-09-01', '2022-08-31'), since('2024-09-01')]],
  ['青松岭九年一贯制学校', 'nine_year', '青松岭乡', 4, [], '青松岭学校'],
  ['松林口小学', 'primary', '青松岭乡', 1],
  ['河湾中学', 'junior', '河湾镇', 3],
  ['河湾镇中心小学', 'primary', '河湾镇', 2.5],
  ['河湾幼儿园', 'kindergarten', '河湾镇', 1.2],
  ['双泉镇中学', 'junior', '双泉镇', 2.5, [since('2021-09-01')]],
  ['双泉镇中心小学', 'primary', '双泉镇', 2.5],
  ['双泉镇中心幼儿园', 'kindergarten', '双泉镇', 1],
  ['望乡台小学', 'primary', '双泉镇', 1],
  ['大梁庄学校', 'nine_year', '双泉镇', 2.5],
  ['苇塘小学', 'primary', '河湾镇', 1, [since('2018-09-01', '2023-08-31')]],
]

const named = ([name, form, town, share, weak = [], alias]: Line): School => ({
  name: `${county}${name}`,
  aliases: alias ? [name, alias] : [name],
  form,
  area: town === urban ? 'urban' : 'rural',
  town,
  share,
  weak,
})

/** The schools and other units of the county. */
export const schools: readonly School[] = lines.map(named)

/** What a county ten times as large has beside them: one village school after another. */
export const villageSchool = (number: number): School => named([`第${number}村小学`, 'primary', '双泉镇', 2])
