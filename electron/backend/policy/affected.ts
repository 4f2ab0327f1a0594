import type { Reader } from '../../../db/open.ts'
import type { View } from '../../../db/versioned.ts'
import { refuseField } from '../../../shared/contract/errors.ts'
import { askedKinds } from '../../../shared/domain/policy.ts'
import { isRuleId } from '../../../shared/policy/catalogue/index.ts'
import type { SubjectKind } from '../../../shared/policy/facts/subjects.ts'
import type { Finding } from '../../../shared/policy/finding.ts'
import { questions } from '../../../shared/policy/questions.ts'
import { queries, viewOf } from '../procedure.ts'
import { policyOn } from './context.ts'
import { askedAbout, type Dossier, findingsIn } from './dossier/dossier.ts'
import { dossiersOf } from './dossier/index.ts'
import { isAdverse, standingUnder } from './standing.ts'

interface Answered {
  subject: Dossier['subject']
  finding: Finding
}

/** Every finding about everybody, from the parts that these kinds of question are asked of. */
async function answers(read: Reader, view: View, kinds: ReadonlySet<SubjectKind>): Promise<Answered[]> {
  const context = await policyOn(read, view)
  const found: Answered[] = []
  for (const kind of askedKinds) {
    if (!askedAbout[kind].some((k) => kinds.has(k))) continue
    for (const { subject, parts } of await dossiersOf(read, kind, view)) {
      const asked = { subject, parts: parts.filter((p) => kinds.has(p.kind)) }
      for (const finding of findingsIn(asked, context)) found.push({ subject, finding })
    }
  }
  return found
}

export const affected = queries.policy.affected.handler(async ({ context, input }) => {
  const { ruleId } = input
  if (!isRuleId(ruleId)) return refuseField('ruleId', 'unknown', ruleId)
  const asking = questions.filter((q) => q.rules.includes(ruleId))
  const kinds = new Set(asking.map((q) => q.subject))
  const all = await answers(context.read, viewOf(context, input), kinds)
  const under = all.filter(({ finding }) => finding.ruleIds.includes(ruleId))
  return {
    standing: standingUnder(
      ruleId,
      under.map((a) => a.finding),
    ),
    rows: under.filter(({ finding }) => isAdverse(finding)),
  }
})

export const standing = queries.policy.standing.handler(async ({ context, input }) => {
  const kinds = new Set(questions.map((q) => q.subject))
  const byRule = new Map<string, Finding[]>()
  for (const { finding } of await answers(context.read, viewOf(context, input), kinds)) {
    for (const ruleId of finding.ruleIds) {
      const under = byRule.get(ruleId)
      if (under) under.push(finding)
      else byRule.set(ruleId, [finding])
    }
  }
  return { rows: [...byRule].map(([ruleId, findings]) => standingUnder(ruleId, findings)) }
})
