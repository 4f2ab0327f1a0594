import type { Field, FieldValue } from '../../../../shared/domain/intake.ts'
import { bareText } from '../../../../shared/kernel/text.ts'

/**
 * What the headings above a row say of a field the row leaves blank, the nearest first: 腾飞计划培养对象花名册 names the
 * programme of every row, 一、张三名师工作室 the studio. Undefined where none says it plainly.
 */
export function headingValue(
  field: Field,
  headings: readonly string[],
): { value: FieldValue; shown: string } | undefined {
  for (const heading of headings) {
    const value = said(field, bareText(heading))
    if (value !== undefined) return { value, shown: heading }
  }
  return undefined
}

function said(field: Field, heading: string): FieldValue | undefined {
  switch (field.type) {
    case 'choice':
      return choiceIn(field, heading)
    case 'year':
      return yearIn(heading)
    case 'studio':
      return /([^(),，、.\d]{2,20}工作室)/.exec(heading)?.[1]
    default:
      return /第[一二三123]年(度|管理年度)?/.exec(heading)?.[0] ?? yearIn(heading)?.toString()
  }
}

function yearIn(heading: string): number | undefined {
  const years = [...heading.matchAll(/(?:19|20)\d{2}(?=年)/g)].map((m) => Number(m[0]))
  return new Set(years).size === 1 ? years[0] : undefined
}

/** The one choice whose words stand in the heading; a word inside a longer one (名师 in 学科名师) says nothing. */
function choiceIn({ choices = {} }: Field, heading: string): string | undefined {
  const found = Object.entries(choices).flatMap(([code, words]) =>
    words
      .map(bareText)
      .filter((word) => word.length >= 2 && heading.includes(word))
      .map((word) => ({ code, word })),
  )
  const outer = found.filter(({ word }) => !found.some((f) => f.word !== word && f.word.includes(word)))
  const codes = new Set(outer.map((f) => f.code))
  const [only] = codes
  return codes.size === 1 ? only : undefined
}
