import type { eventsOf, traineesIn } from '../../../db/cohort/event.ts'
import type { defencesOf } from '../../../db/cohort/graduation.ts'
import { expertsOf } from '../../../db/cohort/graduation.ts'
import type { CertificateTable, OnwardRecommendationTable } from '../../../db/schema.ts'

// How the records of a trainee's three years look in the contract.

interface Marks {
  recorded_at: string
  recorded_by: string
}
export type Recorder = (id: string) => string

export const recordedBy = (row: Marks, name: Recorder) => ({
  recordedAt: row.recorded_at,
  recordedBy: name(row.recorded_by),
})

export const shapeEvent = (
  row: Awaited<ReturnType<typeof eventsOf>>[number],
  trainees: Awaited<ReturnType<typeof traineesIn>>,
  schools: ReadonlyMap<string, string>,
  name: Recorder,
) => ({
  id: row.id,
  kind: row.kind,
  topic: row.topic,
  fromOn: row.from_on,
  toOn: row.to_on,
  place: row.place,
  school: row.school_id && { id: row.school_id, name: schools.get(row.school_id) ?? '' },
  inCounty: row.in_county === null ? null : row.in_county === 1,
  organiser: row.organiser,
  note: row.note,
  trainees: trainees
    .filter((t) => t.event_row_id === row.row_id)
    .map((t) => ({ enrolmentId: t.enrolment_id, name: t.name })),
  ...recordedBy(row, name),
})

export const shapeDefence = (row: Awaited<ReturnType<typeof defencesOf>>[number], name: Recorder) => ({
  id: row.id,
  heldOn: row.held_on,
  place: row.place,
  documentNumber: row.document_number,
  experts: expertsOf(row),
  reviewed: row.reviewed ?? 0,
  ...recordedBy(row, name),
})

export const shapeCertificate = (row: Omit<CertificateTable, 'row_id'>, name: Recorder) => ({
  id: row.id,
  number: row.number,
  issue: row.issue,
  issuedOn: row.issued_on,
  reason: row.reason,
  voidFrom: row.void_on,
  voidReason: row.void_reason,
  voidDocumentNumber: row.void_document_number,
  ...recordedBy(row, name),
})

export const shapeRecommendation = (row: Omit<OnwardRecommendationTable, 'row_id'>, name: Recorder) => ({
  id: row.id,
  aim: row.aim,
  recommendedOn: row.recommended_on,
  documentNumber: row.document_number,
  note: row.note,
  outcome: row.outcome,
  outcomeOn: row.outcome_on,
  outcomeNote: row.outcome_note,
  ...recordedBy(row, name),
})
