import { addYears, compareDays, type Day, dayOf, yearOf } from '../../kernel/day.ts'
import { defineQuestion } from '../define.ts'
import { famousKind, type Track, trackOfKind } from '../facts/codes.ts'
import type { Batch } from '../facts/recognition.ts'
import type { Facts, Inquiry } from '../inquiry.ts'
import { titlesOn, trackByPost } from './standing.ts'

type WithBatches = Facts<{ batches: readonly Batch[] }>

const quota = (track: Track, places: 'famous' | 'backbone') =>
  defineQuestion({
    id: `recognition.quota.${track}.${places}`,
    subject: 'batch',
    rules: [`recognition.quota.${track}.${places}`],
    by: 'track',
    evaluate(q) {
      const on = q.need('on')
      const most = q.number(`recognition.${track}.${places}`, on)
      const takesPlace = places === 'famous' && q.reading('A07') === 'uses-place'
      const found = q.need(places) + (takesPlace ? q.need('directlyRecognised') : 0)
      if (found > most) {
        return { outcome: 'violation', reason: 'too_many', figures: { most, found, excess: found - most } }
      }
      if (found === most) return { outcome: 'compliant', reason: 'number_met', figures: { most, found } }
      return {
        outcome: q.reading('A06') === 'exact' ? 'violation' : 'notice',
        reason: 'places_left',
        figures: { most, found, shortfall: most - found },
      }
    },
  })

/** 认定: each batch keeps to its number; places left over are not carried into the next. */
export const batchQuotas = [
  quota('principal', 'famous'),
  quota('principal', 'backbone'),
  quota('teacher', 'famous'),
  quota('teacher', 'backbone'),
]

/** The days of the batches held up to a day, first to last. */
const heldUpTo = (q: Inquiry<WithBatches>, on: Day): Day[] =>
  q
    .each('batches', q.need('batches'))
    .map((b) => b.need('on'))
    .filter((d) => d <= on)
    .sort(compareDays)

/** The first calendar year in which the track may hold its next batch (口径 A50). */
export function nextBatchYear(q: Inquiry<WithBatches>, track: Track, on: Day): number {
  const interval = q.number(`recognition.${track}.interval`, on)
  const first = q.number('recognition.first-year', on)
  const last = heldUpTo(q, on).at(-1)
  if (last === undefined) return first
  return followingYear(q, interval, first, yearOf(last))
}

function followingYear(q: Inquiry<WithBatches>, interval: number, first: number, last: number): number {
  if (interval === 1 || q.reading('A50') === 'from-last-batch') return last + interval
  return last + interval - ((last - first) % interval)
}

/** 认定批次: heads every second year, teachers every year. */
export const batchInterval = defineQuestion({
  id: 'recognition.interval',
  subject: 'batchSeries',
  rules: [
    'recognition.interval.principal',
    'main13.recognition.principal',
    'recognition.interval.teacher',
    'main13.recognition.teacher',
  ],
  by: 'track',
  evaluate(q) {
    const track = q.need('track')
    const interval = q.number(`recognition.${track}.interval`)
    const first = q.number('recognition.first-year')
    const years = heldUpTo(q, q.on).map(yearOf)
    const last = years.at(-1)
    const before = years.at(-2)
    if (last !== undefined && before !== undefined) {
      const allowed = followingYear(q, interval, first, before)
      if (last < allowed) {
        return { outcome: 'violation', reason: 'batch_too_early', figures: { nextAllowedYear: allowed } }
      }
    }
    const missingYears = yearsWithout(years, first, interval, q.on)
    if (missingYears.length > 0) {
      return { outcome: 'violation', reason: 'batch_missing', figures: { missingYears } }
    }
    return { outcome: 'compliant', reason: 'interval_kept', figures: { years } }
  },
})

/** The ended calendar years in which a batch was due and none was held. */
function yearsWithout(held: readonly number[], first: number, interval: number, on: Day): number[] {
  const missing: number[] = []
  let due = interval === 1 ? first : (held[0] ?? first)
  for (; dayOf(due, 12, 31) <= on; due++) {
    if (held.includes(due)) continue
    const lately = held.some((year) => year < due && year > due - interval)
    if (!lately) missing.push(due)
  }
  return interval === 1 ? missing : missing.slice(0, 1)
}

/** 直接认定: an A or B card makes its holder county 名师 or 名校长, outside quota and calendar (口径 A07). */
export const directRecognition = defineQuestion({
  id: 'recognition.direct',
  subject: 'directRecognition',
  rules: ['recognition.direct.ab'],
  evaluate(q) {
    const giving = q.list('recognition.direct-cards')
    const card = q
      .each('cards', q.need('cards'))
      .find((c) => c.need('on') <= q.on && giving.includes(c.need('kind')))
    if (!card) return { outcome: 'refused', reason: 'no_direct_card' }
    const track = q.need('track') ?? trackByPost(q, q.on)
    const awardTitle = famousKind(track)
    const running = titlesOn(q, q.on).some(
      (t) =>
        t.need('level') === 'county' &&
        t.need('kind') === awardTitle &&
        q.on <= addYears(t.need('from'), q.number('incentive.period', t.need('from'))),
    )
    if (running)
      return { outcome: 'pending_decision', reason: 'title_held_already', figures: { countyPays: 0 } }
    if (q.reading('A07') === 'uses-place' && !placeThisYear(q, track)) {
      return {
        outcome: 'pending_decision',
        reason: 'waits_for_batch',
        figures: { nextAllowedYear: nextBatchYear(q, track, q.on) },
      }
    }
    return {
      outcome: 'compliant',
      reason: 'recognised_directly',
      figures: { awardTitle, basis: card.need('kind') },
    }
  },
})

