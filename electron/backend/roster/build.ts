import type { Reader, Writer } from '../../../db/open.ts'
import type { RosterForm, RosterRequest } from '../../../shared/contract/roster.ts'
import type { DocumentModel } from '../../../shared/domain/document.ts'
import type { Call } from '../desk.ts'
import { buildExitRoster } from './forms/exit-roster.ts'
import type { FormContext } from './forms/parts.ts'
import { buildStudioRoster } from './forms/studio-roster.ts'
import { buildTitleRoster } from './forms/title-roster.ts'
import { buildTraineeRoster } from './forms/trainee-roster.ts'

const builders: Record<RosterForm, (form: FormContext) => Promise<DocumentModel>> = {
  'studio-roster': buildStudioRoster,
  'exit-roster': buildExitRoster,
  'title-roster': buildTitleRoster,
  'trainee-roster': buildTraineeRoster,
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
