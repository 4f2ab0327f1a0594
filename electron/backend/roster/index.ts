import { answer } from './answer.ts'
import { checkReturned } from './check-returned.ts'
import { compare } from './compare.ts'
import { exportRoster } from './export.ts'
import { exportFrozen } from './export-frozen.ts'
import { finishReview } from './finish-review.ts'
import { freeze } from './freeze.ts'
import { frozen } from './frozen.ts'
import { frozenList } from './frozen-list.ts'
import { layouts } from './layouts.ts'
import { preview } from './preview.ts'
import { print } from './print.ts'
import { printFrozen } from './print-frozen.ts'
import { release } from './release.ts'
import { releaseFile } from './release-file.ts'
import { released } from './released.ts'
import { releasedRoster } from './released-roster.ts'
import { remark } from './remark.ts'
import { removeLayout } from './remove-layout.ts'
import { retractRemark } from './retract-remark.ts'
import { reviewers } from './reviewers.ts'
import { saveLayout } from './save-layout.ts'
import { takeReturned } from './take-returned.ts'
import { withdrawRelease } from './withdraw-release.ts'

export const roster = {
  answer,
  checkReturned,
  compare,
  export: exportRoster,
  exportFrozen,
  finishReview,
  freeze,
  frozen,
  frozenList,
  layouts,
  preview,
  print,
  printFrozen,
  release,
  released,
  releasedRoster,
  releaseFile,
  remark,
  removeLayout,
  retractRemark,
  reviewers,
  saveLayout,
  takeReturned,
  withdrawRelease,
}
