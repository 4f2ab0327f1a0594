import type { SpendingCategory } from '../domain/activity.ts'
import type { DocumentModel } from '../domain/document.ts'
import type { Day } from '../kernel/day.ts'
import { chineseAmount, formatFen } from '../kernel/money.ts'
import { type Field, type FilledBy, filledByTexts, sum, tableDocument, totalCells } from './parts.ts'
import { personFields } from './person-fields.ts'
import { spendingWords } from './words.ts'

export interface Spending {
  record?: string
  on: Day
  category: SpendingCategory
  purpose: string
  voucher: string | null
  /** Fen. */
  amount: number
  handledBy: string | null
  remark?: string
}

export interface SpendingStatementInput {
  studio: string
  filledBy: FilledBy
  /** 2024—2025管理年度. */
  period: string
  /** Fen; null where nobody has recorded an allocation. */
  allocated: number | null
  spending: readonly Spending[]
}

/** 经费使用明细表: one studio's money in one management year, with the balance after each line. */
export function spendingStatement(input: SpendingStatementInput): DocumentModel {
  const { allocated, spending } = input
  const spent = sum(spending.map((s) => s.amount)) ?? 0
  const balanceAfter = (serial: number): number | null =>
    allocated === null ? null : allocated - (sum(spending.slice(0, serial).map((s) => s.amount)) ?? 0)
  const p = personFields
  const fields: Field<Spending>[] = [
    p.serial,
    { key: 'on', head: '日期', width: 11, kind: 'day', value: (s) => s.on },
    { key: 'category', head: '用途类别', width: 10, value: (s) => spendingWords[s.category] },
    { key: 'purpose', head: '支出内容', width: 34, align: 'left', value: (s) => s.purpose },
    { key: 'voucher', head: '凭证号', width: 12, value: (s) => s.voucher },
    { key: 'amount', head: '金额（元）', width: 12, kind: 'money', align: 'right', value: (s) => s.amount },
    {
      key: 'balance',
      head: '结余（元）',
      width: 12,
      kind: 'money',
      align: 'right',
      value: (_, serial) => balanceAfter(serial),
    },
    { key: 'handledBy', head: '经办人', width: 8, kind: 'name', value: (s) => s.handledBy },
    p.remark,
  ]
  return tableDocument('spending-statement', {
    name: '经费使用明细表',
    title: `${input.studio}经费使用明细表`,
    subtitle: `（${input.period}）`,
    orientation: 'landscape',
    subline: filledByTexts(input.filledBy),
    fields,
    groups: [{ items: spending }],
    total: totalCells(fields, { amount: spent, balance: balanceAfter(spending.length) }),
    notes: [
      `本年度安排经费${allocated === null ? '　　　　' : formatFen(allocated)}元；支出合计（大写）：${chineseAmount(spent)}。`,
    ],
    signatures: [['主持人（签字）：', '单位负责人（签字）：', '财务审核（签字）：']],
  })
}
