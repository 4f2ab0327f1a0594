import type { Programme } from '../domain/cohort.ts'
import type { DocumentModel } from '../domain/document.ts'
import type { RosterOrder } from '../domain/roster.ts'
import type { Day } from '../kernel/day.ts'
import { type Field, type FilledBy, filledByTexts, tableDocument } from './parts.ts'
import { type ListedPerson, personFields } from './person-fields.ts'
import { chineseDay, orderWords, programmeWords, sectionName } from './words.ts'

export interface ListedTrainee extends ListedPerson {
  enrolledOn: Day | null
  mentor: string | null
  /** The rural or weak school the trainee is paired with. */
  pairedSchool: string | null
  /** In training, left or graduated, in words: 在培, 2024.12退出. */
  status: string
}

export interface TraineeRosterInput {
  county: string
  filledBy: FilledBy
  /** Whether ID numbers have a column. */
  idNumbers?: boolean
  asOf: Day
  order: RosterOrder
  /** One programme gives its own roster; both give one roster with a section each. */
  cohorts: readonly { programme: Programme; cycle: string; trainees: readonly ListedTrainee[] }[]
}

const p = personFields
const fieldsWith = (idNumbers: boolean): Field<ListedTrainee>[] => [
  p.serial,
  p.name,
  p.sex,
  p.bornOn,
  ...(idNumbers ? [p.idNumber] : []),
  p.school,
  p.post,
  p.subject,
  p.rank,
  { key: 'enrolledOn', head: '入选年月', width: 9, kind: 'month', value: (t) => t.enrolledOn },
  { key: 'mentor', head: '导师', width: 8, kind: 'name', value: (t) => t.mentor },
  { key: 'pairedSchool', head: '结对学校', width: 16, align: 'left', value: (t) => t.pairedSchool },
  { key: 'status', head: '培养状态', width: 13, value: (t) => t.status },
  p.phone,
  p.remark,
]

/** 培养对象花名册: the trainees of 腾飞 and 雏鹰 on a day. */
export function traineeRoster(input: TraineeRosterInput): DocumentModel {
  const single = input.cohorts.length === 1
  const names = input.cohorts.map(({ programme }) => `“${programmeWords[programme]}”`)
  return tableDocument('trainee-roster', {
    name: '培养对象花名册',
    title: `${input.county}${[...new Set(names)].join('')}培养对象花名册`,
    orientation: 'landscape',
    subline: filledByTexts(input.filledBy),
    fields: fieldsWith(input.idNumbers ?? false),
    groups: input.cohorts.map(({ programme, cycle, trainees }, at) => {
      const name = sectionName(at, `${programmeWords[programme]}（${cycle}）`, trainees.length)
      return single ? { items: trainees } : { name, items: trainees }
    }),
    notes: [`名单${orderWords[input.order]}；状态截至${chineseDay(input.asOf)}。`],
  })
}
