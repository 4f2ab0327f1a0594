import { audit } from './audit.ts'
import { backup } from './backup.ts'
import { care } from './care.ts'
import { loadDemonstration } from './demonstration/load.ts'
import { diagnose } from './diagnose.ts'
import { exportTrail } from './export-trail.ts'
import { keptBackups } from './kept-backups.ts'
import { printHead } from './print-head.ts'
import { recent } from './recent.ts'
import { restore } from './restore.ts'
import { setBackupRules } from './set-backup-rules.ts'
import { verify } from './verify.ts'

export const admin = {
  audit,
  backup,
  care,
  diagnose,
  exportTrail,
  keptBackups,
  loadDemonstration,
  printHead,
  recent,
  restore,
  setBackupRules,
  verify,
}
