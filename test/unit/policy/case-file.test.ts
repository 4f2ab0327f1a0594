import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../../../shared/policy/catalogue/index.ts'
import cases from '../../fixtures/policy/cases.json' with { type: 'json' }
import { readCase } from '../../support/policy/case.ts'

const good = {
  id: 'QTA-OK',
  group: 'QTA',
  title: 'In 腾飞 only',
  facts: { takes_part_in: ['腾飞'] },
  expected: { decision: 'compliant' },
  rules: ['cohort.structure'],
}

function run(content: string): { status: number | null; lines: string[]; complaint: string } {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'cases-')), 'cases.json')
  writeFileSync(file, content)
  const ran = spawnSync(process.execPath, ['test/support/policy/run-file.ts', file], { encoding: 'utf8' })
  return { status: ran.status, lines: ran.stdout.trimEnd().split('\n'), complaint: ran.stderr }
}

describe('reading a case', () => {
  it.each([
    ['an unknown key', { ...good, facts: { hobby: '书法' } }, /not in the vocabulary: facts\.hobby/],
    [
      'an unknown key deep inside',
      { ...good, facts: { titles: [{ level: '县', kind: '教学名师', colour: '红' }] } },
      /facts\.titles\.0\.colour/,
    ],
    ['an unknown word', { ...good, facts: { unit_type: '大学' } }, /facts\.unit_type/],
    [
      'a title nobody grants',
      { ...good, facts: { titles: [{ level: '县', kind: '优秀司机' }] } },
      /facts\.titles\.0\.kind/,
    ],
    ['a day that does not exist', { ...good, facts: { on: '2023-02-29' } }, /facts\.on: no ISO day/],
    ['a number for a flag', { ...good, facts: { tasks_done: 1 } }, /facts\.tasks_done/],
    ['a decision that is none', { ...good, expected: { decision: 'perhaps' } }, /expected\.decision/],
    [
      'a figure that is none',
      { ...good, expected: { decision: 'compliant', colour: 3 } },
      /expected\.colour/,
    ],
    [
      'a rule that is none',
      { ...good, rules: ['cohort.nothing'] },
      /no rule of the catalogue: cohort\.nothing/,
    ],
    ['nothing at all', null, /./],
  ])('refuses %s and says where', (_what, entry, message) => {
    expect(() => readCase(entry)).toThrow(message)
  })

  it('takes every given case', () => {
    for (const entry of cases) expect(readCase(entry).id).toBe(entry.id)
  })

  it('knows every rule of the catalogue', () => {
    expect(readCase({ ...good, rules: Object.keys(catalogue) }).rules.length).toBe(
      Object.keys(catalogue).length,
    )
  })
})

describe('running a file of cases', () => {
  it('prints each case and the sum, and passes', () => {
    const { status, lines } = run(JSON.stringify({ cases: [good] }))
    expect(lines).toEqual([
      'ok   QTA-OK expected compliant found compliant [cohort.structure]',
      '1 passed, 0 failed',
    ])
    expect(status).toBe(0)
  })

  it('fails a case for its decision, its figures, its words or its shape, and runs the others on', () => {
    const { status, lines } = run(
      JSON.stringify([
        { ...good, expected: { decision: 'violation' } },
        {
          ...good,
          id: 'QTA-FIG',
          facts: { cohort: '腾飞', admitted: { teacher: 12, principal: 3 } },
          rules: ['cohort.tengfei.size.teachers'],
          expected: { decision: 'violation', excess: 3 },
        },
        { ...good, id: 'QTA-KEY', facts: { hobby: '书法' } },
        { ...good, id: 'QTA-ASK', facts: { ...good.facts, asks: 'the_weather' } },
        'no case',
        good,
      ]),
    )
    expect(lines.filter((line) => !line.startsWith(' ')).map((line) => line.slice(0, 12).trim())).toEqual([
      'FAIL QTA-OK',
      'FAIL QTA-FIG',
      'FAIL QTA-KEY',
      'FAIL QTA-ASK',
      'FAIL (no id)',
      'ok   QTA-OK',
      '1 passed, 5',
    ])
    expect(lines).toContain('     excess: expected 3, found 2')
    expect(lines).toContain('     not in the vocabulary: facts.hobby')
    expect(status).toBe(1)
  })

  it.each([
    ['is no JSON', '{'],
    ['holds no list', '{"cases": 7}'],
    ['holds nothing', 'null'],
  ])('stops before a file that %s', (_what, content) => {
    const { status, complaint } = run(content)
    expect(status).toBe(2)
    expect(complaint).not.toBe('')
  })
})
