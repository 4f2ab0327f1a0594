import type { Day } from '../../kernel/day.ts'
import type { Facts } from '../inquiry.ts'
import type { Absence, StudioRole, Track } from './codes.ts'
import type { OpenLesson, Paper } from './output.ts'
import type { Post, Title } from './person.ts'

export type Cycle = { readonly from: Day; readonly to: Day }

/** Somebody in a studio on the day asked. */
export type StudioPerson = Facts<{
  id: string
  name: string
  posts: readonly Post[]
  titles: readonly Title[]
}>
export type Assistant = StudioPerson &
  Facts<{
    /** The unit's word that this is 中层干部 or 年轻骨干; null while it has not been given. */
    attested: boolean | null
    recommendedOn: Day | null
    filedOn: Day | null
  }>
export type Member = StudioPerson &
  Facts<{
    assignedOn: Day | null
    /** Other studios the person is a member of. */
    otherStudios: readonly string[]
  }>

/** A studio and who is in it on the day asked. */
export type StudioFacts = Facts<{
  track: Track
  name: string
  stage: 'formation' | 'running'
  formedOn: Day
  /** Members on the day of formation. */
  formedWith: number
  leads: readonly StudioPerson[]
  assistants: readonly Assistant[]
  members: readonly Member[]
}>

/** The studios formed in one year, and the number the bureau set for years the text does not name. */
export type RoundFacts = Facts<{
  year: number
  principalStudios: number
  teacherStudios: number
  numberSetByBureau: number | null
}>

/** One event each; `days` counts half days as 0.5. */
export type Training = Facts<{ from: Day; to: Day; days: number }>
export type Visit = Facts<{ on: Day; school: string; memberIds: readonly string[]; reported: boolean }>
type Forum = Facts<{ on: Day; hostedByLead: boolean }>
export type StudioLecture = Facts<{ on: Day; active: readonly string[]; present: readonly string[] }>
/** A member over the cycle: when in the studio, and at which school when. */
export type YearMember = Facts<{
  id: string
  from: Day
  to: Day | null
  schools: readonly Facts<{ school: string; from: Day; to: Day | null }>[]
}>
/** A rural or weak school helped, as it was on the day. */
type SupportedSchool = Facts<{ ruralOrWeak: boolean }>
type Shadowing = Facts<{ on: Day }>
type AnnualPlan = Facts<{ managementYear: number; filedOn: Day }>

/** What a studio did: dated lists over its cycle. */
export type DutyFacts = Facts<{
  track: Track
  cycle: Cycle
  members: readonly YearMember[]
  trainings: readonly Training[]
  visits: readonly Visit[]
  forums: readonly Forum[]
  lectures: readonly StudioLecture[]
  shadowings: readonly Shadowing[]
  threeYearPlans: number
  annualPlans: readonly AnnualPlan[]
  plansReviewedOn: Day | null
  careerPlans: number
  cycleGoals: number
  growthFiles: number
  /** Members with a plan of their own for the cycle, and with records of the management year of the day. */
  studyPlans: number
  studyRecords: number
  workSystemFiled: boolean
  /** On file for the management year of the day; not yet is false while it runs, afterwards unknown. */
  mentoring: boolean
  workReported: boolean
  /** The unit's word for the management year of the day. */
  workplace: boolean
  unitSupport: boolean
}>

/** What one person of a studio has to show for the cycle. */
export type DeliverableFacts = Facts<{
  track: Track
  role: StudioRole
  cycle: Cycle
  papers: readonly Paper[]
  openLessons: readonly OpenLesson[]
  summaryReports: number
  policyReports: number
  researchReports: number
  growthReports: number
  supportedSchools: readonly SupportedSchool[]
  /** Somebody's word; not yet is false while there is time, afterwards unknown. */
  problemImproved: boolean
  tasksDone: boolean
  missionFulfilled: boolean
  /** For the management year of the day. */
  assistantWork: boolean
}>

type Reassessment = Facts<{ on: Day; grade: string }>
/** The result of one management or programme year; `grade` null: none was given. */
export type AnnualResult = Facts<{
  year: number
  grade: string | null
  absence: Absence | null
  /** The day the result was delivered; null while it has not been. */
  notifiedOn: Day | null
  reassessments: readonly Reassessment[]
  proposedBy: 'lead' | 'assistant' | 'member' | 'bureau' | null
  /** The day the bureau confirmed it; null while it has not. */
  confirmedOn: Day | null
}>

/** The assessments of a studio as a whole. */
export type StudioAssessmentFacts = Facts<{
  track: Track
  cycle: Cycle
  results: readonly AnnualResult[]
  cycleGrade: string | null
  cycleAssessedOn: Day | null
  forms: readonly string[]
  /** An ethics finding about the lead that no decision has settled. */
  openBreaches: number
}>

/** The assessments of one person of a studio. */
export type StudioPersonAssessmentFacts = Facts<{
  track: Track
  role: StudioRole
  cycle: Cycle
  results: readonly AnnualResult[]
  finalGrade: string | null
  assessedOn: Day | null
  studioAssessedOn: Day | null
  materials: readonly string[]
  titles: readonly Title[]
  leftOn: Day | null
  openBreaches: number
}>
