import { readFileSync } from 'node:fs'
import { type PolicyCase, readCase } from './case.ts'
import { differences, notCarried, runCase } from './run-case.ts'

/**
 * Runs a file of cases through the engine: `npm run -s policy:cases -- FILE`. A case that is malformed or speaks a word
 * outside the vocabulary fails and the others run on. Exits 1 when one fails, 2 where the file holds no cases.
 */
function main(file: string | undefined): number {
  if (!file) return unusable('policy:cases needs a file of cases')
  let entries: unknown
  try {
    const content: unknown = JSON.parse(readFileSync(file, 'utf8'))
    entries = Array.isArray(content) ? content : (content as { cases?: unknown } | null)?.cases
  } catch (error) {
    return unusable(`${file}: ${messageOf(error)}`)
  }
  if (!Array.isArray(entries)) return unusable(`${file} holds no list of cases`)
  let failed = 0
  for (const entry of entries) {
    const { id, decision } = announced(entry)
    const { found, wrong, notes, rules } = outcomeOf(entry)
    if (wrong.length > 0) failed++
    const mark = wrong.length === 0 ? 'ok  ' : 'FAIL'
    console.log(`${mark} ${id} expected ${decision} found ${found} [${rules.join(' ')}]`)
    for (const line of [...wrong, ...notes]) console.log(`     ${line}`)
  }
  console.log(`${entries.length - failed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}

interface CaseOutcome {
  found: string
  wrong: readonly string[]
  notes: readonly string[]
  rules: readonly string[]
}

function outcomeOf(entry: unknown): CaseOutcome {
  let testCase: PolicyCase | undefined
  try {
    testCase = readCase(entry)
    const result = runCase(testCase)
    return {
      found: result.decision,
      wrong: differences(testCase, result),
      notes: notCarried(testCase, result).map((key) => `note: the answer carries no ${key}`),
      rules: testCase.rules.filter((rule) => result.findings.some((f) => f.ruleIds.includes(rule))),
    }
  } catch (error) {
    return { found: 'nothing', wrong: [messageOf(error)], notes: [], rules: testCase?.rules ?? [] }
  }
}

/** What an entry calls itself and expects, as far as it can be told before it is read. */
function announced(entry: unknown): { id: string; decision: string } {
  const { id, expected } = (entry ?? {}) as { id?: unknown; expected?: { decision?: unknown } | null }
  return { id: String(id ?? '(no id)'), decision: String(expected?.decision ?? '(nothing)') }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

function unusable(message: string): number {
  console.error(message)
  return 2
}

process.exitCode = main(process.argv[2])
