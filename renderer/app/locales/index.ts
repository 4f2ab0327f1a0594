import { errors } from './errors.ts'
import { intake } from './intake.ts'
import { shell } from './shell.ts'
import { ui } from './ui.ts'

/** Every feature's words under its own name; a feature adds one line to each language. */
export const zh = {
  shell: shell.zh,
  ui: ui.zh,
  errors: errors.zh,
  intake: intake.zh,
}
export const en = {
  shell: shell.en,
  ui: ui.en,
  errors: errors.en,
  intake: intake.en,
}
