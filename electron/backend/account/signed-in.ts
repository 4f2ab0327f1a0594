import type { Actor } from '../desk.ts'

/** Who sits, as the window shows it. */
export const signedIn = ({ accountId, name, role }: Actor) => ({ id: accountId, name, role })
