import { start } from './0001-start.ts'
import { account } from './0002-account.ts'
import { selection } from './0003-selection.ts'
import { cohort } from './0004-cohort.ts'
import { reward } from './0005-reward.ts'
import { studio } from './0006-studio.ts'
import { handback } from './0007-handback.ts'
import { roster } from './0008-roster.ts'
import { intake } from './0009-intake.ts'
import { policy } from './0010-policy.ts'
import { witness } from './0011-witness.ts'
import { bank } from './0012-bank.ts'
import { formation } from './0013-formation.ts'
import { draft } from './0014-draft.ts'

/** In order; the position (from 1) is the store's `user_version` after it. */
export const migrations: readonly { name: string; sql: string }[] = [
  { name: '0001-start', sql: start },
  { name: '0002-account', sql: account },
  { name: '0003-selection', sql: selection },
  { name: '0004-cohort', sql: cohort },
  { name: '0005-reward', sql: reward },
  { name: '0006-studio', sql: studio },
  { name: '0007-handback', sql: handback },
  { name: '0008-roster', sql: roster },
  { name: '0009-intake', sql: intake },
  { name: '0010-policy', sql: policy },
  { name: '0011-witness', sql: witness },
  { name: '0012-bank', sql: bank },
  { name: '0013-formation', sql: formation },
  { name: '0014-draft', sql: draft },
]
