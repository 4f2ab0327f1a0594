import { isDay } from '../../kernel/day.ts'
import type { Finding, Json } from '../finding.ts'
import type { Reason } from '../reasons.ts'
import type { Unit } from '../version.ts'
import { sayMissing } from './say-facts.ts'
import {
  fill,
  has,
  isList,
  type Speech,
  sayDay,
  sayList,
  sayNumber,
  sayShort,
  sayValue,
  sayYear,
} from './speech.ts'

/** What a question counts, where it is not what its first parameter is measured in. */
const counted: Readonly<Record<string, Unit | null>> = {
  'cohort.age': null,
  'cohort.study-visits': 'time',
  'studio.career-plans': 'piece',
  'studio.cycle-goals': 'piece',
  'studio.growth-files': 'piece',
  'studio.study-plans': 'piece',
  'studio.study-records': 'piece',
  'studio.member-assignment': 'person',
  'studio.round.principal': 'studio',
  'studio.round.teacher': 'studio',
  'studio.visit-reports': 'time',
  'studio.visits': 'school',
}

const countable: readonly string[] = ['person', 'yuan', 'day', 'time', 'piece', 'studio', 'school']

function unitOf({ question, parameters, readings }: Finding): Unit | null {
  // under this choice visits are owed to people, no longer to schools (口径 A18)
  if (readings.some((r) => r.id === 'A18' && r.choice === 'per-member')) return 'person'
  if (question in counted) return counted[question] ?? null
  return (parameters.find((p) => countable.includes(p.unit))?.unit as Unit | undefined) ?? null
}

const quantities: readonly string[] = ['required', 'found', 'shortfall', 'excess', 'least', 'most', 'places']
const amounts: readonly string[] = ['amount', 'allotted', 'charged', 'spent', 'fundPerYear', 'entered']
const years: readonly string[] = ['year', 'years', 'violationYears', 'managementYear']

function sayFigure(speech: Speech, finding: Finding, name: string, value: Json): string | null {
  if (typeof value === 'number') {
    if (quantities.includes(name)) return sayNumber(speech, value, unitOf(finding))
    if (amounts.includes(name)) return sayNumber(speech, value, 'yuan')
    return years.includes(name) ? sayYear(speech, value) : String(value)
  }
  if (isDay(value)) return sayDay(speech, value)
  if (isList(value) && years.includes(name)) {
    const numbers = value.filter((year) => typeof year === 'number')
    return numbers.length === value.length
      ? sayList(
          speech,
          numbers.map((year) => sayYear(speech, year)),
        )
      : null
  }
  if (name === 'missing' && finding.missing.length > 0) {
    return sayShort(
      speech,
      finding.missing.map((key) => sayMissing(speech, key, finding.facts)),
    )
  }
  return value === null ? null : sayValue(speech, value, name)
}

type SaidFigures = Partial<Record<string, string>>

/** What a count is held against: the number required, a range, or the places there are. */
function wanted(speech: Speech, { figures }: Finding, said: SaidFigures): string | null {
  if (said.required) return said.required
  if (said.least && said.most) {
    return fill(speech.words.range, { least: String(figures.least), most: said.most })
  }
  return said.least ?? said.most ?? said.places ?? null
}

/** The figures of a finding in words, with a few that sentences share whatever the question calls them. */
export function sayFigures(speech: Speech, finding: Finding): SaidFigures {
  const said: SaidFigures = {}
  for (const [name, value] of Object.entries(finding.figures)) {
    const word = sayFigure(speech, finding, name, value)
    if (word !== null) said[name] = word
  }
  const { headcount } = finding.figures
  if (typeof headcount === 'number') said.found = sayNumber(speech, headcount, 'person')
  const against = wanted(speech, finding, said)
  if (against !== null) said.wanted = against
  const gap = said.shortfall ?? said.excess
  if (gap !== undefined) said.gap = gap
  return said
}

const isWhole = (sentence: string): boolean => !/\{\{\w+\}\}/.test(sentence)

/** What a finding says without its topic. */
export function sayReason(speech: Speech, finding: Finding): string {
  const reasons: Readonly<Record<string, string>> = speech.words.reason
  const { key } = finding.message
  const values = sayFigures(speech, finding)
  const full = fill(reasons[key] ?? key, values)
  const plain = reasons[`${key}_plain`]
  return isWhole(full) || plain === undefined ? full : fill(plain, values)
}

/** Sentences that say nothing without knowing what was asked. */
const unclearAlone: ReadonlySet<Reason> = new Set([
  'amount_right',
  'document_missing',
  'document_on_file',
  'duty_done',
  'duty_open',
  'fact_missing',
  'forum_missing',
  'fund_due',
  'fund_in_order',
  'not_concerned',
  'number_met',
  'only_encouraged',
  'only_reference',
  'overridden',
  'places_left',
  'recommendable',
  'reward_due',
  'school_not_visited',
  'step_done',
  'too_few',
  'too_many',
  'training_short',
  'target_missed',
  'target_open',
  'target_reached',
])

/** What a question is about, in a few words. */
export function sayTopic({ words }: Speech, { question }: Finding): string {
  return has(words.topic, question) ? words.topic[question] : question
}

/** One sentence that can be read aloud. */
export function saySentence(speech: Speech, finding: Finding): string {
  const said = sayReason(speech, finding)
  return unclearAlone.has(finding.message.key)
    ? fill(speech.words.about, { topic: sayTopic(speech, finding), said })
    : said
}

/** What a row says at its end: how much is left, how much is there, how many facts are missing. */
export function sayLeft(speech: Speech, finding: Finding): string | null {
  const { words } = speech
  const { found, required, shortfall, excess } = finding.figures
  if (finding.missing.length > 0) return fill(words.missing, { n: String(finding.missing.length) })
  const said = sayFigures(speech, finding)
  if (typeof shortfall === 'number') return fill(words.short, { gap: said.gap ?? '' })
  if (typeof excess === 'number') return fill(words.over, { gap: said.gap ?? '' })
  return typeof found === 'number' && typeof required === 'number' && required > 0
    ? fill(words.of, { found: String(found), required: String(required) })
    : null
}
