import { rules as catalogue, type RuleId } from '../../../shared/policy/catalogue/index.ts'
import { homesOf } from '../../../shared/policy/homes.ts'
import { queries } from '../procedure.ts'

export const rules = queries.policy.rules.handler(() => ({
  rows: catalogue.map((rule) => ({
    id: rule.id,
    area: rule.area,
    kind: rule.kind,
    force: rule.force,
    clause: rule.clause,
    words: { zh: rule.zh, en: rule.en },
    inScope: rule.inScope,
    reason: rule.reason ?? null,
    readings: [...rule.readings],
    homes: homesOf(rule.id as RuleId).map((home) =>
      home.kind === 'parameter' ? { ...home, parameters: [...home.parameters] } : home,
    ),
  })),
}))
