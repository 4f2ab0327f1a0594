import type { DocumentModel } from '../domain/document.ts'
import type { RosterOrder } from '../domain/roster.ts'
import type { Day } from '../kernel/day.ts'
import { type Field, type FilledBy, filledByTexts, tableDocument } from './parts.ts'
import { type ListedPerson, personFields } from './person-fields.ts'
import { chineseDay, orderWords, sectionName } from './words.ts'

export interface Candidate extends ListedPerson {
  /** Titles held: 县级骨干教师（2022.09）; — for none. */
  titles: string | null
  /** Appraisals of the last years, newest first: 优秀、合格、合格. */
  appraisals: string | null
  unitOpinion: string | null
  /** Outcome of the eligibility finding in words: 符合, 不符合, 尚缺材料. */
  eligibility: string | null
  score: number | null
}

export interface CandidateSummaryInput {
  county: string
  filledBy: FilledBy
  /** The batch or call: 2025年名师名校长认定, “雏鹰计划”（2025—2028年）选拔. */
  batch: string
  referenceOn: Day
  order: RosterOrder
  /** Candidates by what they are put forward for: 教学名师, 骨干教师. */
  groups: readonly { name: string; candidates: readonly Candidate[] }[]
}

const p = personFields
const fields: Field<Candidate>[] = [
  p.serial,
  p.name,
  p.sex,
  p.bornOn,
  p.school,
  p.post,
  p.subject,
  p.rank,
  { key: 'titles', head: '现有称号', width: 16, align: 'left', value: (c) => c.titles },
  { key: 'appraisals', head: '近年年度考核', width: 28, value: (c) => c.appraisals },
  { key: 'unitOpinion', head: '单位意见', under: '审核评议', width: 9, value: (c) => c.unitOpinion },
  { key: 'eligibility', head: '资格审核', under: '审核评议', width: 9, value: (c) => c.eligibility },
  {
    key: 'score',
    head: '评议得分',
    under: '审核评议',
    width: 8,
    value: (c) => c.score?.toFixed(2) ?? null,
  },
  { ...p.remark, width: 9 },
]

/** 推荐人选汇总表: everybody put forward in a batch or call, with what speaks for them. */
export const candidateSummary = (input: CandidateSummaryInput): DocumentModel =>
  tableDocument('candidate-summary', {
    name: '推荐人选汇总表',
    title: `${input.county}${input.batch}推荐人选汇总表`,
    orientation: 'landscape',
    subline: filledByTexts(input.filledBy),
    fields,
    groups: input.groups.map(({ name, candidates }, at) => ({
      name: sectionName(at, name, candidates.length),
      items: candidates,
    })),
    notes: [`名单${orderWords[input.order]}；年龄、任职等条件以${chineseDay(input.referenceOn)}为准。`],
    signatures: [['单位负责人（签字）：', '经办人（签字）：', '　　　　年　　月　　日（盖章）']],
  })
