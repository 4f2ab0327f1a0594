/** Which two versions stand side by side. */
export interface VersionSearch {
  from?: string | undefined
  to?: string | undefined
}

export function readVersionSearch({ from, to }: Record<string, unknown>): VersionSearch {
  return {
    ...(typeof from === 'string' ? { from } : {}),
    ...(typeof to === 'string' ? { to } : {}),
  }
}
