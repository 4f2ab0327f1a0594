import { audit } from './audit.ts'
import { backup } from './backup.ts'
import { loadDemonstration } from './demonstration/load.ts'
import { recent } from './recent.ts'
import { restore } from './restore.ts'
import { verify } from './verify.ts'

export const admin = { audit, backup, loadDemonstration, recent, restore, verify }
