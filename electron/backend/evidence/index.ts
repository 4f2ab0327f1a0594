import { amend } from './amend.ts'
import { attach } from './attach.ts'
import { exportEvidence } from './export.ts'
import { list } from './list.ts'
import { read } from './read.ts'
import { restore } from './restore.ts'
import { retract } from './retract.ts'

export const evidence = { amend, attach, export: exportEvidence, list, read, restore, retract }
