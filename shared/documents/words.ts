import { type Day, dateOf, monthOf, yearOf } from '../kernel/day.ts'

/** Words that several forms share. Printed forms are Chinese whatever language the screen speaks. */

export const sexWords = { male: '男', female: '女' } as const
export const studioRoleWords = { lead: '领衔', assistant: '助理', member: '成员' } as const
export const studioKindWords = { teacher: '名师工作室', principal: '名校长工作室' } as const
export const programmeWords = { tengfei: '腾飞计划', chuying: '雏鹰计划' } as const
export const titleWords = {
  'master-principal': '名校长',
  'backbone-principal': '骨干校长',
  'master-teacher': '教学名师',
  'backbone-teacher': '骨干教师',
} as const

/** How a list was put in order. */
export const orderWords = {
  school: '按单位排列',
  pinyin: '按姓名拼音排列',
  stroke: '按姓氏笔画排列',
} as const
export type RosterOrder = keyof typeof orderWords

export type Sex = keyof typeof sexWords
export type StudioRole = keyof typeof studioRoleWords
export type StudioKind = keyof typeof studioKindWords
export type Programme = keyof typeof programmeWords
export type TitleKind = keyof typeof titleWords

/** The day as sentences write it: 2025年6月1日. */
export const chineseDay = (day: Day): string => `${yearOf(day)}年${monthOf(day)}月${dateOf(day)}日`

const numerals = '〇一二三四五六七八九'

/** The day as certificates write it: 二〇二五年六月一日. */
export function chineseDayInWords(day: Day): string {
  const year = [...String(yearOf(day))].map((digit) => numerals[Number(digit)]).join('')
  return `${year}年${chineseOrdinal(monthOf(day))}月${chineseOrdinal(dateOf(day))}日`
}

/** 1 to 99 in words, as sections are numbered: 12 → 十二. */
export function chineseOrdinal(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10]
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : numerals[tens]}十`
  return ten + (ones === 0 && tens > 0 ? '' : numerals[ones])
}

/** The foot of every numbered page. */
export const pageFooter = (page: number | string, pages: number | string): string =>
  `第 ${page} 页，共 ${pages} 页`
