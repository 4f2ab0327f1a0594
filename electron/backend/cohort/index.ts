import { amendEvent, retractEvent } from './amend-event.ts'
import { amendProblem, retractProblem } from './amend-problem.ts'
import { reissueCertificate, voidCertificate } from './certificate.ts'
import { certificates } from './certificates.ts'
import { cohort as page } from './cohort.ts'
import { endPair } from './end-pair.ts'
import { enrol } from './enrol.ts'
import { defences, events } from './events.ts'
import { graduate, previewGraduation } from './graduate.ts'
import { issueCertificates } from './issue-certificates.ts'
import { list } from './list.ts'
import { onward } from './onward.ts'
import { openCohort } from './open-cohort.ts'
import { openDefence, retractDefence } from './open-defence.ts'
import { pair } from './pair.ts'
import { endSchoolPairing, pairSchool } from './pair-school.ts'
import { progress } from './progress.ts'
import { recommend, recordOutcome, retractRecommendation } from './recommend.ts'
import { recordEvent } from './record-event.ts'
import { recordProblem } from './record-problem.ts'
import { retractEnrolment } from './retract-enrolment.ts'
import { trainee } from './trainee.ts'
import { withdraw } from './withdraw.ts'

export const cohort = {
  amendEvent,
  amendProblem,
  certificates,
  cohort: page,
  defences,
  endPair,
  endSchoolPairing,
  enrol,
  events,
  graduate,
  issueCertificates,
  list,
  onward,
  openCohort,
  openDefence,
  pair,
  pairSchool,
  previewGraduation,
  progress,
  recommend,
  recordEvent,
  recordOutcome,
  recordProblem,
  reissueCertificate,
  retractDefence,
  retractEnrolment,
  retractEvent,
  retractProblem,
  retractRecommendation,
  trainee,
  voidCertificate,
  withdraw,
}
