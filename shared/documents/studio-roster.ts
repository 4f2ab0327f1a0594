import type { DocumentModel } from '../domain/document.ts'
import type { RosterOrder } from '../domain/roster.ts'
import type { StudioRole } from '../domain/studio.ts'
import type { Day } from '../kernel/day.ts'
import { type Field, type FilledBy, filledByTexts, type Group, tableSheet } from './parts.ts'
import { type ListedPerson, personFields } from './person-fields.ts'
import { chineseDay, orderWords, sectionName, studioRoleWords } from './words.ts'

export interface StudioRosterMember extends ListedPerson {
  role: StudioRole
  joinedOn: Day | null
}

export interface StudioRosterInput {
  county: string
  filledBy: FilledBy
  asOf: Day
  order: RosterOrder
  /** One studio gives its own roster; several give one roster with a section each. */
  studios: readonly { name: string; members: readonly StudioRosterMember[] }[]
  idNumbers: boolean
}

const role: Field<StudioRosterMember> = {
  key: 'role',
  head: '角色',
  width: 5,
  value: (m) => studioRoleWords[m.role],
}
const joinedOn: Field<StudioRosterMember> = {
  key: 'joinedOn',
  head: '任职年月',
  width: 9,
  kind: 'month',
  value: (m) => m.joinedOn,
}

/** 工作室成员花名册: who leads, assists and belongs to each studio on a day. */
export function studioRoster(input: StudioRosterInput): DocumentModel {
  const p = personFields
  const fields: Field<StudioRosterMember>[] = [
    p.serial,
    role,
    p.name,
    p.sex,
    p.bornOn,
    ...(input.idNumbers ? [p.idNumber] : []),
    p.school,
    p.post,
    p.subject,
    p.rank,
    p.phone,
    joinedOn,
    p.remark,
  ]
  const [first] = input.studios
  const single = input.studios.length === 1 && first ? first.name : null
  const title = `${input.county}${single ?? '名师名校长工作室'}成员花名册`
  const groups = input.studios.map((studio, at): Group<StudioRosterMember> => {
    const name = sectionName(at, studio.name, studio.members.length)
    return single ? { items: studio.members } : { name, items: studio.members }
  })
  return {
    form: 'studio-roster',
    title,
    sheets: [
      tableSheet({
        name: '工作室成员花名册',
        title,
        orientation: 'landscape',
        subline: filledByTexts(input.filledBy),
        fields,
        groups,
        notes: [`名单${orderWords[input.order]}；状态截至${chineseDay(input.asOf)}。`],
      }),
    ],
  }
}