/** Whether a batch of the track can still take somebody this calendar year. */
export function placeThisYear(q: Inquiry<WithBatches>, track: Track): boolean {
  const year = yearOf(q.on)
  const held = q.each('batches', q.need('batches')).find((b) => yearOf(b.need('on')) === year)
  if (held) return held.need('famous') < q.number(`recognition.${track}.famous`, held.need('on'))
  return nextBatchYear(q, track, q.on) <= year
}

/**
 * One person, one title of one batch: the text is silent, so the office is told (口径 A49). Titles for heads go to
 * heads; a head put forward for a teachers' title is for the office to settle (口径 A08).
 */
export const nominationTitles = defineQuestion({
  id: 'recognition.nomination',
  subject: 'nomination',
  rules: [
    'recognition.quota.principal.famous',
    'recognition.quota.principal.backbone',
    'recognition.quota.teacher.famous',
    'recognition.quota.teacher.backbone',
    'recognition.scope.countywide',
  ],
  evaluate(q) {
    const kinds = q.need('nominatedFor')
    q.reading('A49')
    if (kinds.length > 1) return { outcome: 'notice', reason: 'two_titles_in_one_batch', figures: { kinds } }
    for (const kind of kinds) {
      const track = trackOfKind(kind)
      const own = trackByPost(q, q.on)
      if (track === 'principal' && own === 'teacher') {
        return { outcome: 'ineligible', reason: 'not_a_head', figures: { kind } }
      }
      if (track === 'teacher' && own === 'principal') return q.unknown('nominatedFor')
    }
    return { outcome: 'eligible', reason: 'nomination_in_order' }
  },
})

/** 推荐: who is put forward for a city or provincial title comes from the county's title holders. */
export const recommendation = defineQuestion({
  id: 'recognition.recommendation',
  subject: 'recommendation',
  rules: ['main13.recommend.principal', 'main13.recommend.teacher'],
  evaluate(q) {
    const kind = q.need('kind')
    const forPrincipals = q.list('recommendation.principal.kinds').includes(kind)
    const forTeachers = q.list('recommendation.teacher.kinds').includes(kind)
    if (!forPrincipals && !forTeachers) q.unknown('kind')
    const tracks = titlesOn(q, q.on)
      .filter((t) => t.need('level') === 'county')
      .map((t) => trackOfKind(t.need('kind')))
    if (kind === 'chief_teacher') return chiefTeacher(q, tracks)
    if (!tracks.includes(forPrincipals ? 'principal' : 'teacher')) {
      return { outcome: 'ineligible', reason: 'no_county_title_in_force' }
    }
    return frozenBy(q) ?? { outcome: 'eligible', reason: 'county_title_in_force' }
  },
})

/** An unsettled ethics finding freezes recommendations until it is decided (口径 A52). */
function frozenBy(q: Inquiry<Facts<{ openBreaches: number }>>) {
  if (q.need('openBreaches') === 0) return null
  q.reading('A52')
  return { outcome: 'pending_decision', reason: 'frozen_by_ethics' } as const
}

/** 首席教师 stands in the list for heads; a teacher is let through with a note (口径 A47). */
function chiefTeacher(q: Inquiry<Facts<{ openBreaches: number }>>, tracks: readonly (Track | null)[]) {
  const choice = q.reading('A47')
  const principal = tracks.includes('principal') && choice !== 'slip-for-teachers'
  const teacher = tracks.includes('teacher') && choice !== 'literal'
  if (!principal && !teacher) return { outcome: 'ineligible', reason: 'no_county_title_in_force' } as const
  const frozen = frozenBy(q)
  if (frozen) return frozen
  if (principal || choice === 'slip-for-teachers') {
    return { outcome: 'eligible', reason: 'county_title_in_force' } as const
  }
  return { outcome: 'notice', reason: 'chief_teacher_from_teachers' } as const
}

/**
 * 称号: it does not lapse with the benefits (口径 A11), and neither a revoked studio nor a failed talent assessment
 * takes it. A failed cycle of the studio costs the lead's title once the bureau has decided (口径 A26).
 */
export const titleStanding = defineQuestion({
  id: 'recognition.title-standing',
  subject: 'title',
  rules: [
    'assessment.studio.cycle.fail',
    'assessment.studio.revocation',
    'assessment.talent.fail',
    'assessment.talent.non-participation',
    'incentive.period.five-years',
    'incentive.period.only-inside',
    'exit.studio-people.fail',
    'exit.talent.transfer',
    'exit.studio.annual-fail.person',
  ],
  evaluate(q) {
    q.reading('A11')
    const held = titlesOn(q, q.on).some((t) => t.need('level') === 'county')
    if (!held)
      return { outcome: 'refused', reason: 'no_county_title_in_force', figures: { titleStatus: 'ended' } }
    if (q.need('studioCycleGrade') === 'fail') {
      q.reading('A26')
      if (q.need('role') === 'lead') return { outcome: 'pending_decision', reason: 'cycle_failed' }
    }
    return { outcome: 'stays', reason: 'title_stands', figures: { titleStatus: 'in_force' } }
  },
})
