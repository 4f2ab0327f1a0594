import { cohort as page } from './cohort.ts'
import { endPair } from './end-pair.ts'
import { enrol } from './enrol.ts'
import { list } from './list.ts'
import { openCohort } from './open-cohort.ts'
import { pair } from './pair.ts'
import { retractEnrolment } from './retract-enrolment.ts'

export const cohort = { cohort: page, endPair, enrol, list, openCohort, pair, retractEnrolment }
