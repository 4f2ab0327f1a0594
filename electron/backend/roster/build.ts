import type { Reader, Writer } from '../../../db/open.ts'
import type { RosterRequest } from '../../../shared/contract/roster.ts'
import type { DocumentModel } from '../../../shared/domain/document.ts'
import type { RosterForm } from '../../../shared/domain/roster.ts'
import type { Call } from '../desk.ts'
import { buildAssessmentSummary } from './forms/assessment-summary.ts'
import { buildExitRoster } from './forms/exit-roster.ts'
import { buildGrowthFile } from './forms/growth-file.ts'
import type { FormContext } from './forms/parts.ts'
import { buildStudioRoster } from './forms/studio-roster.ts'
import { buildTitleRoster } from './forms/title-roster.ts'
import { buildTraineeRoster } from './forms/trainee-roster.ts'

const builders: Readonly<Record<RosterForm, (form: FormContext) => Promise<DocumentModel>>> = {
  'title-roster': buildTitleRoster,
  'trainee-roster': buildTraineeRoster,
  'studio-roster': buildStudioRoster,
  'assessment-summary': buildAssessmentSummary,
  'exit-roster': buildExitRoster,
  'growth-file': buildGrowthFile,
}

/** The one document behind preview, paper and file. */
export const buildRoster = (
  read: Reader | Writer,
  call: Call,
  request: RosterRequest,
): Promise<DocumentModel> => builders[request.form]({ read, call, request })

/** How many records a document lists. */
export const recordCount = (document: DocumentModel): number =>
  document.sheets.reduce((n, s) => n + s.rows.filter((r) => r.role === 'body').length, 0)
