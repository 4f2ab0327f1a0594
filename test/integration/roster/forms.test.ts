import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { actorNamed } from '../../../electron/backend/account/actor.ts'
import { inProcessClient } from '../../../electron/backend/client.ts'
import { closeDesk, openDesk } from '../../../electron/backend/open-desk.ts'
import type { Client } from '../../../shared/contract/index.ts'
import type { RosterRequest } from '../../../shared/contract/roster.ts'
import { placeRows } from '../../../shared/documents/grid.ts'
import { cellText, kindOf } from '../../../shared/documents/text.ts'
import type { DocumentModel, RowRole } from '../../../shared/domain/document.ts'
import { formTraits, rosterForms } from '../../../shared/domain/roster.ts'
import { day } from '../../../shared/kernel/day.ts'
import { loadCounty } from '../../support/demonstration.ts'

let client: Client
beforeAll(async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'forms-'))
  const desk = await openDesk({ file: path.join(folder, 'county.db'), holder: 'test' })
  client = inProcessClient(desk, await actorNamed(desk))
  await loadCounty(client, 600)
  return async () => {
    await closeDesk(desk)
    fs.rmSync(folder, { recursive: true, force: true })
  }
})

const preview = (request: Partial<RosterRequest> & Pick<RosterRequest, 'form'>) =>
  client.roster.preview({ order: 'school', idNumbers: 'none', ...request })

/** The texts of the rows of a role, as a reader sees them. */
function texts({ sheets }: DocumentModel, role: RowRole): string[][] {
  return sheets.flatMap((sheet) =>
    placeRows(sheet.columns, sheet.rows).flatMap((slots, at) =>
      sheet.rows[at]?.role === role
        ? [slots.filter((s) => s.origin).map((s) => cellText(s.cell.value, kindOf(s.cell, s)))]
        : [],
    ),
  )
}
/** The column under a head, top to bottom. */
function column(document: DocumentModel, key: string): string[] {
  const at = document.sheets[0]?.columns.findIndex((c) => c.key === key) ?? -1
  if (at < 0) throw new RangeError(`no column ${key}`)
  return texts(document, 'body').map((row) => row[at] ?? '')
}

describe('年度考核汇总表', () => {
  test('studios of the second year: grade, what was decided on it with its document, what is still proposed', async () => {
    const document = await preview({ form: 'assessment-summary', subject: 'studio', year: 2 })
    expect(document.title).toBe('云山县名师名校长工作室年度考核汇总表')
    expect(texts(document, 'subtitle')).toEqual([['（2023—2024管理年度）']])
    const rows = texts(document, 'body')
    expect(rows).toHaveLength(23)
    expect(rows.find((r) => r[1] === '查闻溪名师工作室')).toEqual([
      expect.any(String),
      '查闻溪名师工作室',
      '查闻溪',
      '云山县第二中学',
      '',
      '合格',
      '不合格',
      '限期整改（云教〔2025〕8号）；拟撤销工作室',
      '复核不合格',
    ])
    expect(texts(document, 'note')[0]?.[0]).toBe('注：共23个：优秀5个，合格15个，不合格3个。')
  })

  test('who has not been graded stands there without a grade', async () => {
    const document = await preview({ form: 'assessment-summary', subject: 'trainee', year: 3 })
    const grades = document.sheets[0]?.columns.findIndex((c) => c.key === 'grade') ?? -1
    const ungraded = document.sheets[0]?.rows.filter((r) => r.role === 'body' && r.cells[grades] === null)
    expect(ungraded?.length).toBeGreaterThan(0)
    expect(texts(document, 'note')[0]?.[0]).toContain(`未定等次${ungraded?.length}人`)
  })

  test('as it was known before a late grade', async () => {
    const then = await preview({
      form: 'assessment-summary',
      subject: 'studio',
      year: 1,
      asOf: day('2023-09-20'),
      knownOn: day('2023-09-20'),
    })
    expect(new Set(column(then, 'grade'))).toEqual(new Set(['']))
  })

  test('without saying of whom it is refused by name', async () => {
    await expect(preview({ form: 'assessment-summary', year: 2 })).rejects.toMatchObject({
      code: 'FIELD_INVALID',
      data: { field: 'subject', problem: 'missing' },
    })
  })
})

