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

/** The batches of a track as the titles on record tell them: county titles given on one day, cards left out. */
export function batchesOf(titles: readonly Granted[], track: Track): HeldBatch[] {
  const famous = famousKind(track)
  const kinds: readonly string[] = [famous, backboneKind[track]]
  const granted = titles.filter((t) => t.level === 'county' && kinds.includes(t.kind))
  const byCard = granted.filter((t) => t.basis !== null)
  const days = Map.groupBy(
    granted.filter((t) => t.basis === null),
    (t) => t.from_on,
  )
  return [...days].map(([on, given], i, all) => {
    const before = all[i - 1]?.[0]
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
