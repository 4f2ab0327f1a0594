import type { DocumentModel } from '../domain/document.ts'
import type { Day } from '../kernel/day.ts'
import { chineseAmount } from '../kernel/money.ts'
import { type Field, type FilledBy, filledByTexts, sum, tableDocument, totalCells } from './parts.ts'
import { personFields } from './person-fields.ts'

export interface RewardLine {
  record?: string
  name: string
  school: string | null
  idNumber?: string | null
  bankName?: string | null
  bankAccount?: string | null
  /** The honours of the year, the one paid for first: 县级教学名师. */
  honour: string
  recognisedOn: Day | null
  /** Fen: what the honour is worth, what was already received for lower ones, what is to be paid now. */
  due: number | null
  received: number | null
  payable: number | null
  remark?: string
}

export interface RewardPaymentInput {
  county: string
  filledBy: FilledBy
  year: number
  lines: readonly RewardLine[]
}

const p = personFields
const money = { width: 11, kind: 'money', align: 'right' } as const
const fieldsWith = ({
  idNumbers,
  accounts,
}: {
  idNumbers: boolean
  accounts: boolean
}): Field<RewardLine>[] => [
  p.serial,
  p.name,
  p.school,
  ...(idNumbers ? [p.idNumber] : []),
  { key: 'honour', head: '奖励事项', width: 17, align: 'left', value: (l) => l.honour },
  { key: 'recognisedOn', head: '认定年月', width: 9, kind: 'month', value: (l) => l.recognisedOn },
  { key: 'due', head: '奖励标准', under: '金额（元）', ...money, value: (l) => l.due },
  { key: 'received', head: '已领抵扣', under: '金额（元）', ...money, value: (l) => l.received },
  { key: 'payable', head: '本次发放', under: '金额（元）', ...money, value: (l) => l.payable },
  ...(accounts
    ? ([
        { key: 'bankName', head: '开户行', width: 16, align: 'left', value: (l) => l.bankName ?? null },
        { key: 'bankAccount', head: '银行账号', width: 21, value: (l) => l.bankAccount ?? null },
      ] satisfies Field<RewardLine>[])
    : []),
  { key: 'signature', head: '领取人签字', width: 12, value: () => '' },
  { ...p.remark, width: accounts ? 13 : 29 },
]

/** 奖励发放表: who is paid what for a year, with the netting of lower honours; the total also in capitals. */
export function rewardPayment(input: RewardPaymentInput): DocumentModel {
  const { lines } = input
  // without any to show a column would be one long hole
  const shows = (field: 'idNumber' | 'bankAccount') => lines.some((l) => (l[field] ?? null) !== null)
  const fields = fieldsWith({ idNumbers: shows('idNumber'), accounts: shows('bankAccount') })
  const payable = sum(lines.map((l) => l.payable))
  return tableDocument('reward-payment', {
    name: '奖励发放表',
    title: `${input.county}${input.year}年度名师名校长奖励发放表`,
    orientation: 'landscape',
    subline: filledByTexts(input.filledBy),
    fields,
    groups: [{ items: lines }],
    itemHeight: 26,
    total: totalCells(fields, {
      due: sum(lines.map((l) => l.due)),
      received: sum(lines.map((l) => l.received)),
      payable,
    }),
    notes: [`本次发放合计（大写）：${payable === null ? '有金额未定' : chineseAmount(payable)}。`],
    signatures: [['单位负责人（签字）：', '审核人（签字）：', '经办人（签字）：']],
  })
}
