import { backup } from './backup.ts'
import { loadDemonstration } from './demonstration/load.ts'
import { restore } from './restore.ts'
import { verify } from './verify.ts'

export const admin = { backup, loadDemonstration, restore, verify }
