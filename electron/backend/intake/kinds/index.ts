import type { IntakeKind } from '../../../../shared/domain/intake-kinds.ts'
import type { ImportKind } from './kind.ts'
import { people } from './people.ts'
import { schools } from './schools.ts'

/** How each kind of list meets the store. A new kind is its columns in shared/domain and one more entry here. */
export const importKinds: Readonly<Record<IntakeKind, ImportKind>> = { schools, people }
