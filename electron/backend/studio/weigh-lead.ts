import type { Reader, Writer } from '../../../db/open.ts'
import { studioRecords } from '../../../db/studio/records.ts'
import { knownNow } from '../../../db/versioned.ts'
import { holdsOn } from '../../../shared/kernel/day.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import { proposalFrom } from '../../../shared/policy/consequence.ts'
import { type ProposalChanges, proposalChanges, storeProposals } from '../decision/propose.ts'
import type { Desk } from '../desk.ts'
import { policyOn } from '../policy/context.ts'
import { compositionFindings } from './composition.ts'
import { lifeOf } from './shape.ts'
import { vacanciesOn } from './vacancies.ts'

const ground = 'lead:'

/**
 * Whether a studio waits for the bureau because nobody leads it, or its lead has lost the title: a successor is named or
 * it is dissolved (口径 A32). Reads only.
 */
export async function weighLead(
  read: Reader | Writer,
  { clock }: Desk,
  studioId: Id<'studio'>,
): Promise<ProposalChanges> {
  const today = clock.today()
  const subject = { kind: 'studio', id: studioId }
  const [records] = await studioRecords(read, { asOf: today, knownAt: knownNow }, [studioId])
  if (!records || !holdsOn(lifeOf(records.head), today)) return proposalChanges(read, subject, ground, [])
  const context = await policyOn(read, { asOf: today })
  const findings = compositionFindings(records, context)
  const vacancy = vacanciesOn(records, context.policy, today).find(({ role }) => role === 'lead')
  const lead = records.memberships.find(
    (m) => m.role === 'lead' && holdsOn({ from: m.from_on, to: m.to_on }, today),
  )
  const arose = vacancy?.sinceOn ?? lead?.from_on ?? records.head.from_on
  const proposed = findings.flatMap((finding) => {
    const proposal = proposalFrom(finding, arose)
    if (proposal?.kind !== 'adjustment') return []
    const { kind, groundOn, lastOn } = proposal
    const personId = lead?.person_id ?? null
    const of = { personId, studioId, cohortId: null }
    return [
      {
        kind,
        subject,
        ...of,
        ground: `${ground}${finding.message.key}:${groundOn}`,
        groundOn,
        lastOn,
        finding,
      },
    ]
  })
  return proposalChanges(read, subject, ground, proposed)
}

/** Stores what has changed about the lead of these studios; gives the changes. */
export async function followLead(
  trx: Writer,
  desk: Desk,
  studioIds: readonly Id<'studio'>[],
): Promise<ProposalChanges[]> {
  const all: ProposalChanges[] = []
  for (const studioId of new Set(studioIds)) {
    const changes = await weighLead(trx, desk, studioId)
    await storeProposals(trx, changes, desk.clock.now(), desk.newId)
    all.push(changes)
  }
  return all
}
