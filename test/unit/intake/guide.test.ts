import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const root = new URL('../../../', import.meta.url)
const rowsOf = (language: string): string[][] =>
  readFileSync(new URL(`docs/guide/intake-${language}.md`, root), 'utf8')
    .split('\n')
    .filter((line) => /^\| (?!---)/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()))
const proofsIn = (cell: string): string[] => cell.split(/[、,]/).map((proof) => proof.replace('★', '').trim())

test('every line of the table of quirks names tests that exist, the same in both languages', () => {
  const [zh, en] = [rowsOf('zh'), rowsOf('en')]
  expect(zh.length).toBeGreaterThan(35)
  expect(en.map((row) => proofsIn(row[3] ?? '')).slice(1)).toEqual(
    zh.map((row) => proofsIn(row[3] ?? '')).slice(1),
  )
  for (const row of zh.slice(1))
    for (const proof of proofsIn(row[3] ?? '')) {
      if (proof.startsWith('`npm run ')) {
        const script = proof.slice(9, -1)
        const { scripts } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {
          scripts: Record<string, string>
        }
        expect(scripts, row[1]).toHaveProperty([script])
        continue
      }
      const file = proof.startsWith('unit/') ? `test/${proof}.test.ts` : `test/integration/${proof}.test.ts`
      expect(existsSync(new URL(file, root)), `${row[1]}: ${file}`).toBe(true)
    }
})
