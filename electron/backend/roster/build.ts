import type { Reader, Writer } from '../../../db/open.ts'
import { refuse } from '../../../shared/contract/errors.ts'
import type { RosterRequest } from '../../../shared/contract/roster.ts'
import type { DocumentModel } from '../../../shared/domain/document.ts'
import { formTraits, type RosterForm } from '../../../shared/domain/roster.ts'
import type { Call } from '../desk.ts'
import { buildActivityRecord } from './forms/activity-record.ts'
import { buildActivityStatistics } from './forms/activity-statistics.ts'
import { buildAssessmentSummary } from './forms/assessment-summary.ts'
import { buildCandidateSummary } from './forms/candidate-summary.ts'
import { buildDecisionExplanation } from './forms/decision-explanation.ts'
import { buildExitRoster } from './forms/exit-roster.ts'
import { buildGraduationCertificate } from './forms/graduation-certificate.ts'
import { buildGrowthFile } from './forms/growth-file.ts'
import { buildOutputStatistics } from './forms/output-statistics.ts'
import { buildOwnRoster } from './forms/own-roster.ts'
import type { FormContext } from './forms/parts.ts'
import { buildPublicNotice } from './forms/public-notice.ts'
import { buildRecognitionCertificate } from './forms/recognition-certificate.ts'
import { buildRewardPayment } from './forms/reward-payment.ts'
import { buildSignInSheet } from './forms/sign-in-sheet.ts'
import { buildSpendingStatement } from './forms/spending-statement.ts'
import { buildStudioRoster } from './forms/studio-roster.ts'
import { buildTitleRoster } from './forms/title-roster.ts'
import { buildTraineeRoster } from './forms/trainee-roster.ts'

const builders: Readonly<Record<RosterForm, (form: FormContext) => Promise<DocumentModel>>> = {
  'title-roster': buildTitleRoster,
  'trainee-roster': buildTraineeRoster,
  'studio-roster': buildStudioRoster,
  'assessment-summary': buildAssessmentSummary,
  'exit-roster': buildExitRoster,
  'activity-record': buildActivityRecord,
  'activity-statistics': buildActivityStatistics,
  'sign-in-sheet': buildSignInSheet,
  'output-statistics': buildOutputStatistics,
  'spending-statement': buildSpendingStatement,
  'reward-payment': buildRewardPayment,
  'own-roster': buildOwnRoster,
  'growth-file': buildGrowthFile,
  'decision-explanation': buildDecisionExplanation,
  'candidate-summary': buildCandidateSummary,
  'public-notice': buildPublicNotice,
  'recognition-certificate': buildRecognitionCertificate,
  'graduation-certificate': buildGraduationCertificate,
}

/**
 * The one document behind preview, paper and file.
 * @throws Refusal FORBIDDEN where somebody who sees one studio asks for a form about the county, or for full ID numbers
 */
export function buildRoster(
  read: Reader | Writer,
  call: Call,
  request: RosterRequest,
): Promise<DocumentModel> {
  const countyWide = call.actor.scope.kind === 'all'
  if (!countyWide && (!formTraits[request.form].studio || request.idNumbers === 'full'))
    return refuse('FORBIDDEN', { procedure: `roster ${request.form}`, role: call.actor.role })
  return builders[request.form]({ read, call, request })
}

/** How many records a document lists. */
export const recordCount = (document: DocumentModel): number =>
  document.sheets.reduce((n, s) => n + s.rows.filter((r) => r.role === 'body').length, 0)
