import { holderOf } from '../../db/hold.ts'

/**
 * A fresh launch URL from the host that already serves this file, asked with the secret it left beside the file.
 * Null when what holds the file serves no browser (a window, the command line) or does not answer.
 */
export async function launchUrlOfRunningHost(file: string): Promise<string | null> {
  const reach = holderOf(file)?.reach
  if (!reach) return null
  try {
    const answer = await fetch(`${reach.origin}/launch`, {
      method: 'POST',
      headers: { authorization: `Bearer ${reach.secret}` },
      signal: AbortSignal.timeout(5000),
    })
    const { url } = (await answer.json()) as { url: string }
    return url
  } catch {
    return null
  }
}
