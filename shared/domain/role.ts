/** Who sits at the desk, and the groups of them that procedures are opened to. */

export const roles = ['administrator', 'officer', 'lead', 'assistant', 'reviewer'] as const
export type Role = (typeof roles)[number]
/** Who may ask: somebody of a role, or a visitor, who has not signed in. */
export type Caller = Role | 'visitor'

export const administrators: readonly Role[] = ['administrator']
export const bureau: readonly Role[] = ['administrator', 'officer']
export const leads: readonly Role[] = ['lead']
export const studioStaff: readonly Role[] = ['administrator', 'officer', 'lead', 'assistant']
/** Those who see what is released to them and remark on it; nothing else of the county. */
export const reviewing: readonly Role[] = ['reviewer']
/** Everybody, reviewers too: for what tells nothing of anybody in the county. */
export const everyone: readonly Role[] = [...studioStaff, ...reviewing]
/** Also who has not signed in: for the way in alone. */
export const anyone: readonly Caller[] = [...everyone, 'visitor']
