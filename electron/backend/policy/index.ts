import { attest } from './attest.ts'
import { chooseReading } from './choose-reading.ts'
import { fileRecord } from './file-record.ts'
import { finding, findings } from './findings.ts'
import { readings } from './readings.ts'
import { records, retractRecord } from './records.ts'
import { rules } from './rules.ts'

export const policy = {
  attest,
  chooseReading,
  fileRecord,
  finding,
  findings,
  readings,
  records,
  retractRecord,
  rules,
}
