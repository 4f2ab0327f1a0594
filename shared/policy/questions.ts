import type { RuleId } from './catalogue/index.ts'
import type { QuestionAbout } from './define.ts'
import type { SubjectFacts, SubjectKind } from './facts/subjects.ts'
import type { Finding, SubjectRef } from './finding.ts'
import type { Context } from './inquiry.ts'
import { ask, isAsked } from './question.ts'
import { applicationConditions } from './rules/cohort/application.ts'
import {
  automaticPlace,
  certificate,
  graduateRecognition,
  graduation,
  graduationPriority,
  graduationReviewer,
  membersRecommendation,
  upwardRecommendation,
} from './rules/cohort/graduation.ts'
import { cohortSizes, cohortTotal, participation } from './rules/cohort/intake.ts'
import { ranking, selectionSteps } from './rules/cohort/selection.ts'
import { traineeTasks } from './rules/cohort/tasks.ts'
import {
  annualHeld,
  assessmentKinds,
  ethicsAfterAdmission,
  traineeExits,
  traineeGrades,
} from './rules/cohort/trainee.ts'
import { conduct, entryCheck, pledge } from './rules/ethics.ts'
import {
  fundAllotment,
  fundInstalment,
  fundTotal,
  fundUse,
  studioBudget,
  trainingFund,
} from './rules/funding.ts'
import {
  backboneIncentive,
  benefits,
  businessDiscounts,
  careerPriority,
  medicalExam,
  nomineeInPost,
  nomineeUnit,
  talentInPost,
  talentTitle,
  talentUnit,
} from './rules/incentive.ts'
import { studioFate, studioLeavePost, traineeLeavePost } from './rules/leave-post.ts'
import { cohortCycle, planInForce, studioCycle } from './rules/plan.ts'
import {
  batchInterval,
  batchQuotas,
  directRecognition,
  nominationTitles,
  recommendation,
  titleStanding,
} from './rules/recognition.ts'
import { rewardAmount, rewardClaim, rewardPayer, rewardTotal } from './rules/reward.ts'
import {
  applyAsLead,
  appointAsLead,
  assessedTogether,
  assessmentForms,
  assessmentMaterials,
  cycleAssessmentDay,
  cycleConsequence,
  excellentReward,
  leadConsequence,
  memberConsequence,
  memberRecommendation,
  rectificationGranted,
  studioConsequence,
  studioRecommendation,
} from './rules/studio/assessment.ts'
import { composition, ownLeadTitle, roundCost, studioRounds } from './rules/studio/composition.ts'
import { deliverables } from './rules/studio/deliverables.ts'
import { annualDuties, dutyDocuments } from './rules/studio/duties.ts'
import { targets } from './rules/target.ts'

/** Any question of the register, whatever its subject. */
export type AnyQuestion = { [Kind in SubjectKind]: QuestionAbout<Kind> }[SubjectKind]

/** Every question the engine answers, area after area. A rule's home is the question that names it. */
export const questions: readonly AnyQuestion[] = [
  ...batchQuotas,
  batchInterval,
  directRecognition,
  nominationTitles,
  nomineeUnit,
  nomineeInPost,
  recommendation,
  talentUnit,
  talentInPost,
  talentTitle,
  benefits,
  careerPriority,
  titleStanding,
  medicalExam,
  businessDiscounts,
  backboneIncentive,
  rewardTotal,
  rewardAmount,
  rewardPayer,
  rewardClaim,
  ...composition,
  ownLeadTitle,
  ...studioRounds,
  roundCost,
  ...annualDuties,
  ...dutyDocuments,
  ...deliverables,
  studioConsequence,
  cycleAssessmentDay,
  cycleConsequence,
  excellentReward,
  rectificationGranted,
  assessmentForms,
  studioRecommendation,
  leadConsequence,
  memberConsequence,
  assessedTogether,
  assessmentMaterials,
  memberRecommendation,
  applyAsLead,
  appointAsLead,
  studioLeavePost,
  traineeLeavePost,
  studioFate,
  ...cohortSizes,
  cohortTotal,
  participation,
  ...applicationConditions,
  ...selectionSteps,
  ranking,
  traineeGrades,
  ...traineeExits,
  annualHeld,
  assessmentKinds,
  ethicsAfterAdmission,
  ...traineeTasks,
  graduation,
  graduationReviewer,
  certificate,
  graduationPriority,
  graduateRecognition,
  automaticPlace,
  upwardRecommendation,
  membersRecommendation,
  fundTotal,
  fundInstalment,
  fundAllotment,
  fundUse,
  trainingFund,
  studioBudget,
  ...targets,
  planInForce,
  studioCycle,
  cohortCycle,
  entryCheck,
  pledge,
  conduct,
]

const byKind = Map.groupBy(questions, (q) => q.subject)

/** The questions about one kind of subject. */
const questionsAbout = <Kind extends SubjectKind>(kind: Kind): readonly QuestionAbout<Kind>[] =>
  (byKind.get(kind) ?? []) as unknown as readonly QuestionAbout<Kind>[]

/** The rules that some question answers. */
export const evaluatedRules: ReadonlySet<RuleId> = new Set(questions.flatMap((q) => q.rules))

/** Every finding about one subject on one day; questions about another track or plan are left out. */
export function findingsAbout<Kind extends SubjectKind>(
  kind: Kind,
  facts: SubjectFacts[Kind],
  subject: SubjectRef,
  context: Context,
): Finding[] {
  return questionsAbout(kind)
    .filter((question) => isAsked(question, facts))
    .map((question) => ask(question, facts, subject, context))
}
