import { caseGround, casesOf, isConcerned, stepsOf } from '../../../db/ethics/case.ts'
import type { Writer } from '../../../db/open.ts'
import { knownNow } from '../../../db/versioned.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import { proposalFrom } from '../../../shared/policy/consequence.ts'
import { ask } from '../../../shared/policy/question.ts'
import { conduct } from '../../../shared/policy/rules/ethics.ts'
import { type ProposalChanges, type Proposed, proposalChanges, storeProposals } from '../decision/propose.ts'
import type { Desk } from '../desk.ts'
import { policyOn } from '../policy/context.ts'

/** Proposes, case by case, what an upheld breach asks to be decided; a case that fell away takes its proposal along. */
export async function weighConduct(
  trx: Writer,
  desk: Desk,
  personId: Id<'person'>,
): Promise<ProposalChanges> {
  const view = { asOf: desk.clock.today(), knownAt: knownNow }
  const context = await policyOn(trx, view)
  const subject = { kind: 'person', id: personId }
  const cases = await casesOf(trx, { personIds: [personId] }, view)
  const steps = await stepsOf(
    trx,
    cases.map((c) => c.id),
    view,
  )
  const proposed: Proposed[] = []
  for (const { id } of cases) {
    const found = steps.find((s) => s.case_id === id && s.kind === 'finding')
    if (found?.upheld !== 1 || !(await isConcerned(trx, personId, found.happened_on))) continue
    const facts = {
      breaches: [{ on: found.happened_on, kind: found.breach ?? undefined, sanctionTo: null }],
      complaints: [],
    }
    const proposal = proposalFrom(ask(conduct, facts, subject, context))
    if (!proposal) continue
    const { kind, groundOn, lastOn, finding } = proposal
    const concerned = { personId, studioId: null, cohortId: null }
    const ground = `${caseGround}${kind}:${id}`
    proposed.push({ kind, subject, ...concerned, ground, groundOn, lastOn, finding })
  }
  const changes = await proposalChanges(trx, subject, caseGround, proposed)
  await storeProposals(trx, changes, desk.clock.now(), desk.newId)
  return changes
}
