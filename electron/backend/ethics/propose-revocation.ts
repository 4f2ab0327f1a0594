import { insertProposal, standingProposals } from '../../../db/decision/proposal.ts'
import { titlesHeld } from '../../../db/people/person-list.ts'
import { knownNow } from '../../../db/versioned.ts'
import { refuseField } from '../../../shared/contract/errors.ts'
import { ask } from '../../../shared/policy/question.ts'
import { conduct } from '../../../shared/policy/rules/ethics.ts'
import { policyOn } from '../policy/context.ts'
import { commands, stampOf } from '../procedure.ts'
import { caseFor } from './case-for.ts'

export const proposeRevocation = commands.ethics.proposeRevocation.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const { caseId } = input
  const { found, finding: concluded } = await caseFor(trx, caseId, desk)
  const personId = found.person_id
  const today = desk.clock.today()
  if (concluded?.upheld !== 1) return refuseField('caseId', 'not_upheld')
  const held = await titlesHeld(trx, [personId], { asOf: today, knownAt: knownNow })
  if (!held.some((t) => t.level === 'county')) return refuseField('caseId', 'no_county_title')
  const subject = { kind: 'person', id: personId }
  const ground = `revocation:${caseId}`
  const standing = await standingProposals(trx, subject)
  if (standing.some((p) => p.ground === ground)) return refuseField('caseId', 'already_proposed')
  const facts = {
    breaches: [{ on: concluded.happened_on, kind: concluded.breach ?? undefined, sanctionTo: null }],
    complaints: [],
  }
  const finding = ask(conduct, facts, subject, await policyOn(trx, { asOf: today }))
  const proposalId = desk.newId<'proposal'>()
  // the plan names no such exit (口径 A52): the bureau may take this step, so it may also be set aside
  await insertProposal(
    trx,
    {
      id: proposalId,
      kind: 'title_revocation',
      subject_kind: subject.kind,
      subject_id: subject.id,
      person_id: personId,
      studio_id: null,
      cohort_id: null,
      ground,
      force: 'may',
      ground_on: concluded.happened_on,
      last_on: null,
      waivable: 1,
      finding: JSON.stringify({ ...finding, force: 'may' }),
    },
    stampOf(context).at,
  )
  audit({ subject: { kind: 'ethics_case', id: caseId }, detail: { proposalId } })
  return { proposalId }
})
