import { day } from '../../kernel/day.ts'
import type { RuleId } from '../catalogue/index.ts'
import { defineQuestion } from '../define.ts'
import type { Level } from '../facts/codes.ts'
import type { Title } from '../facts/person.ts'
import type { TargetFacts } from '../facts/plan.ts'
import type { Answer, Inquiry } from '../inquiry.ts'

type Target = Extract<Level, 'county' | 'city' | 'province'>

/** Persons first granted a listed title of the level inside the window, revoked titles left out (口径 A48). */
function progress(q: Inquiry<TargetFacts>, level: Target): Answer {
  if (q.need('level') !== level) return { outcome: 'compliant', reason: 'not_concerned' }
  const required = q.number(`target.${level}`)
  const kinds = q.list(`target.${level}.kinds`)
  const [from, to] = [day(q.word('target.from')), day(q.word('target.to'))]
  const countTitles = q.reading('A48') === 'titles'
  const listed = (title: Inquiry<Title>): boolean =>
    title.need('level') === level && kinds.includes(title.need('kind'))
  const standing = (title: Inquiry<Title>): boolean => {
    const revokedOn = title.need('revokedOn')
    return revokedOn === null || revokedOn > q.on
  }
  let found = 0
  for (const holder of q.each('holders', q.need('holders'))) {
    const titles = holder
      .each('titles', holder.need('titles'))
      .filter((t) => listed(t) && t.need('from') <= q.on)
    const isNew = titles.every((t) => t.need('from') >= from)
    const counted = titles.filter((t) => t.need('from') <= to && standing(t)).length
    if (isNew && counted > 0) found += countTitles ? counted : 1
  }
  const figures = { required, found, dueOn: to }
  if (found >= required) return { outcome: 'compliant', reason: 'target_reached', figures }
  const short = { ...figures, shortfall: required - found }
  return q.on >= to
    ? { outcome: 'violation', reason: 'target_missed', figures: short }
    : { outcome: 'notice', reason: 'target_open', figures: short }
}

const target = (level: Target, rules: readonly RuleId[]) =>
  defineQuestion({ id: `target.${level}`, subject: 'target', rules, evaluate: (q) => progress(q, level) })

/** 到 2025 年: 8 of the province, 20 of the city, 200 of the county. */
export const targets = [
  target('province', ['target.prov.2025', 'main12.target.prov']),
  target('city', ['target.city.2025', 'main12.target.city']),
  target('county', ['target.county.2025']),
]
