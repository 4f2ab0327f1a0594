/** 工作室的组建: a round of one track, from who might lead to who is sent where. */

/** In order; a round shows how many stand at each, and each is guarded by what must have come before. */
export const formationSteps = [
  'leads', // 遴选领衔人
  'assistants', // 助理备案
  'applications', // 成员申报
  'choice', // 成员遴选
  'assignment', // 分派组建
] as const
export type FormationStep = (typeof formationSteps)[number]

export const candidacyOutcomes = ['chosen', 'not_chosen'] as const
export type CandidacyOutcome = (typeof candidacyOutcomes)[number]

/** 个人申报 · 单位推荐 */
export const applicationChannels = ['own', 'organisation'] as const
export type ApplicationChannel = (typeof applicationChannels)[number]

/** How an application to be a member ended. */
export const placingOutcomes = ['assigned', 'not_taken', 'withdrawn'] as const
export type PlacingOutcome = (typeof placingOutcomes)[number]

interface Counted {
  candidates: readonly { outcome: CandidacyOutcome | null; assistants: readonly unknown[] }[]
  applications: readonly { outcome: PlacingOutcome | null; choices: readonly { chosen: boolean }[] }[]
}

/**
 * How many have come through each step, and how many wait at it. A refused or withdrawn application waits nowhere; a
 * chosen lead waits at `assistants` until theirs are filed.
 */
export function formationCounts({
  candidates,
  applications,
}: Counted): Record<FormationStep, { done: number; waiting: number }> {
  const leads = candidates.filter((c) => c.outcome === 'chosen')
  const filed = leads.filter((c) => c.assistants.length > 0).length
  const open = applications.filter((a) => a.outcome === null)
  const assigned = applications.filter((a) => a.outcome === 'assigned').length
  const chosen = open.filter((a) => a.choices.some((c) => c.chosen)).length
  return {
    leads: { done: leads.length, waiting: candidates.filter((c) => c.outcome === null).length },
    assistants: { done: filed, waiting: leads.length - filed },
    applications: { done: applications.length, waiting: 0 },
    choice: { done: chosen + assigned, waiting: open.filter((a) => a.choices.length === 0).length },
    assignment: { done: assigned, waiting: chosen },
  }
}
