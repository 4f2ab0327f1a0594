import { findings } from '../../../shared/policy/words/findings.ts'
import { account } from './account.ts'
import { activity } from './activity.ts'
import { admin } from './admin.ts'
import { assessment } from './assessment.ts'
import { cohort } from './cohort.ts'
import { decision } from './decision.ts'
import { errors } from './errors.ts'
import { ethics } from './ethics.ts'
import { evidence } from './evidence.ts'
import { formation } from './formation.ts'
import { funding } from './funding.ts'
import { handback } from './handback.ts'
import { intake } from './intake.ts'
import { intakePage } from './intake-page.ts'
import { people } from './people.ts'
import { policy } from './policy.ts'
import { recognition } from './recognition.ts'
import { roster } from './roster.ts'
import { selection } from './selection.ts'
import { shell } from './shell.ts'
import { start } from './start.ts'
import { studio } from './studio.ts'
import { terms } from './terms.ts'
import { today } from './today.ts'
import { ui } from './ui.ts'

/** Every feature's words under its own name; a feature adds one line to each language. */
export const zh = {
  shell: shell.zh,
  ui: ui.zh,
  errors: errors.zh,
  findings: findings.zh,
  terms: terms.zh,
  people: people.zh,
  intake: { ...intake.zh, ...intakePage.zh },
  start: start.zh,
  account: account.zh,
  admin: admin.zh,
  assessment: assessment.zh,
  decision: decision.zh,
  ethics: ethics.zh,
  formation: formation.zh,
  funding: funding.zh,
  roster: roster.zh,
  policy: policy.zh,
  studio: studio.zh,
  handback: handback.zh,
  activity: activity.zh,
  evidence: evidence.zh,
  today: today.zh,
  cohort: cohort.zh,
  recognition: recognition.zh,
  selection: selection.zh,
}
export const en = {
  shell: shell.en,
  ui: ui.en,
  errors: errors.en,
  findings: findings.en,
  terms: terms.en,
  people: people.en,
  intake: { ...intake.en, ...intakePage.en },
  start: start.en,
  account: account.en,
  admin: admin.en,
  assessment: assessment.en,
  decision: decision.en,
  ethics: ethics.en,
  formation: formation.en,
  funding: funding.en,
  roster: roster.en,
  policy: policy.en,
  studio: studio.en,
  handback: handback.en,
  activity: activity.en,
  evidence: evidence.en,
  today: today.en,
  cohort: cohort.en,
  recognition: recognition.en,
  selection: selection.en,
}
