import type { FactUsed, Json } from '../finding.ts'
import type { SaidFact } from './speech.ts'
import { fill, has, isList, type Speech, sayShort, sayValue } from './speech.ts'

/** A fact's path without the places in lists: `members.2.posts.0.kind` → members, posts, kind. */
const namesOf = (key: string): string[] => key.split('.').filter((part) => !/^\d+$/.test(part))

const nameOf = ({ words }: Speech, name: string): string => (has(words.fact, name) ? words.fact[name] : name)

/** The name of a fact: what it is, with what it is of before it. */
const sayName = (speech: Speech, names: readonly string[]): string =>
  names.map((name) => nameOf(speech, name)).reduce((whole, part) => fill(speech.words.part, { whole, part }))

/** Ends that have not come say nothing; where they have, they are shown. */
const openEnds: readonly string[] = ['to', 'revokedOn']

/**
 * The facts of a finding in as few lines as they need: what was looked at in every entry of a list stands in one
 * line, and a list whose entries were looked at is left out itself.
 */
export function sayFacts(speech: Speech, facts: readonly FactUsed[]): SaidFact[] {
  const lines = new Map<string, { names: string[]; values: string[] }>()
  for (const { key, value } of facts) {
    const names = namesOf(key)
    const last = names.at(-1) ?? ''
    if (last === 'id' || (value === null && openEnds.includes(last))) continue
    const within = facts.some((other) => other.key.startsWith(`${key}.`))
    if (within && !bearsNames(value)) continue
    const said = sayValue(speech, value, last, names.at(-2))
    if (said === null) continue
    const line = lines.get(names.join('.')) ?? { names, values: [] }
    line.values.push(said)
    lines.set(names.join('.'), line)
  }
  return [...lines.values()].map(({ names, values }) => ({
    key: names[0] ?? '',
    name: sayName(speech, names),
    value: sayShort(speech, values),
  }))
}

const bearsNames = (value: Json): boolean =>
  isList(value) && value.some((entry) => entry !== null && typeof entry === 'object' && 'name' in entry)

/** The name of a missing fact, with the person it is missing of where the finding knows them. */
export function sayMissing(speech: Speech, key: string, facts: readonly FactUsed[]): string {
  const { words } = speech
  const [prefix, id] = key.split(':')
  if (prefix === 'parameter' && id !== undefined) return has(words.parameter, id) ? words.parameter[id] : id
  const person = personAt(key, facts)
  const names = namesOf(key)
  return person === null
    ? sayName(speech, names)
    : fill(words.part, { whole: person, part: nameOf(speech, names.at(-1) ?? '') })
}

/** `members.2.posts` → the name of the third member. */
function personAt(key: string, facts: readonly FactUsed[]): string | null {
  const [list, at] = key.split('.')
  const value = facts.find((fact) => fact.key === list)?.value
  const entry = isList(value) ? value[Number(at)] : null
  return entry !== null && typeof entry === 'object' && 'name' in entry && typeof entry.name === 'string'
    ? entry.name
    : null
}
