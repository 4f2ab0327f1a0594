/** Which year, and the unit whose marks are open. */
export interface GuaranteesSearch {
  year?: number | undefined
  unit?: string | undefined
}

export function readGuaranteesSearch({ year, unit }: Record<string, unknown>): GuaranteesSearch {
  const asked = Number(year)
  return {
    ...(Number.isInteger(asked) && asked >= 2000 && asked <= 2100 ? { year: asked } : {}),
    ...(typeof unit === 'string' ? { unit } : {}),
  }
}
