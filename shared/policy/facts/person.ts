import type { Day } from '../../kernel/day.ts'
import type { Facts } from '../inquiry.ts'
import type { Absence, Level, PostKind, StudioRole, Track, UnitKind } from './codes.ts'

/** A post held over a time; `to` null is the one still held. */
export type Post = Facts<{
  from: Day
  to: Day | null
  kind: PostKind
  /** Name or id of the unit; equal means the same unit. */
  unit: string
  unitKind: UnitKind
  inCounty: boolean
  /** Whether the person teaches in it, beside whatever else the post asks. */
  frontLine: boolean
}>

export type Leave = Facts<{ kind: string; from: Day; to: Day | null }>

export type Title = Facts<{
  level: Level
  kind: string
  from: Day
  /** First day without it; null while it stands. */
  revokedOn: Day | null
  /** `A` or `B` where a 园丁 card gave it. */
  basis: string | null
}>

/** 石家庄市教育人才园丁卡. */
export type Card = Facts<{ kind: 'A' | 'B' | 'C'; on: Day }>

export type Appraisal = Facts<{ year: number; grade: string | null; closed: boolean }>
export type Complaint = Facts<{ on: Day; upheld: boolean | null }>
/** A confirmed breach of ethics or discipline; `sanctionTo` is the last day of the sanction. */
export type Breach = Facts<{ on: Day; kind: string; sanctionTo: Day | null }>
export type TalentAssessment = Facts<{ year: number; grade: string | null; absence: Absence | null }>

export type PostRecord = Facts<{
  track: Track
  posts: readonly Post[]
  retiredOn: Day | null
  leaves: readonly Leave[]
  /** The cycle the post is to be held in; leaving after it leads to nothing. */
  cycle: { readonly from: Day; readonly to: Day }
  /** The day the person left the studio or plan; null while they are in it. */
  leftOn: Day | null
  /** A reasoned override of an exit; null where none is recorded. */
  override: Override | null
}>

/** A recorded override of a *generally* rule; a blank field counts as missing. */
export type Override = Facts<{ reason: string; approver: string; document: string; on: Day }>

/** A person as the incentive plan sees them. */
export type TalentFacts = Facts<{
  posts: readonly Post[]
  retiredOn: Day | null
  titles: readonly Title[]
  talentAssessments: readonly TalentAssessment[]
}>

/** A person as the ethics rules see them, once admitted or recognised. */
export type ConductFacts = Facts<{
  breaches: readonly Breach[]
  complaints: readonly Complaint[]
}>

/** What the unit keeps about a person's conduct. */
export type EntryFacts = Facts<{
  entryCheckedOn: Day | null
  pledgeSignedOn: Day | null
  /** First day in service; whoever came before the plan was hired under other rules. */
  hiredOn: Day
}>

/** What may have touched a county title: the studio its holder was in. */
export type TitleFacts = Facts<{
  titles: readonly Title[]
  /** The holder's role in the studio; null outside one. */
  role: StudioRole | null
  /** The cycle grade of that studio; null where none was given. */
  studioCycleGrade: string | null
}>

/** Everything that may open a priority in honours, professional titles and promotion. */
export type PriorityFacts = TalentFacts &
  Facts<{
    /** Graduation grade of a finished cohort; null without one. */
    graduationGrade: string | null
    /** The latest confirmed grade as assistant or member; null without one. */
    studioGrade: string | null
  }>
