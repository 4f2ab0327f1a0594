import type { Reader, Writer } from '../../../../db/open.ts'
import { findLayout, type OwnPerson, ownGroups, ownPeople } from '../../../../db/roster/own.ts'
import { refuse, refuseField } from '../../../../shared/contract/errors.ts'
import type { RosterRequest } from '../../../../shared/contract/roster.ts'
import {
  heldDocument,
  type OwnGroup,
  type OwnRow,
  ownFields,
  streamedOwnRoster,
} from '../../../../shared/documents/own-roster.ts'
import {
  areaWords,
  assessedKindWords,
  chineseDay,
  gradeWords,
  levelWords,
  orderWords,
  postWords,
  programmeWords,
  sectionName,
  studioRoleWords,
  titleWords,
} from '../../../../shared/documents/words.ts'
import type { AssessedKind, Grade } from '../../../../shared/domain/assessment.ts'
import type { Programme } from '../../../../shared/domain/cohort.ts'
import type { CellValue, StreamedDocument } from '../../../../shared/domain/document.ts'
import {
  type OwnColumn,
  type OwnGrouping,
  type OwnLayout,
  zOwnLayout,
} from '../../../../shared/domain/own-layout.ts'
import type { Area, PostKind } from '../../../../shared/domain/people.ts'
import { type StudioRole, studioName, type Track } from '../../../../shared/domain/studio.ts'
import type { Level, TitleKind } from '../../../../shared/domain/title.ts'
import type { Day } from '../../../../shared/kernel/day.ts'
import { viewOf } from '../../procedure.ts'
import { countyName, type FormContext, filledBy, listedPerson } from './parts.ts'

/** The layout a request names or brings along. @throws Refusal FIELD_INVALID without one, NOT_FOUND */
export async function layoutOf(read: Reader | Writer, request: RosterRequest): Promise<OwnLayout> {
  if (request.layout) return request.layout
  if (!request.layoutId) return refuseField('layout', 'missing')
  const kept = await findLayout(read, request.layoutId)
  if (!kept) return refuse('NOT_FOUND', { kind: 'roster_layout', id: request.layoutId })
  return zOwnLayout.parse(JSON.parse(kept.definition))
}

const parsed = <Item>(json: string | null): Item[] => (json === null ? [] : (JSON.parse(json) as Item[]))
const all = (texts: readonly string[]): string => (texts.length > 0 ? texts.join('、') : '—')
const month = (on: Day): string => on.slice(0, 7).replace('-', '.')

/** How each column is filled. A title, cohort or studio that somebody doesn't have is —, not unknown. */
const cells: Readonly<Record<OwnColumn, (person: OwnPerson, form: FormContext) => CellValue>> = {
  name: (p) => p.name,
  sex: (p) => (p.sex === null ? null : p.sex === 'male' ? '男' : '女'),
  birth: (p) => p.birth,
  idNumber: (p, form) =>
    listedPerson(p, { ...form, request: { ...form.request, idNumbers: shownNumbers(form.request) } })
      .idNumber ?? null,
  phone: (p, form) => listedPerson(p, form).phone ?? null,
  ethnicity: (p) => p.ethnicity,
  party: (p) => p.party,
  education: (p) => p.education,
  graduatedFrom: (p) => p.graduated_from,
  inServiceSince: (p) => p.in_service_since,
  stage: (p) => p.stage,
  subject: (p) => p.subject,
  professionalTitle: (p) => p.professional_title,
  staffNumber: (p) => p.staff_number,
  school: (p) => p.school_name ?? p.unit,
  town: (p) => p.town,
  area: (p) => p.area && areaWords[p.area],
  post: (p) => p.post_kind && postWords[p.post_kind],
  duty: (p) => p.duty,
  postFrom: (p) => p.post_from,
  titles: (p) =>
    all(
      parsed<[Level, TitleKind, Day]>(p.titles).map(
        ([level, kind, from]) => `${levelWords[level]}${titleWords[kind]}（${month(from)}）`,
      ),
    ),
  titleFrom: (p) => p.title_from ?? '—',
  cohort: (p) =>
    all(parsed<[Programme, string]>(p.cohorts).map(([programme, name]) => name || programmeWords[programme])),
  enrolledOn: (p) => p.enrolled_on ?? '—',
  studio: (p) =>
    all(parsed<[Track, string | null]>(p.studios).map(([track, lead]) => studioName(track, lead ?? ''))),
  studioRole: (p) => all(parsed<StudioRole>(p.studio_roles).map((role) => studioRoleWords[role])),
  joinedOn: (p) => p.joined_on ?? '—',
  appraisals: (p) =>
    all(
      parsed<[number, Grade | null]>(p.appraisals).map(
        ([year, grade]) => `${year}${grade ? gradeWords[grade] : '未定'}`,
      ),
    ),
  grades: (p) =>
    all(
      parsed<[AssessedKind, number, Grade | null]>(p.grades).map(
        ([kind, year, grade]) =>
          `${assessedKindWords[kind]}${kind === 'talent' ? `${year}年` : `第${year}年度`}${grade ? gradeWords[grade] : '未定'}`,
      ),
    ),
  blank: () => '',
}

