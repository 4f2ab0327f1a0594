import { refuseField } from '../../../shared/contract/errors.ts'
import { bureau } from '../../../shared/domain/role.ts'
import type { Finding } from '../../../shared/policy/finding.ts'
import { questions } from '../../../shared/policy/questions.ts'
import type { Call } from '../desk.ts'
import { queries, viewOf } from '../procedure.ts'
import { policyOn } from './context.ts'
import { findingsIn } from './dossier/dossier.ts'
import { dossierOf } from './dossier/index.ts'

/** What is known of somebody's conduct stays with the bureau, and so does whatever rests on it. */
const confidential = ['breaches', 'complaints', 'openBreaches']
const seenBy = ({ actor }: Call, found: readonly Finding[]): Finding[] =>
  found.filter(
    ({ facts, missing }) =>
      bureau.includes(actor.role) ||
      ![...facts.map((f) => f.key), ...missing].some((key) => confidential.includes(key.split('.')[0] ?? '')),
  )

export const findings = queries.policy.findings.handler(async ({ context, input }) => {
  const { read } = context
  const view = viewOf(context, input)
  const dossier = await dossierOf(read, input.subject, view)
  const policy = await policyOn(read, view)
  return { subject: dossier.subject, findings: seenBy(context, findingsIn(dossier, policy)) }
})

export const finding = queries.policy.finding.handler(async ({ context, input }) => {
  const { read } = context
  const { question } = input
  if (!questions.some((q) => q.id === question)) return refuseField('question', 'unknown', question)
  const view = viewOf(context, input)
  const dossier = await dossierOf(read, input.subject, view)
  const policy = await policyOn(read, view)
  return {
    subject: dossier.subject,
    findings: seenBy(context, findingsIn(dossier, policy)).filter((f) => f.question === question),
  }
})
