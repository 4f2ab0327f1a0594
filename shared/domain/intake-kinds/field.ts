import type { Field } from '../intake.ts'

/** A column a list may have; its labels as offices write them, parted by spaces. */
export const field = (
  id: string,
  type: Field['type'],
  synonyms: string,
  more: Partial<Field> = {},
): Field => ({
  id,
  type,
  synonyms: synonyms.split(' '),
  ...more,
})

/** Codes with the words that mean them, parted by spaces. `terms` names them in the window. */
export const choice = <Code extends string>(
  id: string,
  terms: string,
  synonyms: string,
  words: Readonly<Record<Code, string>>,
  more: Partial<Field> = {},
): Field =>
  field(id, 'choice', synonyms, {
    terms,
    choices: Object.fromEntries(Object.entries<string>(words).map(([code, text]) => [code, text.split(' ')])),
    ...more,
  })

export const serial = field('serial', 'serial', '序号 编号 序 no. no 顺序号')
export const remark = field('remark', 'text', '备注 remark remarks', { longest: 400 })
export const documentNumber = field(
  'documentNumber',
  'text',
  '文号 文件号 发文字号 批准文号 认定文号 公布文号 文件文号 依据文件 documentnumber',
  { longest: 60 },
)

const who = (name: Partial<Field>): readonly Field[] => [
  field(
    'name',
    'name',
    '姓名 教师姓名 名字 人员姓名 职工姓名 教职工姓名 校长姓名 成员姓名 培养对象 培养对象姓名 作者 获奖人 name',
    name,
  ),
  field('sex', 'sex', '性别 男/女 男女 sex gender'),
  field('birth', 'date', '出生年月 出生日期 出生年月日 出生时间 生日 出生 birth', { past: true }),
  field(
    'idNumber',
    'idNumber',
    '身份证号 身份证号码 身份证 公民身份号码 证件号码 证件号 居民身份证号 身份证件号码 idnumber',
  ),
  field(
    'school',
    'school',
    '学校 单位 工作单位 所在学校 学校名称 任教学校 单位名称 所在单位 现工作单位 现任教学校 工作学校 学校(单位) 任职学校 school',
  ),
]

/** Who a record is about: found on record by these, never changed by them. */
export const personFields = who({ required: true })
/** The same where a row may be about no person. */
export const optionalPersonFields = who({})

/** Which studio a record is about. */
export const studioFields: readonly Field[] = [
  field('studio', 'studio', '工作室 工作室名称 所属工作室 名师工作室 名校长工作室 所在工作室 studio', {
    heading: true,
  }),
  field(
    'lead',
    'name',
    '领衔人 主持人 工作室主持人 工作室领衔人 领衔名师 领衔名校长 主持人姓名 领衔人姓名 lead',
  ),
]
