import type { Reader, Writer } from '../../../db/open.ts'
import { knowsSchool } from '../../../db/people/schools.ts'
import type { DocumentFacts } from '../../../db/studio/document.ts'
import { standingMemberships } from '../../../db/studio/membership.ts'
import { refuseField } from '../../../shared/contract/errors.ts'
import {
  memberDocumentKinds,
  schoolDocumentKinds,
  yearlyDocumentKinds,
} from '../../../shared/domain/studio.ts'
import type { Day } from '../../../shared/kernel/day.ts'

/** Whether a paper of this kind names whom, which school and which year it has to. @throws Refusal FIELD_INVALID */
export async function checkDocument(
  handle: Reader | Writer,
  facts: Omit<DocumentFacts, 'id' | 'title'>,
  today: Day,
): Promise<void> {
  const { studio_id, kind, person_id, school_id, management_year, filed_on } = facts
  if (filed_on > today) refuseField('filedOn', 'in_future', filed_on, today)
  if (memberDocumentKinds.includes(kind) && person_id === null) refuseField('personId', 'missing')
  if (person_id && (await standingMemberships(handle, studio_id, person_id)).length === 0)
    refuseField('personId', 'not_in_studio', person_id)
  if (schoolDocumentKinds.includes(kind) && school_id === null) refuseField('schoolId', 'missing')
  if (school_id && !(await knowsSchool(handle, school_id))) refuseField('schoolId', 'unknown', school_id)
  if (yearlyDocumentKinds.includes(kind) && management_year === null) refuseField('managementYear', 'missing')
}
