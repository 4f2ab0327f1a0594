import type { Layout, Mapping } from '../../../shared/domain/intake.ts'

/** What the columns of a layout are taken as, to be used again: by label, by letter where a label comes twice. */
export function mappingOf({ columns }: Layout): Mapping {
  const seen = new Map<string, number>()
  for (const { label } of columns) seen.set(label, (seen.get(label) ?? 0) + 1)
  return Object.fromEntries(columns.map((c) => [seen.get(c.label) === 1 ? c.label : `=${c.letter}`, c.field]))
}
