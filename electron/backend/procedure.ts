import { implement, ORPCError } from '@orpc/server'
import { type AuditFact, appendAudit } from '../../db/admin/audit.ts'
import { digestOf, earlierResult, rememberResult } from '../../db/admin/submission.ts'
import type { Reader, Writer } from '../../db/open.ts'
import { endOf, knownNow, type Stamp, type View } from '../../db/versioned.ts'
import { Refusal, refuse } from '../../shared/contract/errors.ts'
import { contract } from '../../shared/contract/index.ts'
import type { ProcedureMeta } from '../../shared/contract/procedure.ts'
import type { Day } from '../../shared/kernel/day.ts'
import type { Arrival, Call } from './desk.ts'
import type { Log } from './log.ts'

// The way of every call: admit → parse (the contract's schema) → one transaction (commands) or one consistent
// view (queries) → reply. Handlers in the feature folders see only what comes out at the end of this file.

/** Binds the contract to its handlers; see router.ts. */
export const os = implement(contract).$context<Arrival>()

/** Turns a refusal into the contract's typed error; whatever nobody foresaw is logged and gets a reference. */
export function answered(cause: unknown, log?: Log): ORPCError<string, unknown> {
  if (cause instanceof Refusal) return new ORPCError(cause.code, { data: cause.data, status: 422, cause })
  if (cause instanceof ORPCError) {
    const issues = (
      cause.data as { issues?: { path: PropertyKey[]; code: string; message: string }[] } | undefined
    )?.issues
    if (cause.code !== 'BAD_REQUEST' || !issues) return cause
    return new ORPCError('INVALID_INPUT', {
      status: 400,
      data: { issues: issues.map(({ path, code, message }) => ({ path, code, message })) },
    })
  }
  const reference = crypto.randomUUID().slice(0, 8)
  if (log) log.note(reference, cause)
  else console.error(`[${reference}]`, cause)
  return new ORPCError('INTERNAL', { status: 500, data: { reference }, cause })
}

const answerErrors = os.middleware(async ({ context, next }) => {
  try {
    return await next()
  } catch (cause) {
    throw answered(cause, context.desk.log)
  }
})

/** What a window asks by itself, whether or not anybody is there. */
const unnoticed: ReadonlySet<string> = new Set(['account.door', 'system.changes', 'system.status'])

/** Lets through who may ask: somebody of a declared role, or, where the contract says so, who has not signed in. */
const admit = os.middleware(async ({ context, path, procedure, next }) => {
  const { roles } = procedure['~orpc'].meta as ProcedureMeta
  const { actor, seat } = context
  const name = path.join('.')
  if (!unnoticed.has(name)) seat.touch()
  if (roles.includes(actor?.role ?? 'visitor')) return next()
  if (actor === null) return refuse('SIGN_IN_REQUIRED', {})
  await recordRefusal({ ...context, actor }, name, 'FORBIDDEN')
  return refuse('FORBIDDEN', { procedure: name, role: actor.role })
})

/** From here on somebody acts. */
const someone = os.middleware(async ({ context: { actor }, next }) =>
  actor === null ? refuse('SIGN_IN_REQUIRED', {}) : next({ context: { actor } }),
)

function auditFact(call: Call, procedure: string, note: AuditNote | undefined): AuditFact {
  return {
    at: call.desk.clock.now(),
    accountId: call.actor.accountId,
    accountName: call.actor.name,
    role: call.actor.role,
    procedure,
    outcome: 'done',
    ...(note?.subject && { subject: note.subject }),
    detail: note?.detail ?? {},
  }
}

async function recordRefusal(call: Call, procedure: string, code: string): Promise<void> {
  const { store } = call.desk
  await store.write((trx) =>
    appendAudit(trx, store.seal, { ...auditFact(call, procedure, undefined), outcome: 'refused', code }),
  )
}

const recorded = new WeakSet<Refusal>()

/** Each refused attempt once; a full disk can't take it. */
async function recordRefusedAttempt(call: Call, procedure: string, cause: unknown): Promise<void> {
  if (!(cause instanceof Refusal) || cause.code === 'DISK_FULL' || recorded.has(cause)) return
  recorded.add(cause)
  await recordRefusal(call, procedure, cause.code)
}

/** What a command says of itself in the audit trail; never sealed plain text. */
export interface AuditNote {
  subject?: { kind: string; id: string }
  detail?: Record<string, unknown>
}

