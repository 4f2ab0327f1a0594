import * as z from 'zod'
import { administrators, anyone, everyone, roles } from '../domain/role.ts'
import { zId, zText } from './common.ts'
import { command, query } from './procedure.ts'

/** Letters, digits, dot, dash, underscore or Chinese characters: it is typed at every sign-in. */
const zName = z
  .string()
  .trim()
  .regex(/^[\p{L}\p{N}._-]{2,40}$/u)
/** Its least length is a rule of the file; what is typed is never trimmed. */
export const zPassword = z.string().min(1).max(200)

const zSignedIn = z.object({ id: zId('account'), name: z.string(), role: z.enum(roles) })

const zAccount = z.object({
  id: zId('account'),
  name: z.string(),
  displayName: z.string(),
  role: z.enum(roles),
  person: z.object({ id: zId('person'), name: z.string() }).nullable(),
  studios: z.array(z.object({ id: zId('studio'), lead: z.string().nullable() })),
  /** Whether a password guards it; without one it acts only in a file that nobody guards. */
  password: z.boolean(),
  signedInAt: z.string().nullable(),
  lockedUntil: z.string().nullable(),
  disabledAt: z.string().nullable(),
})

/** Whom an account stands for: leads and assistants see the studios they are bound to, everybody else the county. */
const bound = {
  displayName: zText(40),
  role: z.enum(roles),
  personId: zId('person').nullable().default(null),
  studioIds: z.array(zId('studio')).max(20).default([]),
}

export const account = {
  /** What somebody who has not signed in may know: whether the file is guarded, and who can sign in. */
  door: query(anyone).output(
    z.object({
      /** No account has a password yet: whoever opens the file is its administrator. */
      unprotected: z.boolean(),
      demonstration: z.boolean(),
      signedIn: zSignedIn.nullable(),
      accounts: z.array(
        z.object({
          id: zId('account'),
          name: z.string(),
          displayName: z.string(),
          role: z.enum(roles),
          password: z.boolean(),
        }),
      ),
      leastPassword: z.number().int(),
      /** Minutes without an act after which a seat is left; 0 for never. */
      idleMinutes: z.number().int(),
      /** Whether a lead may start the own computer without a password. */
      leadsMayDoWithout: z.boolean(),
    }),
  ),

  /**
   * Takes the seat of this window or command line. Five failures lock the account for a while, also over a restart.
   * Answers SIGN_IN_FAILED, ACCOUNT_LOCKED.
   */
  signIn: command(anyone)
    .input(z.object({ name: z.string().max(40), password: z.string().max(200).default('') }))
    .output(zSignedIn),

  /** Leaves the seat; when the last one is left, the data key is forgotten. */
  signOut: command(anyone)
    .input(z.object({ idle: z.boolean().default(false) }))
    .output(z.object({})),

  /** Says that somebody is still there, typing. */
  stay: query(everyone).output(z.object({})),

  /**
   * Makes the first administrator of a file that nobody guards yet, and guards it: from then on nothing sealed opens
   * without a password. The recovery key is told once, to be printed and locked away.
   */
  establish: command(administrators)
    .input(z.object({ name: zName, displayName: zText(40), password: zPassword }))
    .output(zSignedIn.extend({ recoveryKey: z.string() })),

  list: query(administrators).output(z.object({ rows: z.array(zAccount) })),

  /** Without a password the account can't sign in to a guarded file until it is given one. */
  add: command(administrators)
    .input(z.object({ name: zName, ...bound, password: zPassword.nullable().default(null) }))
    .output(z.object({ accountId: zId('account') })),

  /** What is left out stays. A disabled account's password opens nothing any more. */
  amend: command(administrators)
    .input(
      z.object({
        accountId: zId('account'),
        displayName: bound.displayName.optional(),
        role: bound.role.optional(),
        personId: zId('person').nullable().optional(),
        studioIds: z.array(zId('studio')).max(20).optional(),
        disabled: z.boolean().optional(),
      }),
    )
    .output(z.object({})),

  /** Gives somebody a new password and lifts a lock. */
  setPassword: command(administrators)
    .input(z.object({ accountId: zId('account'), password: zPassword }))
    .output(z.object({})),

  changePassword: command(everyone)
    .input(z.object({ current: z.string().max(200), password: zPassword }))
    .output(z.object({})),

  /** A new recovery key; the old one opens nothing any more. */
  renewRecoveryKey: command(administrators)
    .input(z.object({ password: z.string().max(200) }))
    .output(z.object({ recoveryKey: z.string() })),

  /** The way in when an administrator's password is lost: the printed key sets a new one. */
  recover: command(anyone)
    .input(
      z.object({ recoveryKey: z.string().min(8).max(80), name: z.string().max(40), password: zPassword }),
    )
    .output(zSignedIn),

  /** What passwords must be, and when an idle seat is left. */
  setRules: command(administrators)
    .input(
      z.object({
        leastPassword: z.number().int().min(8).max(64),
        idleMinutes: z.number().int().min(0).max(240),
        leadsMayDoWithout: z.boolean().optional(),
      }),
    )
    .output(z.object({})),
}
