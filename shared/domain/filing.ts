import { bureau, type Role, studioStaff } from './role.ts'
import { bureauDocumentKinds, leadDocumentKinds, type StudioDocumentKind } from './studio.ts'

/** Whether the role may put a paper of the kind on file, in a studio that is its own or the bureau's to keep. */
export const mayFile = (role: Role, kind: StudioDocumentKind): boolean =>
  bureau.includes(role) ||
  (studioStaff.includes(role) &&
    !bureauDocumentKinds.includes(kind) &&
    !(role === 'assistant' && leadDocumentKinds.includes(kind)))
