/** Where the policy is open: an area, a rule, a clause (from a chip), a reading. */
export interface PolicySearch {
  area?: string | undefined
  rule?: string | undefined
  document?: string | undefined
  place?: string | undefined
  reading?: string | undefined
}

const keys = ['area', 'rule', 'document', 'place', 'reading'] as const

export function readPolicySearch(search: Record<string, unknown>): PolicySearch {
  const read: PolicySearch = {}
  for (const key of keys) {
    const value = search[key]
    if (typeof value === 'string') read[key] = value
  }
  return read
}
