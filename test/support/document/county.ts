import type { Exit } from '../../../shared/documents/exit-roster.ts'
import type { FilledBy } from '../../../shared/documents/parts.ts'
import type { ListedPerson } from '../../../shared/documents/person-fields.ts'
import type { StudioRosterInput, StudioRosterMember } from '../../../shared/documents/studio-roster.ts'
import { day } from '../../../shared/kernel/day.ts'

/** Fictitious people for printed forms. */

export const county = '灵寿县'

export const filledBy: FilledBy = {
  unit: '灵寿县教育局',
  person: '秦素心',
  phone: '0311-8252****',
  on: day('2025-06-18'),
}

type Line = [
  name: string,
  sex: 'male' | 'female',
  born: string,
  school: string,
  post: string,
  subject: string,
]

const principals: Line[] = [
  ['高远岫', 'male', '1980-08-09', '第二实验小学', '校长', '—'],
  ['姜若木', 'female', '1989-01-17', '第二实验小学', '中层干部', '数学'],
  ['康怀瑜', 'female', '1979-10-02', '柳林小学', '校长', '—'],
  ['梁书白', 'male', '1982-02-11', '南岗镇中心小学', '校长', '—'],
  ['谢令仪', 'female', '1983-06-30', '河湾幼儿园', '园长', '—'],
  ['尚修', 'male', '1977-12-25', '云岭镇中心小学', '校长', '—'],
  ['温若水', 'female', '1981-07-08', '石桥小学', '校长', '—'],
  ['虞怀谷', 'male', '1978-09-14', '灵寿县青松镇九年一贯制寄宿学校（北校区）', '副校长', '—'],
]

const teachers: Line[] = [
  ['沈知远', 'male', '1979-05-21', '滨河中学', '教师', '语文'],
  ['叶清和', 'female', '1987-03-03', '滨河中学', '教师', '语文'],
  ['许一帆', 'male', '1990-11-19', '滨河中学', '教师', '语文'],
  ['杜若溪', 'female', '1985-10-06', '松阳路中学', '教师', '语文'],
  ['顾明川', 'male', '1986-04-27', '南岗镇中学', '教师', '语文'],
  ['韩书宁', 'female', '1988-03-12', '第二中学', '教师', '语文'],
  ['罗雨', 'female', '1987-08-16', '石桥中学', '教师', '语文'],
  ['欧阳子衿', 'female', '1991-04-01', '柳林中学', '教师', '语文'],
  ['周慕白', 'female', '1984-03-29', '云岭中学', '教师', '语文'],
]

function members(lines: readonly Line[], assistants: number): StudioRosterMember[] {
  return lines.map(([name, sex, born, school, post, subject], at) => ({
    record: `person-${name}`,
    role: at === 0 ? 'lead' : at <= assistants ? 'assistant' : 'member',
    name,
    sex,
    bornOn: day(born),
    school,
    post,
    subject,
    rank: at % 3 === 0 ? '高级教师' : '一级教师',
    phone: name === '顾明川' ? null : `138****${String(1203 + at * 719).slice(-4)}`,
    idNumber: '99****************',
    joinedOn: day(at === 6 ? '2023-03-01' : '2022-09-01'),
    remark: at === 6 ? '接替调离成员' : '',
  }))
}

export const principalStudio = { name: '高远岫名校长工作室', members: members(principals, 1) }
export const teacherStudio = { name: '沈知远名师工作室', members: members(teachers, 2) }

export function studioRosterInput(studios: StudioRosterInput['studios']): StudioRosterInput {
  return { county, filledBy, asOf: day('2025-06-01'), order: 'stroke', studios, idNumbers: false }
}

export const exits: Exit[] = [
  {
    record: 'decision-1',
    name: '周慕白',
    sex: 'female',
    bornOn: day('1984-03-29'),
    school: '云岭中学',
    post: '教师',
    subject: '语文',
    rank: '一级教师',
    from: '雏鹰计划（2022—2025年）',
    enteredOn: day('2022-09-01'),
    reason: '年度考核连续两年为基本合格',
    clause: '附件5-2 五（三）1',
    documentNumber: '灵教字〔2024〕31号',
    decidedOn: day('2024-12-18'),
    effectiveOn: day('2024-12-20'),
  },
  {
    record: 'decision-2',
    name: '尚修',
    sex: 'male',
    bornOn: day('1977-12-25'),
    school: '云岭镇中心小学',
    post: '校长',
    subject: '—',
    rank: '高级教师',
    from: '高远岫名校长工作室（成员）',
    enteredOn: day('2022-09-01'),
    reason: '工作室年度考核不合格，经审定退出',
    clause: '附件2-1 五（二）',
    documentNumber: '灵教字〔2025〕7号',
    decidedOn: day('2025-02-24'),
    effectiveOn: day('2025-03-01'),
    remark: '由温若水接替',
  },
]

export const listedPeople: ListedPerson[] = [...principalStudio.members, ...teacherStudio.members]
