const slack = 24 * 60 * 60 * 1000

/**
 * What two instants of another computer's clock tell of it: earlier than the file it worked from was made, or later
 * than the moment it arrived, by more than a day. Nothing is ordered by it; it is only shown.
 */
export function clockOf(madeAt: string, after: string | null, before: string): 'ahead' | 'behind' | null {
  const at = Date.parse(madeAt)
  if (at > Date.parse(before) + slack) return 'ahead'
  return after !== null && at < Date.parse(after) - slack ? 'behind' : null
}
