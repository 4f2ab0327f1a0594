import { expect, test } from 'vitest'
import { describeProcedures } from '../../../electron/cli/procedures.ts'

/** All that a reviewer may call. What is added here shows them something of the county that nobody released. */
const open = [
  'account.changePassword',
  'account.door',
  'account.recover',
  'account.signIn',
  'account.signOut',
  'account.stay',
  'draft.discard',
  'draft.keep',
  'draft.list',
  'file.append',
  'file.begin',
  'file.discard',
  'file.read',
  'handback.desk',
  'policy.compare',
  'policy.document',
  'policy.ownText',
  'policy.readings',
  'policy.rules',
  'policy.version',
  'policy.versions',
  'roster.finishReview',
  'roster.released',
  'roster.releasedRoster',
  'roster.remark',
  'roster.retractRemark',
  'system.changes',
  'system.status',
]

test('a reviewer may call what shows or marks a release, and what tells nothing of the county', () => {
  const allowed = describeProcedures().filter(({ roles }) => roles.includes('reviewer'))
  expect(new Set(allowed.map(({ name }) => name))).toEqual(new Set(open))
})
