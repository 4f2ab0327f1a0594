import { exits } from '../../../../db/roster/rosters.ts'
import { exitRoster } from '../../../../shared/documents/exit-roster.ts'
import { exitReasonWords, programmeWords, studioRoleWords } from '../../../../shared/documents/words.ts'
import { studioName } from '../../../../shared/domain/studio.ts'
import { day } from '../../../../shared/kernel/day.ts'
import type { Finding } from '../../../../shared/policy/finding.ts'
import { viewOf } from '../../procedure.ts'
import { countyName, type FormContext, filledBy, listedPerson } from './parts.ts'

/** 退出人员名单 of a period (default: everything so far), with the clause and the document of each exit. */
export async function buildExitRoster(form: FormContext) {
  const { read, call, request } = form
  const view = viewOf(call, request)
  const to = request.toOn ?? view.asOf
  const rows = await exits(read, request.fromOn, to, view)
  const from = request.fromOn ?? rows[0]?.effective_on ?? to
  const county = await countyName(read)
  return exitRoster({
    county,
    filledBy: filledBy(county, form),
    idNumbers: request.idNumbers !== 'none',
    from,
    to,
    exits: rows.map((r) => {
      const finding = JSON.parse(r.finding) as Finding
      const role = studioRoleWords[r.subject_kind as keyof typeof studioRoleWords]
      return {
        ...listedPerson(r, form),
        from:
          r.programme && r.cohort_name
            ? `${programmeWords[r.programme]}（${r.cohort_name}）`
            : `${studioName(r.track ?? 'teacher', r.lead_name ?? '')}（${role}）`,
        enteredOn: r.entered_on,
        reason:
          r.proposal_id === null
            ? '本人申请退出'
            : (exitReasonWords[finding.message.key] ?? finding.message.key),
        clause: finding.clauses.map((c) => `${c.document} ${c.place}`).join('；'),
        documentNumber: r.document_number,
        decidedOn: day(r.decided_at.slice(0, 10)),
        effectiveOn: r.effective_on,
      }
    }),
  })
}
