import type { FormationRow } from '../../../db/formation/formation.ts'
import { type Applicant, barred, type Candidate, requiresReason } from './standing.ts'

export const headShape = (row: FormationRow) => ({
  id: row.id,
  track: row.track,
  name: row.name,
  startOn: row.start_on,
  openedOn: row.opened_on,
  closesOn: row.closes_on,
  places: row.places,
  documentNumber: row.document_number,
})

export const candidateShape = (c: Candidate) => ({
  id: c.id,
  person: { id: c.person_id, name: c.name },
  school: c.school_name ?? c.unit,
  duty: c.duty,
  subject: c.subject ?? c.person_subject,
  putForwardOn: c.put_forward_on,
  note: c.note,
  findings: [...c.findings],
  barred: barred(c),
  requiresReason: requiresReason(c),
  outcome: c.outcome,
  decidedOn: c.decided_on,
  reason: c.reason,
  documentNumber: c.document_number,
  studio: { id: c.studio_id, name: c.studioName },
  formed: c.formed_id !== null,
  assistants: c.assistants.map((f) => ({
    person: { id: f.person_id, name: f.name },
    recommendedOn: f.recommended_on,
    filedOn: f.filed_on,
    attested: f.attested === null ? null : f.attested === 1,
  })),
})

/** Who asks for a place, as their lead may see it too. */
export const askingShape = (a: Applicant) => ({
  id: a.id,
  person: { id: a.person_id, name: a.name },
  school: a.school_name ?? a.unit,
  duty: a.duty,
  subject: a.subject,
  channel: a.channel,
  appliedOn: a.applied_on,
  note: a.note,
  findings: [...a.findings],
  barred: barred(a),
})

export const choiceShape = (c: Applicant['choices'][number]) => ({
  chosen: c.chosen === 1,
  on: c.chosen_on,
  reason: c.reason,
  byLead: c.by_lead === 1,
})
