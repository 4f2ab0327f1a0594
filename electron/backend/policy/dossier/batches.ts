import type { titlesGranted } from '../../../../db/policy/title.ts'
import type { Day } from '../../../../shared/kernel/day.ts'
import { famousKind, type Track } from '../../../../shared/policy/facts/codes.ts'

type Granted = Awaited<ReturnType<typeof titlesGranted>>[number]

interface HeldBatch {
  track: Track
  on: Day
  famous: number
  backbone: number
  /** Named by a card since the batch before. */
  directlyRecognised: number
}

const backboneKind = { principal: 'backbone_principal', teacher: 'backbone_teacher' } as const

const cards: readonly (string | null)[] = ['A', 'B']

/**
 * The batches of a track as the titles on record tell them: what came out of one selection, else county titles given on
 * one day; cards left out. A batch counts from the first day it gave a title.
 */
export function batchesOf(titles: readonly Granted[], track: Track): HeldBatch[] {
  const famous = famousKind(track)
  const kinds: readonly string[] = [famous, backboneKind[track]]
  const granted = titles.filter((t) => t.level === 'county' && kinds.includes(t.kind))
  const byCard = granted.filter((t) => cards.includes(t.basis))
  const groups = Map.groupBy(
    granted.filter((t) => !cards.includes(t.basis)),
    (t): string => t.selection_id ?? t.from_on,
  )
  const held = [...groups.values()].flatMap((given) => (given[0] ? [{ on: given[0].from_on, given }] : []))
  return held.map(({ on, given }, i, all) => {
    const before = all[i - 1]?.on
    return {
      track,
      on,
      famous: given.filter((t) => t.kind === famous).length,
      backbone: given.filter((t) => t.kind !== famous).length,
      directlyRecognised: byCard.filter(
        (t) => t.from_on <= on && (before === undefined || t.from_on > before),
      ).length,
    }
  })
}
