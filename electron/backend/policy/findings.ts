import { refuseField } from '../../../shared/contract/errors.ts'
import { questions } from '../../../shared/policy/questions.ts'
import { queries, viewOf } from '../procedure.ts'
import { policyOn } from './context.ts'
import { findingsIn } from './dossier/dossier.ts'
import { dossierOf } from './dossier/index.ts'

export const findings = queries.policy.findings.handler(async ({ context, input }) => {
  const { read } = context
  const view = viewOf(context, input)
  const dossier = await dossierOf(read, input.subject, view)
  const policy = await policyOn(read, view.asOf, view.knownAt)
  return { subject: dossier.subject, findings: findingsIn(dossier, policy) }
})

export const finding = queries.policy.finding.handler(async ({ context, input }) => {
  const { read } = context
  const { question } = input
  if (!questions.some((q) => q.id === question)) return refuseField('question', 'unknown', question)
  const view = viewOf(context, input)
  const dossier = await dossierOf(read, input.subject, view)
  const policy = await policyOn(read, view.asOf, view.knownAt)
  return {
    subject: dossier.subject,
    findings: findingsIn(dossier, policy).filter((f) => f.question === question),
  }
})
