/** 评分: how sheets of points come to one score, and scores to a ranking. Pure, in whole hundredths so that a tie is a tie. */

export interface Criterion {
  id: string
  /** In percent; all of a panel together 100. */
  weight: number
  /** Full marks. */
  most: number
}

export interface Points {
  expertId: string
  criterionId: string
  points: number
}

/** The score of one sheet out of 100; null while a criterion is blank. */
function sheetScore(
  criteria: readonly Criterion[],
  sheet: readonly Pick<Points, 'criterionId' | 'points'>[],
): number | null {
  let total = 0
  for (const { id, weight, most } of criteria) {
    const given = sheet.find((p) => p.criterionId === id)
    if (!given) return null
    total += (given.points * weight) / most
  }
  return criteria.length === 0 ? null : total
}

const hundredths = (score: number): number => Math.round(score * 100 + Number.EPSILON) / 100

/**
 * The score of an applicant: the mean of the complete sheets, with what the batch adds for the rural front line, to two
 * decimals; null without any complete sheet.
 */
export function applicantScore(
  criteria: readonly Criterion[],
  points: readonly Points[],
  added: number,
): number | null {
  const sheets = [...Map.groupBy(points, (p) => p.expertId).values()].flatMap(
    (sheet) => sheetScore(criteria, sheet) ?? [],
  )
  if (sheets.length === 0) return null
  return hundredths(sheets.reduce((sum, s) => sum + s, 0) / sheets.length + added)
}

export interface Scored {
  id: string
  score: number
  /** Among equals, where the panel has put it; null while it has not. */
  tieOrder: number | null
}

export interface Ranked extends Scored {
  /** Equal scores share a rank. */
  rank: number
  /** How many have this score. */
  equals: number
}

/** Highest first; among equals as the panel decided, else by id so that two runs agree. */
export function ranked<S extends Scored>(applicants: readonly S[]): (S & Ranked)[] {
  const order = [...applicants].sort(
    (a, b) =>
      b.score - a.score ||
      (a.tieOrder ?? Number.POSITIVE_INFINITY) - (b.tieOrder ?? Number.POSITIVE_INFINITY) ||
      (a.id < b.id ? -1 : 1),
  )
  return order.map((one) => ({
    ...one,
    rank: order.findIndex((other) => other.score === one.score) + 1,
    equals: order.filter((other) => other.score === one.score).length,
  }))
}

/** Equal scores that stand on both sides of the last place and that the panel has not put in order. */
export function undecidedAt(order: readonly Ranked[], places: number): readonly Ranked[] {
  const last = order[places - 1]
  const next = order[places]
  if (!last || !next || last.score !== next.score) return []
  const equals = order.filter((one) => one.score === last.score)
  const decided = equals.every((one) => one.tieOrder !== null)
  const distinct = new Set(equals.map((one) => one.tieOrder)).size === equals.length
  return decided && distinct ? [] : equals
}
