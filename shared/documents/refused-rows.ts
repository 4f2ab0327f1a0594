import type { DocumentModel } from '../domain/document.ts'
import type { Problem, ProblemCode } from '../domain/intake.ts'
import { type Field, tableDocument } from './parts.ts'

/** What is wrong with a cell, in words; the window says the same. `{{name}}` stands for a value of the problem. */
export const problemWords = {
  VALUE_MISSING: '必填，不能为空。',
  VALUE_TOO_LONG: '内容太长，最多 {{longest}} 个字。',
  VALUE_IS_ERROR: '公式出错：{{shown}}。',
  SAME_AS_ABOVE_UNUSABLE: '此处不能写“同上”。',
  NAME_UNUSABLE: '“{{shown}}”不能作为姓名：应为 2 至 30 个字，不含数字和括号。',
  DATE_UNREADABLE: '“{{shown}}”不是日期。可写作 1985.06、198506、1985年6月、1985-6-1。',
  DATE_AMBIGUOUS: '“{{shown}}”可能是 1 月，也可能是丢了末尾 0 的 10 月，请选择。',
  DATE_MONTH_MISSING: '“{{shown}}”只有年份，缺少月份。',
  DATE_CENTURY_MISSING: '“{{shown}}”的年份只写了两位，请写四位，如1985.03。',
  DATE_IMPOSSIBLE: '日历上没有这一天：{{shown}}。',
  DATE_IN_FUTURE: '日期晚于今天：{{shown}}。',
  DATE_FROM_SERIAL: '“{{shown}}”是表格的日期序号，已读作 {{date}}。',
  ID_DAMAGED: '身份证号已被表格改坏（只剩前 15 位有效），无法复原，请按原件重新填写为文本。',
  ID_LENGTH: '身份证号应为 18 位（旧证 15 位）。',
  ID_CHARACTERS: '身份证号只能是数字，末位可为 X。',
  ID_BIRTHDAY: '身份证号中的出生日期不存在。',
  ID_CHECKSUM: '身份证号校验位不符，请核对每一位。',
  ID_BIRTH_MISMATCH: '出生日期 {{written}} 与身份证号 {{derived}} 不一致，请确认哪个正确。',
  ID_SEX_MISMATCH: '性别与身份证号不一致，请确认哪个正确。',
  SEX_UNREADABLE: '“{{shown}}”不是性别，请填 男 或 女。',
  PHONE_UNREADABLE: '电话应为 11 位手机号，或带区号的固定电话，只填一个。',
  ACCOUNT_UNREADABLE: '银行账号应为 8 至 30 位数字。',
  ACCOUNT_DAMAGED: '银行账号已被表格改动（超过 15 位的数字会丢尾数），请重新填写为文本。',
  PHONE_DAMAGED: '电话已被表格改成科学计数，请重新填写为文本。',
  CHOICE_UNKNOWN: '“{{shown}}”不在可选范围内。',
  YES_NO_UNREADABLE: '“{{shown}}”看不出是或否，请填 是 或 否。',
  NUMBER_UNREADABLE: '“{{shown}}”不是数字。',
  YEAR_UNREADABLE: '“{{shown}}”不是年份，请填四位数字。',
  DUPLICATE_IN_FILE: '与第 {{rows}} 行重复。',
  SCHOOL_AMBIGUOUS: '“{{shown}}”可能是几所学校中的一所，请选择。',
  AMOUNT_UNREADABLE: '“{{shown}}”不是金额，请填元，最多两位小数。',
  SCHOOL_UNKNOWN: '库中没有学校“{{shown}}”，请先导入或新增。',
  PERSON_UNKNOWN: '库中没有此人，请先导入教师名单。',
  STUDIO_UNKNOWN: '库中没有工作室“{{shown}}”，请先建立或导入工作室。',
  STUDIO_AMBIGUOUS: '“{{shown}}”可能是几个工作室中的一个，请选择。',
  COHORT_UNKNOWN: '库中没有这一期培养计划，请先建立。',
  COHORT_AMBIGUOUS: '该计划有几期，看不出是哪一期，请选择。',
  NOT_IN_STUDIO: '此人当时不在该工作室担任此角色。',
  NOT_IN_COHORT: '此人不在该培养计划中。',
  RECORD_AMBIGUOUS: '库中有几条这样的记录，请填写日期以便区分。',
  ALREADY_HELD: '库中已有 {{known}} 起的同一记录，起始日期不同；请先核对更正。',
  SELECTION_UNKNOWN: '没有这一批，或它已不收申报。',
  SELECTION_UNCLEAR: '正在收申报的不止一批，请在“批次”栏写明。',
  AWARD_NOT_GIVEN: '这一批没有“{{shown}}”。',
  APPLICANT_ELSEWHERE: '已在培养计划中，或已申报另一计划。{{known}}',
  APPLICANT_LEFT: '曾退出培养计划（{{known}}），再次申报请在申报页写明理由。',
  TITLE_STILL_RUNS: '{{known}} 起已有此称号，激励期未满。',
  ATTENDEE_UNKNOWN: '当时不在该工作室，或同名难辨：{{names}}。',
  GRADE_OUTSIDE_SCALE: '该考核对象没有这个等次。',
  YEAR_OUTSIDE_CYCLE: '“{{shown}}”不在周期内：请填第几年（1、2、3），人才填四位年份。',
  DATE_BEFORE_START: '早于开始日期：{{shown}}。',
  DATE_OUTSIDE_STUDIO: '{{shown}} 不在该工作室的周期内。',
  PERSON_AMBIGUOUS: '库中有几位姓名、出生年月和学校都相同的人，请选择是哪一位。',
  PERSON_POSSIBLE: '库中有同名的人，其余信息不足以断定是否同一人，请选择。',
  PERSON_NAME_DIFFERS: '库中持此身份证号的人叫“{{known}}”，请确认是否同一人。',
  ID_DIFFERS: '与此人在库中的身份证号不一致，请确认。',
  DATE_BEFORE_BIRTH: '早于出生日期：{{shown}}。',
  POST_DATE_CONTRADICTS:
    '此人 {{known}} 起已有另一任职记录，表中的任职不晚于它，请填写任职时间或先更正任职。',
  POST_WITHOUT_SCHOOL: '没有学校，职务未能登记。',
  DUPLICATE_IN_FILE_POSSIBLE: '与第 {{rows}} 行姓名和学校相同，其余也看不出不同，请确认是否同一人。',
} as const satisfies Readonly<Record<ProblemCode, string>>

