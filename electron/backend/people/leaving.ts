import type { Reader, Writer } from '../../../db/open.ts'
import { rolesByPost } from '../../../db/people/service.ts'
import { knownNow } from '../../../db/versioned.ts'
import { type Day, maxDay } from '../../../shared/kernel/day.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import { proposalFrom } from '../../../shared/policy/consequence.ts'
import type { Finding } from '../../../shared/policy/finding.ts'
import { ask } from '../../../shared/policy/question.ts'
import { studioLeavePost, traineeLeavePost } from '../../../shared/policy/rules/leave-post.ts'
import { type ProposalChanges, type Proposed, proposalChanges } from '../decision/propose.ts'
import type { Call } from '../desk.ts'
import { policyOn } from '../policy/context.ts'
import type { ServiceFacts } from './service-facts.ts'

const ground = 'leave:'

/**
 * What a person's service, as it is or would be, changes among the proposals about the studio they lead and the cohort
 * they are in. Asked on the day of the change, or today where that lies behind. Reads only.
 */
export async function weighService(
  read: Reader | Writer,
  { desk }: Call,
  personId: Id<'person'>,
  service: ServiceFacts,
  changedOn: Day,
): Promise<ProposalChanges[]> {
  const asOf = maxDay(changedOn, desk.clock.today())
  const context = await policyOn(read, { asOf })
  const { leads, trainees } = await rolesByPost(read, personId, { asOf, knownAt: knownNow })
  const changes: ProposalChanges[] = []
  for (const { id, studio_id, role, track } of leads) {
    const subject = { kind: 'lead', id }
    const finding = ask(studioLeavePost, { ...service, track, role, override: null }, subject, context)
    const proposed = proposedBy(finding).map((p) => ({
      ...p,
      subject,
      personId,
      studioId: studio_id,
      cohortId: null,
    }))
    changes.push(await proposalChanges(read, subject, ground, proposed))
  }
  for (const { id, cohort_id, track, programme } of trainees) {
    const subject = { kind: 'trainee', id }
    const finding = ask(traineeLeavePost, { ...service, track, programme, override: null }, subject, context)
    const proposed = proposedBy(finding).map((p) => ({
      ...p,
      subject,
      personId,
      studioId: null,
      cohortId: cohort_id,
    }))
    changes.push(await proposalChanges(read, subject, ground, proposed))
  }
  return changes
}

/** An exit where the post is left; a review where a fact is missing that decides it. */
function proposedBy(
  finding: Finding,
): Pick<Proposed, 'kind' | 'ground' | 'groundOn' | 'lastOn' | 'finding'>[] {
  if (finding.outcome === 'undetermined')
    return [{ kind: 'review', ground: `${ground}review`, groundOn: finding.asOf, lastOn: null, finding }]
  const proposal = proposalFrom(finding)
  if (!proposal) return []
  const { kind, groundOn, lastOn } = proposal
  return [{ kind, ground: `${ground}${kind}:${groundOn}`, groundOn, lastOn, finding }]
}
