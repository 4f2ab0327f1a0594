import { currentApplication } from '../../../db/selection/application.ts'
import { refuse } from '../../../shared/contract/errors.ts'
import type { SchoolRole } from '../../../shared/domain/selection.ts'
import type { Finding } from '../../../shared/policy/finding.ts'
import { queries, viewOf } from '../procedure.ts'
import { applicationShape, objectionShape } from './shape.ts'
import { standingOf } from './standing.ts'
import { needsReason, procedureKept } from './weigh.ts'

export const application = queries.selection.application.handler(async ({ context, input }) => {
  const { read } = context
  const { applicationId } = input
  const found = await currentApplication(read, applicationId)
  const standing = found && (await standingOf(read, found.selection_id, viewOf(context, input)))
  const applicant = standing?.applicants.find((a) => a.row.id === applicationId)
  if (!standing || !applicant) return refuse('NOT_FOUND', { kind: 'application', id: applicationId })
  const { loaded } = standing
  const { row, admission, findings } = applicant
  return {
    ...applicationShape(standing, applicant),
    selection: {
      id: loaded.row.id,
      name: loaded.row.name,
      kind: loaded.row.kind,
      step: loaded.row.step,
    },
    findings,
    requiresReason: needsReason(findings),
    procedure: applicant.listed
      ? procedureKept(loaded.row, row.id, applicant.facts, admission?.effective_on ?? null, standing.context)
      : [],
    researchPlan: row.research_plan === null ? null : row.research_plan === 1,
    topic: row.topic,
    schoolRoles: row.school_roles === null ? null : (JSON.parse(row.school_roles) as SchoolRole[]),
    returnReason: row.return_reason,
    note: row.note,
    withdrawnReason: row.withdrawn_reason,
    reviewedOn: applicant.review?.reviewed_on ?? null,
    overrides: loaded.overrides
      .filter((o) => o.application_id === row.id)
      .map((o) => ({
        question: o.question,
        reason: o.reason,
        approver: o.approver,
        documentNumber: o.document_number,
        on: o.approved_on,
      })),
    objections: loaded.objections
      .filter((o) => o.application_id === row.id || o.application_id === null)
      .map((o) => objectionShape(o, loaded.applications)),
    confirmedOnFindings: admission ? (JSON.parse(admission.findings) as Finding[]) : [],
  }
})
