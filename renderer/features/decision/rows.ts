import type { Client } from '../../../shared/contract/index.ts'

/** What the back end answers about decisions, named once for the pages. */
export type ProposalRow = Awaited<ReturnType<Client['decision']['worklist']>>['rows'][number]
export type Proposal = Awaited<ReturnType<Client['decision']['proposal']>>
export type Decision = Awaited<ReturnType<Client['decision']['decision']>>
export type Effect = Decision['effects'][number]

/** Whom a proposal or a decision is about; both carry it alike. */
export type Concerned = Pick<ProposalRow, 'subject' | 'person' | 'studio' | 'cohort' | 'finding'>

/** What becomes of a studio nobody leads. */
export type Adjustment = NonNullable<Parameters<Client['decision']['confirm']>[0]['adjustment']>
