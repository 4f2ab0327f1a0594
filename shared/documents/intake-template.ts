import type { Field, KindDefinition } from '../domain/intake.ts'

/** An empty list to fill in: its columns, what each may hold, and the notes beside it. */
export interface IntakeTemplate {
  columns: readonly {
    label: string
    width: number
    /** What may be chosen; empty where anything may be written. */
    choices: readonly string[]
    /** Said when the cell is entered. */
    hint: string
    sample: string
  }[]
  sheet: string
  notesSheet: string
  notes: readonly (readonly string[])[]
}

const hints: Partial<Record<Field['type'], string>> = {
  date: '写作 1985.06、1985年6月 或 1985-06-01；不知道日的写到月。',
  idNumber: '18 位，单元格已设为文本；不知道的留空。',
  account: '8 至 30 位数字，单元格已设为文本。',
  phone: '11 位手机号，或带区号的固定电话，只填一个。',
  school: '学校全称，或库中已有的简称。',
  studio: '工作室名称，或领衔人姓名。',
  names: '写姓名，用顿号分开；缺席原因写在括号里：李四（病假）。',
  amount: '元，最多两位小数。',
  year: '四位年份。',
  texts: '有几个的，用顿号分开。',
  name: '姓名，不加空格和称呼。',
}

const samples: Partial<Record<Field['type'], string>> = {
  date: '2020.09',
  name: '张三',
  school: '第一小学',
  studio: '张三名师工作室',
  names: '张三、李四',
  amount: '1200.00',
  year: '2024',
  yesNo: '否',
  sex: '女',
  number: '2',
}

/** What a person would choose from: the first word of each choice. */
const choicesOf = ({ type, choices }: Field): string[] => {
  if (type === 'sex') return ['男', '女']
  if (type === 'yesNo') return ['是', '否']
  return Object.values(choices ?? {}).map((words) => words[0] ?? '')
}

/** The template of a kind; its labels and words are those the import knows best, so that it comes back understood. */
export function intakeTemplate(title: string, { fields }: KindDefinition): IntakeTemplate {
  const columns = fields.map((field) => {
    const [label = field.id] = field.synonyms
    const choices = choicesOf(field)
    const hint = choices.length > 0 ? `从下列选一项：${choices.join('、')}` : (hints[field.type] ?? '')
    const sample = field.type === 'serial' ? '示例' : (choices[0] ?? samples[field.type] ?? '')
    return {
      label: field.required ? `${label}*` : label,
      width:
        field.type === 'idNumber' ? 22 : field.type === 'serial' ? 6 : Math.max(10, label.length * 2 + 4),
      choices,
      hint,
      sample,
    }
  })
  return {
    columns,
    sheet: title,
    notesSheet: '填写说明',
    notes: [
      [`${title}：填写说明`],
      ['1. 每行一条记录；标 * 的列必填，其余不知道的留空，不要编造。'],
      ['2. “示例”一行不会导入，可以删去；列的顺序可以改，不用的列可以删去。'],
      ['3. 同一份表可以多次导入：没有变化的行不会重复登记。'],
      [],
      ['列', '是否必填', '怎样填写'],
      ...columns.map(({ label, hint }) => [
        label.replace(/\*$/, ''),
        label.endsWith('*') ? '必填' : '可不填',
        hint || '按实际情况填写。',
      ]),
    ],
  }
}

/** What lists of each kind are called on their templates. */
export const templateTitles = {
  schools: '学校名单',
  people: '教师名单',
  titles: '称号名单',
  cards: '园丁卡名单',
  appraisals: '年度考核名单',
  cohorts: '培养对象名单',
  studios: '工作室成员名单',
  activities: '活动记录表',
  applicants: '申报人名单',
  outputs: '成果登记表',
  assessments: '考核结果表',
  rewards: '荣誉奖励名单',
  spendings: '经费支出表',
} as const
