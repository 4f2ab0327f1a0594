import { addPerson } from './add-person.ts'
import { addSchool } from './add-school.ts'
import { amendPerson } from './amend-person.ts'
import { duplicates } from './duplicates.ts'
import { find } from './find.ts'
import { list } from './list.ts'
import { merge, part, previewMerge } from './merge.ts'
import { person } from './person.ts'
import { previewPost } from './preview-post.ts'
import { recordPost } from './record-post.ts'
import { recordProfile } from './record-profile.ts'
import { recordDeparture, recordLeave } from './record-service.ts'
import { retractPost } from './retract-post.ts'
import { school } from './school.ts'
import { schools } from './schools.ts'
import { tellApart } from './tell-apart.ts'
import { unmask } from './unmask.ts'

export const people = {
  addPerson,
  addSchool,
  amendPerson,
  duplicates,
  find,
  list,
  merge,
  part,
  person,
  previewMerge,
  previewPost,
  recordDeparture,
  recordLeave,
  recordPost,
  recordProfile,
  retractPost,
  school,
  schools,
  tellApart,
  unmask,
}
