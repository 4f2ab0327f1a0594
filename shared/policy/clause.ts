import type { Clause } from './finding.ts'

/** The parts of the plan that concern talent, as they name themselves. */
export const policyDocuments = ['主文', '附件2', '附件2-1', '附件5', '附件5-1', '附件5-2'] as const

export type PolicyDocument = (typeof policyDocuments)[number]

/** A clause in one line, as the office writes it: `附件2-1 四（一）1`. */
export type ClauseRef = `${PolicyDocument} ${string}`

/** Splits a reference written in code; the type already vouches for the document. */
export function clauseOf(ref: ClauseRef): Clause {
  const space = ref.indexOf(' ')
  return { document: ref.slice(0, space), place: ref.slice(space + 1) }
}

/** One line for people: `附件2-1 四（一）1` in Chinese, `Annex 2-1 4(1)1` in English. */
export function formatClause({ document, place }: Clause, language: 'zh' | 'en'): string {
  return language === 'zh' ? `${document} ${place}` : `${englishDocument(document)} ${englishPlace(place)}`
}

/** The two parts of a clause in English, for who sets them apart: `Annex 2-1` and `4(1)1`. */
export const englishClause = ({ document, place }: Clause): Clause => ({
  document: englishDocument(document),
  place: englishPlace(place),
})

/** Reads a reference that `formatClause` could have written, in either language; anything else is null. */
export function parseClause(text: string): Clause | null {
  const line = text.trim().replace(/\s+/g, ' ')
  for (const document of longestFirst) {
    for (const [name, toPlace] of [
      [document, (place: string) => place],
      [englishDocument(document), chinesePlace],
    ] as const) {
      if (line.startsWith(`${name} `)) return { document, place: toPlace(line.slice(name.length + 1)) }
    }
  }
  return null
}

/** 附件2-1 must be tried before 附件2. */
const longestFirst = [...policyDocuments].sort((a, b) => b.length - a.length)

const englishDocument = (document: string): string =>
  document === '主文' ? 'Main text' : document.replace('附件', 'Annex ')

/** Places that are named, not numbered. */
const namedPlaces: readonly (readonly [zh: string, en: string])[] = [
  ['标题下', 'below the title'],
  ['标题', 'title'],
  ['前言', 'preamble'],
]

function englishPlace(place: string): string {
  const named = namedPlaces.find(([zh]) => zh === place)
  if (named) return named[1]
  return place
    .replace(/^[一二三四五六七八九十]+/, (n) => String(fromChinese(n)))
    .replace(/（([一二三四五六七八九十]+)）/, (_, n: string) => `(${fromChinese(n)})`)
    .replace(/\s*第(\d+)段$/, ' para. $1')
    .replace(/\s*末段$/, ' last para.')
    .replace(/(“.+”)段$/, ' para. $1')
}

function chinesePlace(place: string): string {
  const named = namedPlaces.find(([, en]) => en === place)
  if (named) return named[0]
  return place
    .replace(/^\d+/, (n) => toChinese(Number(n)))
    .replace(/\((\d+)\)/, (_, n: string) => `（${toChinese(Number(n))}）`)
    .replace(/ para\. (\d+)$/, ' 第$1段')
    .replace(/ last para\.$/, ' 末段')
    .replace(/ para\. (“.+”)$/, '$1段')
    .replace('） ', '）')
}

const digits = '一二三四五六七八九'

/** 1–99 as a heading writes it: 三, 十, 十二, 二十一. */
function toChinese(n: number): string {
  const tens = Math.floor(n / 10)
  const ones = n % 10
  return (
    (tens > 1 ? digits.charAt(tens - 1) : '') +
    (tens > 0 ? '十' : '') +
    (ones > 0 ? digits.charAt(ones - 1) : '')
  )
}

function fromChinese(text: string): number {
  const ten = text.indexOf('十')
  if (ten < 0) return digits.indexOf(text) + 1
  const tens = ten === 0 ? 1 : digits.indexOf(text.charAt(0)) + 1
  return tens * 10 + digits.indexOf(text.charAt(ten + 1) || '') + (ten + 1 < text.length ? 1 : 0)
}
