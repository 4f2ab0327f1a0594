import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { actorNamed } from '../../../electron/backend/account/actor.ts'
import { inProcessClient } from '../../../electron/backend/client.ts'
import type { Desk } from '../../../electron/backend/desk.ts'
import { closeDesk, openDesk } from '../../../electron/backend/open-desk.ts'
import type { Client } from '../../../shared/contract/index.ts'
import type { Finding } from '../../../shared/policy/finding.ts'
import { loadCounty } from '../../support/demonstration.ts'

// The county is only good for showing things while it has every one of them: each state once, by name.

let folder: string
let desk: Desk
let client: Client

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'county-'))
  desk = await openDesk({ file: path.join(folder, 'county.db'), holder: 'test' })
  client = inProcessClient(desk, await actorNamed(desk))
  await loadCounty(client, 3_000)
}, 60_000)

afterAll(async () => {
  await closeDesk(desk)
  fs.rmSync(folder, { recursive: true })
})

const count = (sql: string): number =>
  desk.store.raw.prepare(`SELECT count(*) FROM (${sql})`).pluck().get() as number
const now = 'retracted_at IS NULL'

describe('as many as there should be', () => {
  test.each([
    ['schools and other units', 'SELECT 1 FROM school', 44],
    ['people', 'SELECT 1 FROM person', 3_000],
    ['principal studios', `SELECT 1 FROM studio WHERE track = 'principal'`, 4],
    ['teacher studios', `SELECT 1 FROM studio WHERE track = 'teacher'`, 20],
    [
      '腾飞 teachers',
      `SELECT 1 FROM enrolment JOIN cohort c ON c.id = cohort_id WHERE programme = 'tengfei' AND track = 'teacher' AND ${now}`,
      10,
    ],
    [
      '腾飞 heads',
      `SELECT 1 FROM enrolment JOIN cohort c ON c.id = cohort_id WHERE programme = 'tengfei' AND track = 'principal' AND ${now}`,
      3,
    ],
    [
      '雏鹰 teachers',
      `SELECT 1 FROM enrolment JOIN cohort c ON c.id = cohort_id WHERE programme = 'chuying' AND track = 'teacher' AND ${now}`,
      30,
    ],
    [
      '雏鹰 heads',
      `SELECT 1 FROM enrolment JOIN cohort c ON c.id = cohort_id WHERE programme = 'chuying' AND track = 'principal' AND ${now}`,
      8,
    ],
    ...(['2022', '2023', '2024'] as const).flatMap((year): [string, string, number][] => [
      [`教学名师 of the batch of ${year}`, batch(year, 'famous_teacher'), 20],
      [`骨干教师 of the batch of ${year}`, batch(year, 'backbone_teacher'), 80],
      [`名校长 of the batch of ${year}`, batch(year, 'famous_principal'), year === '2023' ? 0 : 4],
      [`骨干校长 of the batch of ${year}`, batch(year, 'backbone_principal'), year === '2023' ? 0 : 6],
    ]),
  ])('%s', (_, sql, n) => expect(count(sql)).toBe(n))
})

function batch(year: string, kind: string): string {
  return `SELECT 1 FROM title WHERE level = 'county' AND kind = '${kind}' AND basis IS NULL AND from_on LIKE '${year}%' AND ${now}`
}

const late = (table: string, days: number) =>
  `SELECT 1 FROM ${table} WHERE recorded_at > date(from_on, '+${days} days') AND from_on > '2022-09-01' AND ${now}`