/** A row that did not come in: what its sheet shows, column by column, and why. */
export interface RefusedRow {
  record?: string
  row: number
  shown: readonly string[]
  reasons: readonly Pick<Problem, 'code' | 'column' | 'data'>[]
}

export interface RefusedRowsInput {
  fileName: string
  labels: readonly string[]
  rows: readonly RefusedRow[]
}

/** The rows of a list that did not come in, under their own labels, with the reasons beside them: correct and import. */
export function refusedRows({ fileName, labels, rows }: RefusedRowsInput): DocumentModel {
  const fields: Field<RefusedRow>[] = [
    ...labels.map(
      (head, at): Field<RefusedRow> => ({
        key: `c${at}`,
        head,
        width: Math.max(6, Math.min(22, head.length * 2 + 4)),
        value: ({ shown }) => shown[at] ?? '',
      }),
    ),
    {
      key: 'reason',
      head: '未导入的原因',
      width: 40,
      align: 'left',
      value: ({ reasons }) => reasons.map(sayReason).join('；'),
    },
    { key: 'row', head: '原表行号', width: 8, kind: 'number', value: ({ row }) => row },
  ]
  return tableDocument('own-roster', {
    name: '未导入的行',
    title: '未导入的行',
    subtitle: `（${fileName}）`,
    orientation: 'landscape',
    fields,
    groups: [{ items: rows.map((row) => row) }],
    notes: ['改正后可直接导入本表；“未导入的原因”和“原表行号”两列不会被导入。'],
  })
}

const sayReason = ({ code, column, data }: RefusedRow['reasons'][number]): string =>
  `${column ? `${column}列：` : ''}${problemWords[code].replace(/\{\{(\w+)\}\}/g, (_, name: string) =>
    String(data[name] ?? ''),
  )}`