/** A chosen column of ID numbers is masked unless they are asked for in full. */
const shownNumbers = ({ idNumbers }: RosterRequest) => (idNumbers === 'full' ? 'full' : 'masked')

const groupWords: Readonly<Record<OwnGrouping, (key: string) => string>> = {
  school: (key) => key.split('\t')[1] ?? key,
  area: (key) => areaWords[key as Area],
  post: (key) => postWords[key as PostKind],
  subject: (key) => key,
  title: (key) => titleWords[key.split('\t')[1] as TitleKind],
  cohort: (key) => key.split('\t')[1] ?? key,
  studio: (key) => {
    const [track, lead] = key.split('\t')
    return studioName(track as Track, lead ?? '')
  },
}

/** The rows of an own roster while they are read, for lists too long to hold; they have to be taken inside the reader's life. */
export async function openOwnRoster(form: FormContext): Promise<StreamedDocument> {
  const { read, call, request } = form
  const layout = await layoutOf(read, request)
  const view = viewOf(call, request)
  const query = { ...layout, order: request.order }
  const groups = await ownGroups(read, query, view)
  const people = groups.reduce((sum, group) => sum + group.people, 0)
  const { groupBy } = layout
  const sections = groups.map((group, at): OwnGroup => {
    if (!groupBy) return { key: null, name: null }
    const name = group.group_key === null ? '其他' : groupWords[groupBy](group.group_key)
    return { key: group.group_key, name: sectionName(at, name, group.people) }
  })
  const county = await countyName(read)
  async function* rows(): AsyncGenerator<OwnRow> {
    for await (const person of ownPeople(read, query, view).stream()) {
      const values = Object.fromEntries(layout.columns.map((column) => [column, cells[column](person, form)]))
      yield { record: person.person_id, group: person.group_key, values }
    }
  }
  return streamedOwnRoster(
    {
      title: `${county}${layout.title}`,
      filledBy: filledBy(county, form),
      orientation: layout.orientation,
      columns: ownFields(layout.columns),
      notes: [`名单${orderWords[request.order]}；状态截至${chineseDay(view.asOf)}；共${people}人。`],
    },
    sections,
    rows(),
  )
}

/** How many people an own roster lists. */
export async function ownRosterSize({ read, call, request }: FormContext): Promise<number> {
  const layout = await layoutOf(read, request)
  const groups = await ownGroups(read, { ...layout, order: request.order }, viewOf(call, request))
  return groups.reduce((sum, group) => sum + group.people, 0)
}

/** The same roster held whole, for preview, paper and freezing. */
export async function buildOwnRoster(form: FormContext) {
  return heldDocument(await openOwnRoster(form))
}