describe('states on record', () => {
  test.each([
    [
      'a school that stopped being weak',
      `SELECT 1 FROM school_profile WHERE weak = 1 AND to_on IS NOT NULL AND ${now}`,
    ],
    [
      'a school that became weak again',
      `SELECT school_id FROM school_profile WHERE weak = 1 AND ${now} GROUP BY 1 HAVING count(*) > 1`,
    ],
    [
      'a profile entered late',
      `SELECT 1 FROM school_profile WHERE recorded_at > date(from_on, '+90 days') AND from_on > '2022-09-01' AND ${now}`,
    ],
    ['namesakes', 'SELECT name FROM person GROUP BY name HAVING count(*) > 1'],
    ['a compound surname', `SELECT 1 FROM person WHERE name LIKE '欧阳%' AND pinyin LIKE 'ou yang %'`],
    [
      'surnames read otherwise',
      `SELECT 1 FROM person WHERE (name LIKE '单%' AND initials LIKE 's%') OR (name LIKE '解%' AND initials LIKE 'x%') OR (name LIKE '仇%' AND initials LIKE 'q%') OR (name LIKE '查%' AND initials LIKE 'z%')`,
    ],
    ['a name of two characters', 'SELECT 1 FROM person WHERE length(name) = 2'],
    ['a move by 县管校聘', `SELECT 1 FROM post WHERE reason = '县管校聘交流' AND ${now}`],
    ['a promotion', `SELECT 1 FROM post WHERE reason = '提任' AND ${now}`],
    [
      'heads who changed schools',
      `SELECT 1 FROM post WHERE kind = 'head' AND from_on = '2023-08-20' AND ${now}`,
    ],
    ['a post entered months late', late('post', 90)],
    [
      'a post known as running before the next was entered',
      `SELECT 1 FROM post WHERE to_on IS NULL AND retracted_at IS NOT NULL`,
    ],
    ['an appraisal 不合格', `SELECT 1 FROM appraisal WHERE grade = 'fail'`],
    ['a title of the city', `SELECT 1 FROM title WHERE level = 'city'`],
    ['a title of the province', `SELECT 1 FROM title WHERE level = 'province'`],
    ['a title entered a year late', late('title', 365)],
    ['recognised by A card', `SELECT 1 FROM title WHERE basis = 'A'`],
    ['recognised by B card', `SELECT 1 FROM title WHERE basis = 'B'`],
    ['a place that stayed empty', `SELECT 1 FROM studio_membership WHERE end_reason = '病休' AND ${now}`],
    ['a member who came later', `SELECT 1 FROM studio_membership WHERE from_on > '2022-09-16' AND ${now}`],
    ['an activity entered half a year late', late('activity', 150)],
    ['an activity that was put right', 'SELECT 1 FROM activity WHERE retracted_at IS NOT NULL'],
    ['absent with a reason', 'SELECT 1 FROM attendance WHERE present = 0 AND absence_reason IS NOT NULL'],
    ['attendance nobody marked', 'SELECT 1 FROM attendance WHERE present IS NULL'],
    [
      'a visit with problem and solution',
      `SELECT 1 FROM activity WHERE kind = 'visit' AND problem IS NOT NULL AND solution IS NOT NULL`,
    ],
    ['a visit without a solution', `SELECT 1 FROM activity WHERE kind = 'visit' AND solution IS NULL`],
    ['a paper accepted, not published', `SELECT 1 FROM output WHERE kind = 'paper' AND status = 'accepted'`],
    ['a paper as second author', `SELECT 1 FROM output WHERE kind = 'paper' AND author_position = 2`],
    ['a lesson that was only listened to', `SELECT 1 FROM output WHERE took_part_as = 'audience'`],
    ['an output of an activity', 'SELECT 1 FROM output WHERE activity_id IS NOT NULL'],
    ['spending without a voucher', 'SELECT 1 FROM spending WHERE voucher IS NULL'],
    [
      'a trainee without a mentor',
      `SELECT 1 FROM enrolment e JOIN cohort c ON c.id = e.cohort_id WHERE programme = 'chuying' AND e.retracted_at IS NULL AND e.id NOT IN (SELECT enrolment_id FROM mentor_pair)`,
    ],
    ['a mentor who was changed', `SELECT 1 FROM mentor_pair WHERE to_on IS NOT NULL AND ${now}`],
    ['a person who left the county', `SELECT 1 FROM departure`],
    [
      'a title holder who was never assessed for 2024',
      `SELECT 1 FROM assessment a WHERE subject_kind = 'talent' AND year = 2023 AND NOT EXISTS (SELECT 1 FROM assessment b WHERE b.subject_id = a.subject_id AND b.year = 2024)`,
    ],
    [
      'a title holder who stayed away',
      `SELECT 1 FROM assessment WHERE subject_kind = 'talent' AND grade IS NULL AND absence = 'no_reason'`,
    ],
    [
      'every grade of a trainee',
      `SELECT subject_kind FROM assessment WHERE subject_kind = 'trainee' GROUP BY 1 HAVING count(DISTINCT grade) = 4`,
    ],
    ['a grade taken back', 'SELECT 1 FROM assessment WHERE retracted_at IS NOT NULL'],
    ['a re-assessment passed', `SELECT 1 FROM assessment WHERE kind = 'reassessment' AND grade = 'pass'`],
    [
      'a dissolved studio',
      'SELECT 1 FROM studio WHERE dissolved_on IS NOT NULL AND dissolution_decision_id IS NOT NULL',
    ],
    [
      'an exit confirmed with its document',
      `SELECT 1 FROM enrolment e JOIN decision d ON d.id = e.exit_decision_id WHERE d.document_number LIKE '云教%'`,
    ],
    [
      'a removal confirmed',
      `SELECT 1 FROM decision WHERE kind = 'removal' AND verdict = 'confirm' AND reversed_by_id IS NULL`,
    ],
    ['a decision that was reversed', 'SELECT 1 FROM decision WHERE reversed_by_id IS NOT NULL'],
    ['a proposal that fell away', `SELECT 1 FROM proposal WHERE status = 'withdrawn'`],
    ['an exit waived', `SELECT 1 FROM decision WHERE verdict = 'waive' AND reason IS NOT NULL`],
    [
      'two years of 优秀 and a third',
      `SELECT subject_id FROM assessment WHERE subject_kind = 'studio' AND grade = 'excellent' GROUP BY 1 HAVING count(*) = 3`,
    ],
  ])('%s', (_, sql) => expect(count(sql)).toBeGreaterThan(0))

  test('a studio with 20 yuan left in its year', () => {
    expect(
      count(
        `SELECT a.studio_id FROM allocation a JOIN spending s ON s.studio_id = a.studio_id AND s.spent_on >= '2024-09-16'
         WHERE a.management_year = 3 GROUP BY 1 HAVING max(a.amount_fen) - sum(s.amount_fen) = 2000`,
      ),
    ).toBe(1)
  })

  test('nobody spent more than they were given', () => {
    expect(
      count(
        `SELECT a.studio_id FROM allocation a JOIN spending s ON s.studio_id = a.studio_id
           AND s.spent_on BETWEEN date('2021-09-16', '+' || a.management_year || ' years') AND date('2022-09-15', '+' || a.management_year || ' years')
         GROUP BY a.studio_id, a.management_year HAVING sum(s.amount_fen) > max(a.amount_fen)`,
      ),
    ).toBe(0)
  })
})

