import type { DocumentColumn, DocumentModel, DocumentRow } from '../domain/document.ts'
import type { Sex } from '../domain/people.ts'
import type { Day } from '../kernel/day.ts'
import { columnsOf, type Field, fullRow, groupRows, headRows } from './parts.ts'
import { personFields } from './person-fields.ts'
import { chineseDay, sectionName } from './words.ts'

/** What a notice shows of a person: no birth date, ID number or phone. */
export interface NoticedPerson {
  record?: string
  name: string
  sex: Sex | null
  school: string | null
  post: string | null
}

export interface PublicNoticeInput {
  county: string
  /** What is announced: 2025年名师名校长拟认定人选. */
  subject: string
  /** How the list came about, one sentence without its full stop. */
  ground: string
  from: Day
  to: Day
  /** Where objections go: unit, phone, address. */
  contact: { unit: string; phone: string; address: string }
  issuedOn: Day
  groups: readonly { name: string; people: readonly NoticedPerson[] }[]
}

const p = personFields
const fields: Field<NoticedPerson>[] = [
  p.serial,
  { ...p.name, width: 12 },
  { ...p.sex, width: 6 },
  { ...p.school, width: 30 },
  { ...p.post, width: 12 },
]
const columns: DocumentColumn[] = columnsOf(fields)

/** 公示名单: the names announced, for how long, and where to object. */
export function publicNotice(input: PublicNoticeInput): DocumentModel {
  const width = columns.length
  const title = `关于${input.county}${input.subject}的公示`
  const { unit, phone, address } = input.contact
  const paragraph = (text: string): DocumentRow => fullRow('paragraph', width, `　　${text}`)
  const several = input.groups.length > 1
  const groups = input.groups.map((group, at) =>
    several
      ? { name: sectionName(at, group.name, group.people.length), items: group.people }
      : { items: group.people },
  )
  const people = input.groups.reduce((total, group) => total + group.people.length, 0)
  const above = [
    fullRow('title', width, title),
    paragraph(
      `${input.ground}。现将名单（共${people}人）予以公示，公示时间为${chineseDay(input.from)}至${chineseDay(input.to)}。`,
    ),
    paragraph(
      `公示期内如有异议，请以书面形式向${unit}实名反映，并写明事实与联系方式。电话：${phone}；地址：${address}。`,
    ),
    fullRow('blank', width, ''),
  ]
  const heads = headRows(fields)
  return {
    form: 'public-notice',
    title,
    sheets: [
      {
        name: '公示名单',
        orientation: 'portrait',
        layout: 'letter',
        columns,
        rows: [
          ...above,
          ...heads,
          ...groupRows(fields, groups),
          fullRow('blank', width, '', { height: 40 }),
          fullRow('signature', width, unit),
          fullRow('signature', width, chineseDay(input.issuedOn)),
        ],
        repeated: { from: above.length, to: above.length + heads.length - 1 },
        numbered: true,
      },
    ],
  }
}
