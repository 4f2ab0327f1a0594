import { isDay } from '../../kernel/day.ts'
import type { Json } from '../finding.ts'
import type { Unit } from '../version.ts'
import { findings } from '../words/findings.ts'

export type Language = keyof typeof findings

/** The words of the field that facts are written in, by family; a page has its own, paper another. */
export type Terms = Readonly<
  Record<
    'level' | 'schoolKind' | 'studioRole' | 'titleKind' | 'postKind' | 'grade',
    Readonly<Record<string, string>>
  >
>

/** One line of facts: several of one kind may share it. */
export interface SaidFact {
  /** The fact of the subject it belongs to, which tells the record it came from. */
  key: string
  name: string
  value: string | null
  source?: { label: string; href: string }
}

/** The words of one language, and the names of what findings only know by id. */
export interface Speech {
  language: Language
  words: (typeof findings)[Language]
  terms: Terms
  /** The name of a person, school or studio; undefined where the page does not know it. */
  name(id: string): string | undefined
}

export const speechOf = (
  language: Language,
  terms: Terms,
  name: Speech['name'] = () => undefined,
): Speech => ({ language, words: findings[language], terms, name })

/** Puts values into a sentence; a place without a value stays as it is, so that a test can find it. */
export const fill = (sentence: string, values: Readonly<Partial<Record<string, string>>>): string =>
  sentence.replace(/\{\{(\w+)\}\}/g, (hole, name: string) => values[name] ?? hole)

export const has = <T extends object>(table: T, key: PropertyKey): key is keyof T => Object.hasOwn(table, key)

/** `Array.isArray` that keeps a read-only list read-only. */
export const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value)

const locale = { zh: 'zh-CN', en: 'en-GB' } as const

/** A day as sentences write it: 2025年6月18日, 18 June 2025. */
export const sayDay = ({ language }: Speech, day: string): string =>
  new Intl.DateTimeFormat(locale[language], {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(day))

/** A year of a cycle (1–3: 第三年度, year 3) or of the calendar (2024年, 2024). */
export function sayYear({ language, words }: Speech, year: number): string {
  if (year > 100) return fill(words.calendarYear, { n: String(year) })
  const n = language === 'zh' ? new Intl.NumberFormat('zh-u-nu-hanidec').format(year) : String(year)
  return fill(words.nthYear, { n })
}

/** A number with what it counts: 10次, 3,000元; without a unit the number alone. */
export function sayNumber({ words }: Speech, value: number, unit: Unit | null): string {
  const n = new Intl.NumberFormat('en').format(value)
  const forms = value === 1 ? words.unitOne : words.unit
  return unit !== null && has(forms, unit) ? fill(forms[unit], { n }) : n
}

/** Codes whose word depends on what they are said of. */
const families = {
  level: 'level',
  journalLevel: 'level',
  unitKind: 'schoolKind',
  role: 'studioRole',
  nominatedFor: 'titleKind',
  kinds: 'titleKind',
  awardTitle: 'titleKind',
  title: 'titleKind',
} as const satisfies Readonly<Record<string, keyof Terms>>

/** `kind` is said of many things: what it is of stands before it. */
const kindsOf = { posts: 'postKind', titles: 'titleKind', rewards: 'titleKind' } as const

function familyOf(name: string, of: string | undefined): keyof Terms | null {
  if (name === 'kind') return of !== undefined && has(kindsOf, of) ? kindsOf[of] : 'titleKind'
  return has(families, name) ? families[name] : null
}

/** The word for a code of a fact or figure (`of`: the list it stands in); text that is no code stays as it is. */
function sayCode({ words, terms }: Speech, code: string, name: string, of?: string): string {
  const family = familyOf(name, of)
  const own: object = family === null ? {} : terms[family]
  for (const table of [own, words.code, terms.grade, terms.level, terms.titleKind, terms.schoolKind]) {
    if (has(table, code)) return String(table[code])
  }
  return code
}

const isId = (text: string): boolean =>
  /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i.test(text)

export const sayList = ({ words }: Speech, list: readonly string[]): string => list.join(words.list)

/**
 * A value in words; null where nothing can be said of it (an id without a name). In facts days stay short
 * (2025-06-18), as in every list.
 */
export function sayValue(speech: Speech, value: Json, name: string, of?: string): string | null {
  const { words } = speech
  if (value === null) return words.none
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (typeof value === 'number')
    return name === 'year' || name === 'managementYear' ? sayYear(speech, value) : String(value)
  if (typeof value === 'string') {
    if (isDay(value)) return value
    return isId(value) ? (speech.name(value) ?? null) : sayCode(speech, value, name, of)
  }
  if (isList(value)) return saySeveral(speech, value, name, of)
  const { from, to, ...rest } = value as Readonly<Record<string, Json>>
  if (isDay(from) && isDay(to)) return fill(words.span, { from, to })
  const parts = Object.entries(rest).map(
    ([key, part]) => `${has(words.code, key) ? words.code[key] : key}${String(part)}`,
  )
  return sayList(speech, parts)
}

/** Entries that bear a name by their names, codes by their words, the rest by how many there are. */
function saySeveral(speech: Speech, list: readonly Json[], name: string, of?: string): string {
  const { words } = speech
  if (list.length === 0) return words.none
  const said = list.map((entry) => {
    if (entry === null || typeof entry !== 'object') return sayValue(speech, entry, name, of)
    return 'name' in entry && typeof entry.name === 'string' ? entry.name : null
  })
  return said.every((word) => word !== null)
    ? sayShort(speech, said)
    : fill(words.entries, { n: String(list.length) })
}

const most = 6

/** A list without repetitions, cut where it gets long. */
export function sayShort(speech: Speech, list: readonly string[]): string {
  const { words } = speech
  const counted = [...new Set(list)].map((value) => {
    const n = list.filter((other) => other === value).length
    return n > 1 ? fill(words.times, { value, n: String(n) }) : value
  })
  return counted.length > most
    ? fill(words.andMore, { list: sayList(speech, counted.slice(0, most)), n: String(counted.length) })
    : sayList(speech, counted)
}
