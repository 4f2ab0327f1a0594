import { amendMembership } from './amend-membership.ts'
import { checkFormation } from './check-formation.ts'
import { documents } from './documents.ts'
import { duties } from './duties.ts'
import { endMembership } from './end-membership.ts'
import { fileDocument } from './file-document.ts'
import { form } from './form.ts'
import { list } from './list.ts'
import { mayLead } from './may-lead.ts'
import { recordExisting } from './record-existing.ts'
import { recordMembership } from './record-membership.ts'
import { retractDocument } from './retract-document.ts'
import { retractMembership } from './retract-membership.ts'
import { studio as page } from './studio.ts'

export const studio = {
  amendMembership,
  checkFormation,
  documents,
  duties,
  endMembership,
  fileDocument,
  form,
  list,
  mayLead,
  recordExisting,
  recordMembership,
  retractDocument,
  retractMembership,
  studio: page,
}