/** What a command's handler gets beside its input. */
export interface CommandContext {
  trx: Writer
  audit(note: AuditNote): void
  /** What has to happen once it is committed. */
  afterwards(work: () => Promise<void>): void
}

/** A transaction with its audit entry and its submission key; refused attempts are recorded too. */
async function transact<T>(
  call: Call,
  procedure: string,
  input: unknown,
  meta: ProcedureMeta,
  work: (context: CommandContext) => Promise<T>,
): Promise<T> {
  const { desk, actor, key } = call
  const { store, clock } = desk
  const submission = key ? { key, procedure, inputDigest: digestOf(store.seal, input) } : null
  const after: (() => Promise<void>)[] = []
  try {
    const result = await store.write(async (trx) => {
      const earlier = submission && (await earlierResult(trx, store.seal, submission))
      if (earlier) return earlier.result as T
      let note: AuditNote | undefined
      const done = await work({
        trx,
        audit: (n) => {
          note = n
        },
        afterwards: (work) => void after.push(work),
      })
      await appendAudit(trx, store.seal, auditFact(call, procedure, note))
      if (submission)
        await rememberResult(trx, store.seal, submission, done, {
          accountId: actor.accountId,
          at: clock.now(),
        })
      return done
    })
    for (const work of after) await work()
    desk.changes.publish([procedure.split('.')[0] ?? procedure, ...meta.changes])
    return result
  } catch (cause) {
    if (cause instanceof Refusal && cause.code === 'DISK_FULL') desk.changes.publish(['system'])
    await recordRefusedAttempt(call, procedure, cause)
    throw cause
  }
}

/** Handlers of what is asked at the door, also by who has not signed in; they write their own trail, as far as there is a key. */
export const atDoor = os.use(answerErrors).use(admit)

const base = atDoor.use(someone)

/** Handlers of queries: `context.read` is one consistent, read-only view of the store. */
export const queries = base.use(({ context, next }) =>
  context.desk.store.read(async (read: Reader) => await next({ context: { read } })),
)

/** Handlers of queries that only look at the host itself (files on their way, the stream of changes). */
export const hostQueries = base

/** Handlers of commands: `context.trx` is the one transaction, `context.audit` says what to write into the trail. */
export const commands = base.use(async ({ context, path, procedure, next }, input) => {
  let given: CommandContext | undefined
  const meta = procedure['~orpc'].meta as ProcedureMeta
  const output = await transact(context, path.join('.'), input, meta, async (command) => {
    given = command
    return (await next({ context: command })).output
  })
  // a retry with a known key answers from the first attempt and never enters the handler
  return { output, context: given as CommandContext }
})

/** Handlers of notes: `context.trx` is one transaction; no entry in the trail, see docs/decisions/drafts.md. */
export const notes = base.use(async ({ context, path, next }) => {
  const result = await context.desk.store.write(async (trx: Writer) => await next({ context: { trx } }))
  context.desk.changes.publish(path.slice(0, 1))
  return result
})

/** Handlers of jobs: long work that reports progress and opens its one transaction itself with `context.transact`. */
export const jobs = base.use(async ({ context, path, procedure, next }, input) => {
  const result = await next({
    context: {
      transact: <T>(work: (command: CommandContext) => Promise<T>) =>
        transact(context, path.join('.'), input, procedure['~orpc'].meta as ProcedureMeta, work),
    },
  })
  const events = result.output as AsyncIterable<unknown>
  return { ...result, output: withAnswers(context, path.join('.'), events) }
})

/** What goes wrong while a job streams, also before its transaction, is recorded and answered like any other refusal. */
async function* withAnswers<T>(call: Call, procedure: string, events: AsyncIterable<T>): AsyncGenerator<T> {
  try {
    yield* events
  } catch (cause) {
    await recordRefusedAttempt(call, procedure, cause)
    throw answered(cause, call.desk.log)
  }
}

/** The day and the knowledge a question is asked at; today and everything known by default. */
export function viewOf(call: Call, input: { asOf?: Day | undefined; knownOn?: Day | undefined }): View {
  return {
    asOf: input.asOf ?? call.desk.clock.today(),
    knownAt: input.knownOn ? endOf(input.knownOn) : knownNow,
  }
}

/** Who records, and when, for the rows a command writes. */
export const stampOf = ({ desk, actor }: Call): Stamp => ({ at: desk.clock.now(), by: actor.accountId })
