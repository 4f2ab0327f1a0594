import type { Day } from '../../kernel/day.ts'
import type { Facts } from '../inquiry.ts'
import type { Programme, Track } from './codes.ts'
import type { Lecture, OpenLesson, Paper, Project, StudyReport } from './output.ts'
import type { Appraisal, Breach, Complaint, Override, Post, Title } from './person.ts'
import type { Batch } from './recognition.ts'
import type { AnnualResult, Cycle } from './studio.ts'

export type PerTrack = { readonly teacher: number; readonly principal: number }

/** How full one cohort is, counted on original admissions. */
export type IntakeFacts = Facts<{
  programme: Programme
  admitted: Facts<PerTrack>
  exited: Facts<PerTrack>
  /** The office's decision to refill places; null where none was taken. */
  refillDecision: string | null
}>

/** Everything a person takes part in at once. */
export type ParticipationFacts = Facts<{ takesPartIn: readonly string[] }>

/** One application to a cohort. */
export type ApplicationFacts = Facts<{
  programme: Programme
  /** The reference day of the call. */
  referenceOn: Day
  birthOn: Day
  posts: readonly Post[]
  retiredOn: Day | null
  titles: readonly Title[]
  schoolRoles: readonly string[]
  researchPlan: boolean
  appraisals: readonly Appraisal[]
  complaints: readonly Complaint[]
  breaches: readonly Breach[]
  /** The grade the applicant left 雏鹰 with; null where they were not in it. */
  chuyingGrade: string | null
  override: Override | null
}>

/** How far one application has gone through the selection. */
export type SelectionFacts = Facts<{
  programme: Programme
  channels: readonly string[]
  unitReviewed: boolean
  expertReviewed: boolean
  published: boolean
  openObjections: number
  confirmedOn: Day | null
}>

export type Candidate = Facts<{
  id: string
  score: number
  rural: boolean
  titles: readonly Title[]
  chuyingGrade: string | null
}>
/** Candidates compared for the places left. */
export type RankingFacts = Facts<{
  programme: Programme
  places: number
  candidates: readonly Candidate[]
}>

export type Graduation = Facts<{
  grade: string | null
  on: Day
  reviewer: 'expert_team' | 'assessment_group'
}>

/** One enrolment of a trainee, with what it asks and what came of it. */
export type EnrolmentFacts = Facts<{
  programme: Programme
  track: Track
  cycle: Cycle
  results: readonly AnnualResult[]
  /** The last day in the plan; null while the trainee is in it. */
  leftOn: Day | null
  papers: readonly Paper[]
  openLessons: readonly OpenLesson[]
  lectures: readonly Lecture[]
  studyReports: readonly StudyReport[]
  projects: readonly Project[]
  otherResults: readonly string[]
  /** The panel's word on the own teaching or management work; null while it has not spoken. */
  ownWork: string | null
  tasksDone: boolean
  assessmentsHeld: readonly string[]
  graduation: Graduation | null
  mentor: string | null
  pairedSchool: string | null
  projectProblems: number
  studyVisits: readonly Facts<{ inCounty: boolean }>[]
  ownStudio: boolean
  breaches: readonly Breach[]
  complaints: readonly Complaint[]
}>

/** A graduate who claims what graduation opens. */
export type GraduateFacts = Facts<{
  programme: Programme
  track: Track
  graduation: Graduation | null
  batches: readonly Batch[]
  tengfeiAdmitted: Facts<PerTrack>
}>

type GraduateCandidate = Facts<{
  id: string
  graduationGrade: string | null
  finalGrade: string | null
}>
/** Graduates or members compared for a recommendation. */
export type RecommendedFacts = Facts<{
  programme: Programme
  candidates: readonly GraduateCandidate[]
  /** The cycle grade of the studio judged with them; null where none is. */
  studioCycleGrade: string | null
}>
