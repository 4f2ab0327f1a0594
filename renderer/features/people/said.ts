import type { TFunction } from 'i18next'
import type { PostKind } from '../../../shared/domain/people.ts'
import { type Level, levels, type TitleKind } from '../../../shared/domain/title.ts'

/** 县骨干教师: the level and kind of a title. */
export const sayTitle = (t: TFunction, title: { level: Level; kind: TitleKind }): string =>
  t('terms.titleAt', { level: t(`terms.level.${title.level}`), kind: t(`terms.titleKind.${title.kind}`) })

/** What somebody is at a school: the duty where one is on record, else the kind of post. */
export const sayPost = (
  t: TFunction,
  post: { kind: PostKind | 'unknown' | null; duty: string | null },
): string => post.duty ?? t(`terms.postKind.${post.kind ?? 'unknown'}`)

/** Highest level first, the newer before the older. */
export const byLevel = <T extends { level: Level; fromOn: string }>(titles: readonly T[]): readonly T[] =>
  titles.toSorted(
    (a, b) => levels.indexOf(b.level) - levels.indexOf(a.level) || (a.fromOn < b.fromOn ? 1 : -1),
  )

/** A birth as lists show it: the month alone, 1985.06. */
export const sayMonth = (birth: string): string => birth.slice(0, 7).replace('-', '.')
