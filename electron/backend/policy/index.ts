import { affected, standing } from './affected.ts'
import { attest } from './attest.ts'
import { chooseReading } from './choose-reading.ts'
import { document, loadDocument, ownText, removeDocument } from './document.ts'
import { draftVersion } from './draft-version.ts'
import { enterIntoForce } from './enter-into-force.ts'
import { fileRecord } from './file-record.ts'
import { finding, findings } from './findings.ts'
import { readings } from './readings.ts'
import { records, retractRecord } from './records.ts'
import { rules } from './rules.ts'
import { compare, version, versions } from './versions.ts'
import { whatIf } from './what-if.ts'

export const policy = {
  affected,
  attest,
  chooseReading,
  compare,
  document,
  draftVersion,
  enterIntoForce,
  fileRecord,
  finding,
  findings,
  loadDocument,
  ownText,
  readings,
  records,
  removeDocument,
  retractRecord,
  rules,
  standing,
  version,
  versions,
  whatIf,
}
