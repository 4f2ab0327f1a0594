import type { Facts } from '../inquiry.ts'
import type { Programme, StudioRole, Track } from './codes.ts'
import type {
  ApplicationFacts,
  EnrolmentFacts,
  GraduateFacts,
  IntakeFacts,
  ParticipationFacts,
  RankingFacts,
  RecommendedFacts,
  SelectionFacts,
} from './cohort.ts'
import type { BudgetFacts, StudioFundFacts } from './funding.ts'
import type {
  ConductFacts,
  EntryFacts,
  PostRecord,
  PriorityFacts,
  TalentFacts,
  TitleFacts,
} from './person.ts'
import type { ActFacts, CohortCycleFacts, StudioCycleFacts, TargetFacts } from './plan.ts'
import type {
  BatchFacts,
  BatchSeriesFacts,
  DirectRecognitionFacts,
  NominationFacts,
  RecommendationFacts,
  RewardFacts,
  UnitFacts,
} from './recognition.ts'
import type {
  DeliverableFacts,
  DutyFacts,
  RoundFacts,
  StudioAssessmentFacts,
  StudioFacts,
  StudioPersonAssessmentFacts,
} from './studio.ts'

/** Everything the policy can be asked about, and the facts each kind of subject has. */
export interface SubjectFacts {
  batch: BatchFacts
  batchSeries: BatchSeriesFacts
  nomination: NominationFacts
  recommendation: RecommendationFacts
  directRecognition: DirectRecognitionFacts
  rewards: RewardFacts
  unit: UnitFacts
  talent: TalentFacts
  title: TitleFacts
  priority: PriorityFacts
  entry: EntryFacts
  conduct: ConductFacts
  studio: StudioFacts
  round: RoundFacts
  duties: DutyFacts
  deliverables: DeliverableFacts
  studioAssessment: StudioAssessmentFacts
  personAssessment: StudioPersonAssessmentFacts
  /** Somebody of a studio, and the posts they hold. */
  studioPost: PostRecord & Facts<{ role: StudioRole }>
  /** A trainee, and the posts they hold. */
  traineePost: PostRecord & Facts<{ programme: Programme }>
  /** The lead of a running studio, and the titles they hold. */
  leadTitle: TalentFacts & Facts<{ track: Track }>
  intake: IntakeFacts
  participation: ParticipationFacts
  application: ApplicationFacts
  selection: SelectionFacts
  ranking: RankingFacts
  enrolment: EnrolmentFacts
  graduate: GraduateFacts
  recommended: RecommendedFacts
  studioFund: StudioFundFacts
  budget: BudgetFacts
  target: TargetFacts
  act: ActFacts
  studioCycle: StudioCycleFacts
  cohortCycle: CohortCycleFacts
}

export type SubjectKind = keyof SubjectFacts
