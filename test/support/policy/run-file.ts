import { readFileSync } from 'node:fs'
import type { PolicyCase } from './case.ts'
import { differences, runCase } from './run-case.ts'

/** Runs a file of cases through the engine: `npm run -s policy:cases -- FILE`. Exits 1 when one fails. */
function main(file: string | undefined): number {
  if (!file) {
    console.error('policy:cases needs a file of cases')
    return 2
  }
  const content = JSON.parse(readFileSync(file, 'utf8')) as { cases: PolicyCase[] } | PolicyCase[]
  const cases = Array.isArray(content) ? content : content.cases
  let failed = 0
  for (const testCase of cases) {
    const { found, wrong, rules } = outcomeOf(testCase)
    if (wrong.length > 0) failed++
    const mark = wrong.length === 0 ? 'ok  ' : 'FAIL'
    console.log(
      `${mark} ${testCase.id} expected ${testCase.expected.decision} found ${found} [${rules.join(' ')}]`,
    )
    for (const line of wrong) console.log(`     ${line}`)
  }
  console.log(`${cases.length - failed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}

function outcomeOf(testCase: PolicyCase): { found: string; wrong: string[]; rules: readonly string[] } {
  try {
    const found = runCase(testCase)
    return {
      found: found.decision,
      wrong: differences(testCase, found),
      rules: testCase.rules.filter((rule) => found.findings.some((f) => f.ruleIds.includes(rule))),
    }
  } catch (error) {
    return { found: 'nothing', wrong: [String(error)], rules: testCase.rules }
  }
}

process.exitCode = main(process.argv[2])
