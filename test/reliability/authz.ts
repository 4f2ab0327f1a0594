// Every procedure × everybody who may ask: answered or refused as the contract declares, and each refusal on record.
import path from 'node:path'
import { inProcessClient } from '../../electron/backend/client.ts'
import type { Actor } from '../../electron/backend/desk.ts'
import { closeDesk, openDesk } from '../../electron/backend/open-desk.ts'
import { describeProcedures } from '../../electron/cli/procedures.ts'
import { type Caller, roles } from '../../shared/domain/role.ts'
import type { Id } from '../../shared/kernel/id.ts'
import { conclude, scratch } from './support/harness.ts'

const desk = await openDesk({ file: path.join(scratch(), 'county.db'), holder: 'authz' })
const callers: readonly Caller[] = [...roles, 'visitor']

const actor = (role: Caller): Actor | null =>
  role === 'visitor'
    ? null
    : {
        accountId: '00000000-0000-7000-8000-00000000000a' as Id<'account'>,
        name: role,
        role,
        scope: role === 'lead' || role === 'assistant' ? { kind: 'studios', studioIds: [] } : { kind: 'all' },
      }

/** How a call ends, as far as who asks is concerned: with input that no procedure takes, nothing else can happen. */
async function isLetIn(name: string, role: Caller): Promise<boolean> {
  const client = inProcessClient(desk, actor(role)) as unknown as Record<
    string,
    Record<string, CallableFunction>
  >
  const [feature = '', procedure = ''] = name.split('.')
  const stop = new AbortController()
  try {
    const answer = await client[feature]?.[procedure]?.({ '': 'nonsense' }, { signal: stop.signal })
    // a stream is asked for its first word, then left
    const stream = answer as AsyncIterator<unknown> | undefined
    if (typeof stream?.next === 'function') {
      void Promise.resolve(stream.next()).catch(() => {})
      stop.abort()
    }
    return true
  } catch (cause) {
    const { code } = cause as { code?: string }
    return code !== 'FORBIDDEN' && code !== 'SIGN_IN_REQUIRED'
  }
}

const procedures = describeProcedures()
const found: { name: string; role: Caller; letIn: boolean }[] = []
for (const { name } of procedures)
  for (const role of callers) found.push({ name, role, letIn: await isLetIn(name, role) })

const against = (declared: (name: string) => readonly string[]) =>
  found
    .filter(({ name, role, letIn }) => letIn !== declared(name).includes(role))
    .map(({ name, role, letIn }) => `${name} ${letIn ? 'let in' : 'refused'} ${role}`)

const declared = new Map(procedures.map(({ name, roles: allowed }) => [name, allowed as readonly string[]]))
const refused = found.filter(({ role, letIn }) => !letIn && role !== 'visitor')
// a procedure may also refuse later, for what the file is: on record as well, beyond what is asked here
const onRecord = new Set(
  (
    await desk.store.read((read) =>
      read
        .selectFrom('audit_entry')
        .select(['procedure', 'role'])
        .where('code', '=', 'FORBIDDEN')
        .where('outcome', '=', 'refused')
        .execute(),
    )
  ).map(({ procedure, role }) => `${procedure} ${role}`),
)
const unrecorded = refused.filter(({ name, role }) => !onRecord.has(`${name} ${role}`))
await closeDesk(desk)
conclude(
  'sec:authz',
  {
    procedures: procedures.length,
    'who may ask': callers.join(' '),
    calls: found.length,
    'refused to somebody signed in': refused.length,
    'of these on record': refused.length - unrecorded.length,
  },
  [
    ...against((name) => declared.get(name) ?? []),
    ...unrecorded.map(({ name, role }) => `${name}: refusing ${role} is not on record`),
  ],
  {
    what: 'one role too many declared for one procedure',
    losses: against((name) => [
      ...(declared.get(name) ?? []),
      ...(name === 'account.list' ? ['officer'] : []),
    ]).length,
  },
)
