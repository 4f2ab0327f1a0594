import { backup } from './backup.ts'
import { restore } from './restore.ts'
import { verify } from './verify.ts'

export const admin = { backup, restore, verify }
