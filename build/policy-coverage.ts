// Prints every rule of the plan with its home in the desk and the tests that cite it; fails while a rule in scope has
// no home, or one that stands on a procedure still to be written. A case cites a rule in its `rules`, a test by
// quoting the id.
import fs from 'node:fs'
import path from 'node:path'
import { contract } from '../shared/contract/index.ts'
import { type RuleId, rules } from '../shared/policy/catalogue/index.ts'
import { formatClause } from '../shared/policy/clause.ts'
import { type Home, homesOf, procedureOf, unhomed } from '../shared/policy/homes.ts'

const root = path.join(import.meta.dirname, '..')
/** Lists every id so that the catalogue can be held against it: no test of any one rule. */
const inventory = 'test/fixtures/policy/rule-ids.json'

/** Rule id → ids of cases and paths of test files, in the order found. */
function citations(): Map<string, string[]> {
  const found = new Map<string, string[]>(rules.map((rule) => [rule.id, []]))
  const files = fs
    .readdirSync(path.join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .map((file) => path.posix.join('test', file.replaceAll(path.sep, '/')))
    .filter((file) => /\.(ts|tsx|json)$/.test(file) && file !== inventory)
    .sort((a, b) => a.localeCompare(b))
  for (const file of files) {
    const text = fs.readFileSync(path.join(root, file), 'utf8')
    const cases = file.endsWith('.json') ? casesIn(text) : []
    for (const { id, rules: cited } of cases) for (const rule of cited) found.get(rule)?.push(id)
    if (cases.length > 0) continue
    for (const [, quoted] of text.matchAll(/['"`]([a-z0-9.-]+)['"`]/g)) {
      const tests = found.get(quoted ?? '')
      if (tests && !tests.includes(file)) tests.push(file)
    }
  }
  return found
}

interface Case {
  id: string
  rules: readonly string[]
}

/** The policy cases in a JSON file, as a list or under `cases`; none in any other file. */
function casesIn(text: string): Case[] {
  const data: unknown = JSON.parse(text)
  const list = Array.isArray(data) ? data : (data as { cases?: unknown }).cases
  return Array.isArray(list) ? list.filter(isCase) : []
}

const isCase = (item: Partial<Case> | null): item is Case =>
  typeof item?.id === 'string' && Array.isArray(item.rules)

const procedures = new Set(
  Object.entries(contract).flatMap(([feature, calls]) =>
    Object.keys(calls).map((name) => `${feature}.${name}`),
  ),
)

/** The procedure a home waits for; null where it already stands. */
function awaited(home: Home): string | null {
  const procedure = procedureOf(home)
  return procedure !== null && !procedures.has(procedure) ? procedure : null
}

function describe(home: Home): string {
  const missing = awaited(home)
  return missing ? `${nameOf(home)} AWAITS ${missing}` : nameOf(home)
}

function nameOf(home: Home): string {
  switch (home.kind) {
    case 'finding':
      return `finding ${home.question}`
    case 'step':
      return `step ${home.procedure}`
    case 'parameter':
      return `parameters ${home.parameters.join(', ')}`
    case 'record':
      return `record ${home.record} (${home.about}, ${home.every})`
    case 'attested':
      return `attested by ${home.by} (${home.about}, ${home.every})`
  }
}

const tests = citations()
for (const rule of rules) {
  const home = rule.inScope
    ? homesOf(rule.id as RuleId)
        .map(describe)
        .join('; ') || 'NO HOME'
    : `out of scope: ${rule.reason?.en}`
  console.log(
    [rule.id, formatClause(rule.clause, 'zh'), home, tests.get(rule.id)?.join(' ') || '-'].join('\t'),
  )
}

const inScope = rules.filter((rule) => rule.inScope)
const without = unhomed().length
const waiting = inScope.filter((rule) => {
  const homes = homesOf(rule.id as RuleId)
  return homes.length > 0 && homes.every((home) => awaited(home) !== null)
}).length
const cited = inScope.filter((rule) => tests.get(rule.id)?.length).length
console.log(
  `\n${inScope.length} rules in scope: ${inScope.length - without - waiting} at home, ` +
    `${waiting} await a procedure, ${without} without a home; ${cited} cited by a test; ` +
    `${rules.length - inScope.length} out of scope`,
)
process.exitCode = without + waiting > 0 ? 1 : 0
