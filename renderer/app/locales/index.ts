import { intake } from './intake.ts'
import { shell } from './shell.ts'
import { ui } from './ui.ts'

/** Every feature's words under its own name; a feature adds one line to each language. */
export const zh = { intake: intake.zh, shell: shell.zh, ui: ui.zh }
export const en = { intake: intake.en, shell: shell.en, ui: ui.en }
