/** What the desk keeps for rules that no count can settle. */

export const keptKinds = [
  'record', // 存档
  'attested', // 说明、认可
] as const
export type KeptKind = (typeof keptKinds)[number]

/** Whose state a record or an attestation describes. */
export const keptAbout = [
  'county',
  'unit',
  'person',
  'studio',
  'studio-member',
  'cohort',
  'trainee',
  'application',
] as const
export type KeptAbout = (typeof keptAbout)[number]

/** Whom all findings can be asked about: `membership` is somebody in a studio, `trainee` an enrolment. */
export const askedKinds = ['person', 'studio', 'membership', 'trainee', 'cohort', 'county'] as const
export type AskedKind = (typeof askedKinds)[number]

/** The one county has no row of its own. */
export const countyId = 'county'
