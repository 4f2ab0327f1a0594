import type { TFunction } from 'i18next'
import type { TitleKind } from '../../../shared/domain/title.ts'
import { type Day, daysBetween } from '../../../shared/kernel/day.ts'
import type { Concerned, Effect } from './rows.ts'

const sayStudio = (t: TFunction, studio: Concerned['studio']): string | null =>
  studio && t('terms.studioOf', { name: studio.lead ?? t('terms.unknown') })

/** Who or which studio it is about. */
export const sayName = (t: TFunction, row: Concerned): string =>
  (row.subject.kind === 'studio' ? sayStudio(t, row.studio) : row.person?.name) ?? t('terms.unknown')

/** In which cohort or studio. */
export const sayContext = (t: TFunction, row: Concerned): string =>
  row.cohort?.name ?? (row.subject.kind === 'studio' ? '' : (sayStudio(t, row.studio) ?? ''))

/** The page of whoever it is about. */
export const hrefOf = (row: Concerned): string | undefined => {
  if (row.subject.kind === 'studio') return row.studio ? `#/studio/${row.studio.id}` : undefined
  return row.person ? `#/people/${row.person.id}` : undefined
}

/** How much time a proposal leaves: days to its last day, days past it, or how long its ground has stood. */
export function sayLeft(
  t: TFunction,
  { lastOn, groundOn }: { lastOn: Day | null; groundOn: Day },
  today: Day,
): { text: string; tone: 'late' | 'soon' | 'calm' } {
  if (lastOn === null)
    return {
      text: t('decision.left.waiting', { count: Math.max(0, daysBetween(groundOn, today)) }),
      tone: 'calm',
    }
  const count = daysBetween(today, lastOn)
  if (count < 0) return { text: t('decision.left.late', { count: -count }), tone: 'late' }
  if (count === 0) return { text: t('decision.left.today'), tone: 'soon' }
  return { text: t('decision.left.days', { count }), tone: count <= 7 ? 'soon' : 'calm' }
}

/** What one record becomes when the decision takes effect; without a last day it runs on. */
export function sayEffect(t: TFunction, { record, toOn, label, created, takenBack }: Effect): string {
  const name = record === 'title' ? t(`terms.titleKind.${label as TitleKind}`) : label
  if (created && (record === 'title' || record === 'enrolment'))
    return t(`decision.effect.${takenBack ? 'takenBack' : 'created'}.${record}`, { name })
  if (created) return t('decision.effect.lead', { name: label })
  return toOn === null
    ? t(`decision.effect.open.${record}`, { name })
    : t(`decision.effect.${record}`, { day: toOn, name })
}
