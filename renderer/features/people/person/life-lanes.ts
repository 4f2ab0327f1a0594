import type { TFunction } from 'i18next'
import type { OutputKind } from '../../../../shared/domain/activity.ts'
import type { AssessedKind, Grade } from '../../../../shared/domain/assessment.ts'
import type { Programme } from '../../../../shared/domain/cohort.ts'
import { type DecisionKind, decisionKinds, type Verdict } from '../../../../shared/domain/decision.ts'
import type { PostKind } from '../../../../shared/domain/people.ts'
import type { StudioRole } from '../../../../shared/domain/studio.ts'
import type { Level, TitleKind } from '../../../../shared/domain/title.ts'
import type { Lane, LifeItem, Span } from '../../../ui/life/life-line-layout.ts'
import type { LifeEntry } from '../rows.ts'
import { sayPost, sayTitle } from '../said.ts'

const laneIds = ['post', 'title', 'cohort', 'studio', 'assessment', 'output', 'decision'] as const
type LaneId = (typeof laneIds)[number]

function sayDecision(t: TFunction, entry: LifeEntry): string {
  const kind = decisionKinds.find((one) => one === entry.kind)
  const what = kind ? t(`terms.proposalKind.${kind satisfies DecisionKind}`) : entry.label
  return entry.state === 'pending' ? t('people.life.proposed', { what }) : what
}

/** An entry in words, the same on the life line and in the list of records. */
export function sayEntry(t: TFunction, entry: LifeEntry): string {
  switch (entry.lane) {
    case 'post':
      return `${entry.label} ${sayPost(t, { kind: entry.kind as PostKind | 'unknown', duty: entry.state })}`
    case 'title':
      return sayTitle(t, { level: entry.label as Level, kind: entry.kind as TitleKind })
    case 'cohort':
      return t(`terms.programme.${entry.kind as Programme}`)
    case 'studio':
      return `${t('terms.studioOf', { name: entry.label })} ${t(`terms.studioRole.${entry.kind as StudioRole}`)}`
    case 'assessment': {
      const whom = t(`terms.assessedKind.${entry.kind as AssessedKind}`)
      const year = entry.state === null ? '' : t('people.life.year', { year: entry.state })
      const grade = entry.grade === null ? t('ui.grade.none') : t(`terms.grade.${entry.grade as Grade}`)
      return [whom, year, grade].filter(Boolean).join(' ')
    }
    case 'output':
      return `${t(`terms.outputKind.${entry.kind as OutputKind}`)} ${entry.label}`
    case 'decision':
      return sayDecision(t, entry)
  }
}

/** What stands beside the words in the list of records. */
export function sayState(t: TFunction, entry: LifeEntry): string {
  if (entry.lane === 'cohort') return entry.state === 'exited' ? t('people.life.exited') : ''
  if (entry.lane === 'title') return entry.state ?? ''
  if (entry.lane === 'output') return entry.state ? t(`terms.level.${entry.state as Level}`) : ''
  if (entry.lane !== 'decision' || entry.state === 'pending') return ''
  return [t(`terms.verdict.${entry.state as Verdict}`), entry.label].filter(Boolean).join(' ')
}

/** The lane in which an assessment shows its grade: the year's own, or inside the bar of the cohort or studio. */
const barLane: Partial<Record<AssessedKind, LaneId>> = {
  trainee: 'cohort',
  lead: 'studio',
  assistant: 'studio',
  member: 'studio',
}

function spanOf(t: TFunction, entry: LifeEntry, grades: readonly LifeEntry[]): Span {
  return {
    kind: 'span',
    id: entry.id,
    from: entry.fromOn,
    to: entry.toOn,
    label: sayEntry(t, entry),
    tone: entry.lane === 'title' || entry.lane === 'cohort' ? 'accent' : 'plain',
    ...(grades.length > 0 ? { grades: grades.map((one) => one.grade as Grade | null) } : {}),
  }
}

/** Spans of a lane, each with the grades given after it began and before the next one did. */
function spansOf(t: TFunction, lane: LaneId, all: readonly LifeEntry[]): readonly Span[] {
  const spans = all.filter((entry) => entry.lane === lane)
  const grades = all.filter((e) => e.lane === 'assessment' && barLane[e.kind as AssessedKind] === lane)
  return spans.map((entry, i) => {
    const next = spans[i + 1]
    const within = grades.filter((g) => g.fromOn >= entry.fromOn && (!next || g.fromOn < next.fromOn))
    return spanOf(t, entry, within)
  })
}

function itemsOf(t: TFunction, lane: LaneId, all: readonly LifeEntry[]): readonly LifeItem[] {
  const entries = all.filter((entry) => entry.lane === lane)
  switch (lane) {
    case 'assessment':
      return entries
        .filter((entry) => !barLane[entry.kind as AssessedKind] && entry.state !== null)
        .map((entry) => ({
          kind: 'year',
          id: entry.id,
          year: Number(entry.state),
          grade: entry.grade as Grade | null,
        }))
    case 'output':
      return entries.map((entry) => ({
        kind: 'disc',
        id: entry.id,
        on: entry.fromOn,
        mark: t(`terms.outputMark.${entry.kind as OutputKind}`),
        label: entry.label,
        counted: false,
      }))
    case 'decision':
      return entries.map((entry) => ({
        kind: 'diamond',
        id: entry.id,
        on: entry.fromOn,
        label: sayEntry(t, entry),
        pending: entry.state === 'pending',
      }))
    default:
      return spansOf(t, lane, all)
  }
}

const runsInto = (earlier: LifeItem | undefined, later: LifeItem): boolean =>
  earlier?.kind === 'span' && later.kind === 'span' && (earlier.to === null || earlier.to >= later.from)

/** Spans that run at the same time (two posts, two titles) need a row each; what follows takes the first free row. */
function rowsOf(items: readonly LifeItem[]): readonly (readonly LifeItem[])[] {
  const rows: LifeItem[][] = [[]]
  for (const item of items) {
    const free = rows.find((row) => !runsInto(row.at(-1), item))
    if (free) free.push(item)
    else rows.push([item])
  }
  return rows
}

const lanesOf = (t: TFunction, id: LaneId, entries: readonly LifeEntry[]): readonly Lane[] =>
  rowsOf(itemsOf(t, id, entries)).map((items, row) => ({
    id: `${id} ${row}`,
    label: row === 0 ? t(`people.lane.${id}`) : '',
    items,
  }))

/** The posts alone. */
export const postLanes = (t: TFunction, entries: readonly LifeEntry[]): readonly Lane[] =>
  lanesOf(t, 'post', entries)

/** Everything dated about a person, one lane per kind, in the order of the page. */
export const lifeLanes = (t: TFunction, entries: readonly LifeEntry[]): readonly Lane[] =>
  laneIds.flatMap((id) => lanesOf(t, id, entries))