describe('what waits for a decision', () => {
  const open = async () => (await client.decision.worklist({})).rows

  test.each([
    ['a re-assessment that failed', 'revocation', 'failed_after_rectification', false],
    ['a re-assessment that is overdue', 'review', 'reassessment_overdue', false],
    ['a trainee 不合格', 'cohort_exit', 'grade_failed', false],
    ['a trainee 基本合格 two years running', 'cohort_exit', 'two_basic_years', false],
    ['a member 不合格', 'removal', 'grade_failed', false],
    ['a lead who left the front line', 'studio_exit', 'left_front_line', true],
  ])('%s', async (_, kind, reason, waivable) => {
    const found = (await open()).filter((r) => r.kind === kind && r.finding.message.key === reason)
    expect(found).toMatchObject([{ waivable }])
  })

  test('nothing else but the trainee who left the county', async () => {
    expect(await open()).toHaveLength(7)
  })

  test('a rectification runs for three more weeks', async () => {
    const { rows } = await client.decision.worklist({ status: 'confirmed', kind: 'rectification' })
    expect(rows.map((r) => r.lastOn)).toContain('2025-07-10')
  })

  test('decisions keep their own digest, and every finding names its clause', async () => {
    const { rows } = await client.decision.list({})
    expect(rows.length).toBeGreaterThan(8)
    for (const { finding } of rows) expect(finding.clauses.length).toBeGreaterThan(0)
  })
})

describe('how the studios stand', () => {
  const findings = async (pick: (id: string) => Promise<Finding[]>): Promise<string[]> => {
    const { rows } = await client.studio.list({ limit: 100, all: true })
    const all = await Promise.all(rows.map((s) => pick(s.id)))
    return all.flat().map((f) => `${f.question} ${f.outcome} ${f.message.key}`)
  }

  test.each([
    'studio.member-count violation too_many',
    'studio.member-count notice too_few',
    'studio.assistant-school violation assistant_of_other_school',
    'studio.assistant-school violation assistant_not_qualified',
    'studio.assistant-school undetermined fact_missing',
    'studio.assistant-filing violation assistant_not_filed',
    'studio.member-assignment violation member_not_assigned',
    'studio.lead-title compliant lead_titled',
  ])('composition: %s', async (state) => {
    const found = await findings(
      async (studioId) => (await client.studio.studio({ studioId })).composition as Finding[],
    )
    expect(found).toContain(state)
  })

  test.each([
    'studio.training-days compliant duty_done',
    'studio.training-days notice duty_open',
    'studio.training-days undetermined fact_missing',
    'studio.training-sessions compliant duty_done',
    'studio.training-sessions notice duty_open',
    'studio.training-sessions violation training_short',
    'studio.visits violation school_not_visited',
    'studio.visits compliant duty_done',
    'studio.visit-reports violation visit_without_report',
    'studio.forums violation forum_missing',
    'studio.forums undetermined fact_missing',
    'studio.lectures violation lecture_incomplete',
    'studio.lectures undetermined fact_missing',
    'studio.plans violation document_missing',
    'studio.plans notice duty_open',
    'studio.plans-reviewed violation plans_not_reviewed',
    'studio.work-system violation document_missing',
    'studio.career-plans violation document_missing',
    'studio.growth-files violation document_missing',
    'studio.cycle-goals violation document_missing',
    'studio.workplace undetermined fact_missing',
  ])('duties: %s', async (state) => {
    const found = await findings(async (studioId) => {
      const duties = await client.studio.duties({ studioId })
      return [...duties.annual, ...duties.onFile] as Finding[]
    })
    expect(found).toContain(state)
  })
})

test('what a studio looked like in March depends on when one asks', async () => {
  const { rows } = await client.studio.list({ limit: 100, q: '秦素心' })
  const studioId = rows[0]?.id as string
  const states = async (knownOn: string) =>
    (await client.studio.studio({ studioId, asOf: '2025-03-15', knownOn })).composition
      .filter((f) => f.question === 'studio.assistant-school')
      .map((f) => f.outcome)
  expect(await states('2025-05-01')).toEqual(['compliant'])
  expect(await states('2025-06-18')).toEqual(['violation'])
})

test('the file is whole: decisions, audit and content agree with their digests', async () => {
  expect((await client.admin.verify({})).problems).toEqual([])
})
