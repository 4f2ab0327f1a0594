import { useTranslation } from 'react-i18next'
import {
  fieldType,
  markedPerson,
  readMark,
  type TravelKind,
  travelFields,
} from '../../../shared/domain/handback.ts'
import { formatFen } from '../../../shared/kernel/money.ts'
import { readProblems } from '../../ui/form/problems.ts'
import { useProblems } from '../../ui/form/use-problems.ts'
import type { Difference } from './rows.ts'

type Side = Difference['theirs']
type Names = Readonly<Record<string, string>>

/** Fields, values and records in the reader's words. */
export function useHandbackWords(names: Names) {
  const { t } = useTranslation()

  const choice = (kind: TravelKind, field: string, value: string): string => {
    if (field === 'level') return t(`terms.level.${value as 'county'}`)
    if (field === 'status') return t(`activity.output.statusOf.${value as 'published'}`)
    if (field === 'tookPartAs') return t(`activity.output.asOf.${value as 'teacher'}`)
    if (field === 'category') return t(`studio.money.category.${value as 'other'}`)
    if (kind === 'grade')
      return field === 'grade'
        ? t(`terms.grade.${value as 'pass'}`)
        : field === 'absence'
          ? t(`assessment.absence.${value as 'refused'}`)
          : t(`terms.studioRole.${value as 'member'}`)
    if (field === 'subjectKind')
      return t(`handback.kind.${value === 'studio_document' ? 'document' : (value as 'activity')}`)
    if (kind === 'evidence') return t(`evidence.kind.${value as 'photo'}`)
    if (kind === 'document') return t(`handback.document.${value as 'support'}`)
    return kind === 'output'
      ? t(`terms.outputKind.${value as 'paper'}`)
      : t(`activity.kind.${value as 'training'}`)
  }

  const value = (kind: TravelKind, field: string, side: string | number | null): string | null => {
    if (side === null) return null
    const is = fieldType(kind, field)?.type
    if (is === 'choice') return choice(kind, field, String(side))
    if (is === 'money') return formatFen(Number(side))
    if (is === 'mark') {
      const { present, reason } = readMark(String(side))
      if (present) return t('handback.mark.present')
      return reason ? t('handback.mark.absentFor', { reason }) : t('handback.mark.absent')
    }
    if (is === 'person' || is === 'school' || is === 'activity' || is === 'record')
      return names[String(side)] ?? t('terms.unknown')
    return String(side)
  }

  const field = (name: string): string => {
    const marked = markedPerson(name)
    return marked
      ? t('handback.field.attendance', { name: names[marked] ?? '' })
      : t(`handback.field.${name as 'topic'}`)
  }

  return {
    field,
    value,
    /** A whole record, field by field; null where there is none. */
    record: (kind: TravelKind, side: Side): [label: string, value: string][] | null => {
      if (side === null || typeof side !== 'object') return null
      const own = Object.keys(travelFields[kind]).flatMap((key): [string, string][] => {
        const said = value(kind, key, side[key] ?? null)
        return said === null ? [] : [[field(key), said]]
      })
      // who came fills a line, who did not says why
      const marks = Object.entries(side).flatMap(([key, mark]) => {
        const person = markedPerson(key)
        return person && mark !== null ? [{ name: names[person] ?? '', mark: String(mark), key }] : []
      })
      const present = marks.filter(({ mark }) => readMark(mark).present).map(({ name }) => name)
      const absent = marks.filter(({ mark }) => !readMark(mark).present)
      return [
        ...own,
        ...(present.length > 0
          ? [
              [t('handback.present', { count: present.length }), present.join(t('terms.comma'))] as [
                string,
                string,
              ],
            ]
          : []),
        ...absent.map(({ key, mark }): [string, string] => [field(key), value(kind, key, mark) ?? '']),
      ]
    },
    /** What a record is called: its day and its own words. */
    title: ({
      kind,
      id,
      theirs,
      ours,
      field: one,
    }: Pick<Difference, 'kind' | 'id' | 'theirs' | 'ours' | 'field'>) => {
      const whole = (one === null ? (theirs ?? ours) : null) as Record<string, string> | null
      const day = whole?.fromOn ?? whole?.filedOn ?? whole?.happenedOn ?? whole?.spentOn ?? whole?.assessedOn
      const words =
        whole?.topic ?? whole?.title ?? whole?.purpose ?? whole?.name ?? names[whole?.subjectId ?? id]
      const said = words ?? (whole?.kind ? choice(kind, 'kind', whole.kind) : t(`handback.kind.${kind}`))
      return day ? `${day} ${said}` : said
    },
  }
}

/** Why a returned file was refused, or anything else went wrong. */
export function useFileProblem(error: unknown): string | null {
  const { t, i18n } = useTranslation()
  const { whole, elsewhere } = useProblems(error)
  if (!error) return null
  const data = (error as { data?: { reason?: string; data?: object } }).data
  const key = `handback.refusal.${data?.reason}`
  if (readProblems(error).whole?.code === 'HANDBACK_REFUSED' && i18n.exists(key))
    return `${whole} ${String(t(key as 'handback.refusal.cut_off', (data?.data ?? {}) as never))}`
  const sheet = `intake.file.${data?.reason}`
  if (readProblems(error).whole?.code === 'SPREADSHEET_REFUSED' && i18n.exists(sheet))
    return `${whole} ${String(t(sheet as 'intake.file.FILE_EMPTY'))}`
  return whole ?? elsewhere([]).join(' ')
}
