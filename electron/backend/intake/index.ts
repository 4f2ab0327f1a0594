import { accept } from './accept.ts'
import { amend, discard } from './amend.ts'
import { inspect } from './inspect.ts'
import { list } from './list.ts'
import { prepared, preview } from './preview.ts'
import { refused } from './refused.ts'
import { template } from './template.ts'
import { undo } from './undo.ts'

export const intake = { accept, amend, discard, inspect, list, prepared, preview, refused, template, undo }
