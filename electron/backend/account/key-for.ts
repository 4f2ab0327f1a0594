import { keyAtRest } from '../../../db/account/at-rest.ts'
import { unwrapWithPassword } from '../../../db/account/key.ts'
import { refuse } from '../../../shared/contract/errors.ts'

/** Who asks for the key of a file that nobody has open. */
export interface AtRest {
  as: string | undefined
  /** Asked for only where it is needed. */
  password: () => Promise<string | undefined>
}

/**
 * The data key of a file that nobody has open, for an administrator; null where the file can't be read, which whoever
 * opens it next will say.
 * @throws Refusal SIGN_IN_REQUIRED, SIGN_IN_FAILED, FORBIDDEN
 */
export async function keyFor(
  file: string,
  { as, password }: AtRest,
  procedure: string,
): Promise<Uint8Array | null> {
  const found = keyAtRest(file, as)
  if (!found || found.open) return found?.open ?? null
  const given = as === undefined ? undefined : await password()
  if (given === undefined) return refuse('SIGN_IN_REQUIRED', {})
  const key = found.slot && (await unwrapWithPassword(found.slot, given))
  if (!key) return refuse('SIGN_IN_FAILED', { attemptsLeft: null })
  return found.slot?.role === 'administrator'
    ? key
    : refuse('FORBIDDEN', { procedure, role: found.slot?.role ?? '' })
}