describe('个人成长档案', () => {
  const fileOf = async (name: string) => {
    const { rows } = await client.people.list({ q: name })
    const found = rows.find((r) => r.name === name)
    if (!found) throw new Error(`nobody called ${name}`)
    return preview({ form: 'growth-file', personId: found.id })
  }

  test('posts, titles, studio, grades, outputs, activities and decisions of one lead', async () => {
    const document = await fileOf('查闻溪')
    const body = texts(document, 'body').map((row) => row.join(' '))
    expect(body).toContainEqual(expect.stringMatching(/至今 .*第二中学/))
    expect(body).toContainEqual(expect.stringMatching(/县级 教学名师.*有效/))
    expect(body).toContainEqual(expect.stringMatching(/查闻溪名师工作室 领衔 在任/))
    expect(body).toContainEqual(expect.stringMatching(/第2年度 工作室年度考核 不合格/))
    expect(body).toContainEqual(expect.stringMatching(/出勤$/))
    expect(body).toContainEqual(expect.stringMatching(/限期整改 云教〔2025〕8号/))
  })

  test('rewards: what was paid, by the year of the honour, and what stands in for it', async () => {
    const paid = await preview({ form: 'reward-payment', year: 2024, rewards: 'paid' })
    const [line] = texts(paid, 'body')
    const name = (line?.[1] ?? '').replace('　', '')
    const body = texts(await fileOf(name), 'body').map((row) => row.join(' '))
    expect(body).toContainEqual(expect.stringMatching(/^2024 县级\S+ [\d,]+\.00 已发放$/))
  })

  test('phones are masked', async () => {
    expect(JSON.stringify(await fileOf('查闻溪'))).not.toMatch(/1990000\d{4}/)
  })
})

test('orders: by school, by pinyin with the surname’s own sound, by stroke', async () => {
  const names = async (order: RosterRequest['order']) =>
    column(await preview({ form: 'trainee-roster', order }), 'name').map((n) => n.replace('　', ''))
  const byPinyin = await names('pinyin')
  expect(byPinyin).not.toEqual(await names('stroke'))
  expect(new Set(byPinyin)).toEqual(new Set(await names('school')))
  // within its section 解 stands with X, 单 with S, 查 with Z
  const document = await preview({ form: 'title-roster', order: 'pinyin' })
  const all = column(document, 'name').map((n) => n.replace('　', ''))
  expect(all.indexOf('解语声')).toBeGreaterThan(all.indexOf('沈知远'))
  expect(all.indexOf('查闻溪')).toBeGreaterThan(all.indexOf('解语声'))
})

test('ID numbers are shown with two characters, and only when asked for', async () => {
  const shown = column(await preview({ form: 'studio-roster', idNumbers: 'masked' }), 'idNumber')
  expect(new Set(shown)).toEqual(new Set(['99****************']))
  const without = await preview({ form: 'studio-roster' })
  expect(without.sheets[0]?.columns.map((c) => c.key)).not.toContain('idNumber')
})

test('the sub-line names who filled it in', async () => {
  const filledBy = { person: '舒望舒', phone: '0311-0000000', on: day('2025-06-20') }
  const document = await preview({ form: 'title-roster', filledBy })
  expect(texts(document, 'subline').flat()).toEqual([
    '填报单位（盖章）：云山县教育局',
    '填报人：舒望舒',
    '联系电话：0311-0000000',
    '填报时间：2025年6月20日',
  ])
})

describe('what is asked for really changes the paper', () => {
  const trainees = { form: 'trainee-roster', order: 'pinyin' } as const
  const paidRewards = { year: 2024, rewards: 'paid' } as const
  const saidBy = async (request: Partial<RosterRequest>) =>
    JSON.stringify((await preview({ ...trainees, ...request })).sheets)
  const cohortId = async () => {
    const { rows } = await client.cohort.list({ programme: 'tengfei' })
    return rows[0]?.id as NonNullable<RosterRequest['cohortId']>
  }

  test.each<[string, () => Promise<Partial<RosterRequest>>]>([
    ['as of', async () => ({ asOf: day('2023-09-10') })],
    ['known on', async () => ({ knownOn: day('2023-09-01') })],
    ['of one cohort', async () => ({ cohortId: await cohortId() })],
    ['by school', async () => ({ order: 'school' })],
    ['by strokes', async () => ({ order: 'stroke' })],
    ['ID numbers', async () => ({ idNumbers: 'masked' })],
  ])('%s', async (_, asked) => {
    expect(await saidBy(await asked())).not.toBe(await saidBy({}))
  })

  test.each(rosterForms.filter((f) => formTraits[f].takes.includes('idNumbers') && f !== 'own-roster'))(
    '%s: ID numbers left out, masked, or in full for a reason and never in the preview',
    async (form) => {
      const asked = { form, order: 'pinyin', ...(form === 'reward-payment' ? paidRewards : {}) } as const
      const said = async (idNumbers: RosterRequest['idNumbers']) =>
        JSON.stringify(await preview({ ...asked, idNumbers }))
      const number = /\d{17}[\dX]/
      expect(await said('none')).not.toContain('身份证号')
      expect(await said('masked')).toMatch(/99\*{16}/)
      expect(await said('full')).not.toMatch(number)
      const full = { ...asked, idNumbers: 'full' } as const
      await expect(client.roster.print(full)).rejects.toMatchObject({ data: { field: 'reason' } })
      expect(JSON.stringify(await client.roster.print({ ...full, reason: '报市局' }))).toMatch(number)
    },
  )
})
