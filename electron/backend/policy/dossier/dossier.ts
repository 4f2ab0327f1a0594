import type { AskedKind } from '../../../../shared/domain/policy.ts'
import type { Id } from '../../../../shared/kernel/id.ts'
import type { SubjectFacts, SubjectKind } from '../../../../shared/policy/facts/subjects.ts'
import type { Finding, SubjectRef } from '../../../../shared/policy/finding.ts'
import type { Context } from '../../../../shared/policy/inquiry.ts'
import { findingsAbout } from '../../../../shared/policy/questions.ts'

/** The facts of a subject for one kind of question, read once and asked as often as wanted. */
export interface Part {
  kind: SubjectKind
  ask(context: Context): Finding[]
}

/** Everything the store knows that the policy can be asked about one subject. */
export interface Dossier {
  /** `personId` where the subject is what a person is in. */
  subject: { kind: AskedKind; id: string; name: string | null; personId?: Id<'person'> }
  parts: readonly Part[]
}

/** A part from typed facts; a key left out is unknown. */
export const part = <Kind extends SubjectKind>(
  kind: Kind,
  facts: SubjectFacts[Kind],
  subject: SubjectRef,
): Part => ({ kind, ask: (context) => findingsAbout(kind, facts, subject, context) })

/** Which parts the dossiers of a kind can have. Questions about claims and lists that nobody keeps have none. */
export const askedAbout: Readonly<Record<AskedKind, readonly SubjectKind[]>> = {
  person: ['talent', 'title', 'priority', 'participation', 'entry', 'conduct', 'rewards'],
  studio: ['studio', 'duties', 'studioFund', 'studioAssessment', 'studioCycle'],
  membership: ['deliverables', 'personAssessment', 'studioPost', 'leadTitle'],
  trainee: ['enrolment', 'traineePost', 'graduate'],
  cohort: ['intake', 'cohortCycle', 'recommended'],
  county: ['target', 'batchSeries', 'batch', 'round', 'budget', 'act'],
}

/** Every finding a dossier allows; questions that turn out not to concern the subject are left out. */
export const findingsIn = (dossier: Dossier, context: Context): Finding[] =>
  dossier.parts.flatMap((p) => p.ask(context)).filter((f) => f.message.key !== 'not_concerned')
