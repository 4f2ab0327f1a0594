/** Which two people stand side by side. */
export interface SameSearch {
  one?: string | undefined
  other?: string | undefined
}

const isId = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value)

export const readSameSearch = ({ one, other }: Record<string, unknown>): SameSearch => ({
  ...(isId(one) ? { one } : {}),
  ...(isId(other) ? { other } : {}),
})
