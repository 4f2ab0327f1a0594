import { text } from 'node:stream/consumers'
import { needsPassword } from '../backend/account/needs-password.ts'
import type { Desk } from '../backend/desk.ts'

/** The first line of what is piped in. */
const firstLine = async (): Promise<string | undefined> =>
  process.stdin.isTTY ? undefined : (await text(process.stdin)).split(/\r?\n/, 1)[0] || undefined

let given: Promise<string | undefined> | undefined

/**
 * A password for the command line: TALENT_DESK_PASSWORD, else the first line of standard input, read when it is needed
 * and once. Never an argument, which everybody on the machine could read.
 */
export const givenPassword = (): Promise<string | undefined> =>
  (given ??= process.env.TALENT_DESK_PASSWORD
    ? Promise.resolve(process.env.TALENT_DESK_PASSWORD)
    : firstLine())

/** The password for whom the command line acts, where it needs one. */
export const passwordFor = async (desk: Desk, as: string | undefined): Promise<string | undefined> =>
  as !== undefined && (await needsPassword(desk, as)) ? await givenPassword() : undefined
