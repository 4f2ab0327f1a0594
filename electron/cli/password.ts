import { text } from 'node:stream/consumers'
import { needsPassword } from '../backend/account/needs-password.ts'
import type { Desk } from '../backend/desk.ts'

let piped: Promise<string[]> | undefined

/** The next line of what is piped in. */
async function nextLine(): Promise<string | undefined> {
  if (process.stdin.isTTY) return undefined
  piped ??= text(process.stdin).then((said) => said.split(/\r?\n/))
  const lines = await piped
  return lines.shift() || undefined
}

/** A password: from the environment, else a line of standard input, read when it is needed and once. */
function passwordFrom(variable: string): () => Promise<string | undefined> {
  let given: Promise<string | undefined> | undefined
  return () => {
    const named = process.env[variable]
    given ??= named ? Promise.resolve(named) : nextLine()
    return given
  }
}

/** A password for the command line: never an argument, which everybody on the machine could read. */
export const givenPassword = passwordFrom('TALENT_DESK_PASSWORD')

/** The password of a backup that is sealed as a whole; piped in, it follows the account's. */
export const givenBackupPassword = passwordFrom('TALENT_DESK_BACKUP_PASSWORD')

/** The password for whom the command line acts, where it needs one. */
export const passwordFor = async (desk: Desk, as: string | undefined): Promise<string | undefined> =>
  as !== undefined && (await needsPassword(desk, as)) ? await givenPassword() : undefined
