import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { actorNamed } from '../../../electron/backend/account/actor.ts'
import { inProcessClient } from '../../../electron/backend/client.ts'
import { closeDesk, openDesk } from '../../../electron/backend/open-desk.ts'
import type { Client } from '../../../shared/contract/index.ts'
import type { RosterRequest } from '../../../shared/contract/roster.ts'
import { linesOf } from '../../../shared/documents/lines.ts'
import type { DocumentModel, RowRole } from '../../../shared/domain/document.ts'
import { type OwnLayout, ownColumns, ownGroupings } from '../../../shared/domain/own-layout.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import { loadCounty } from '../../support/demonstration.ts'
import { made } from '../../support/document/made.ts'

let client: Client
beforeAll(async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'own-'))
  const desk = await openDesk({ file: path.join(folder, 'county.db'), holder: 'test' })
  client = inProcessClient(desk, await actorNamed(desk))
  await loadCounty(client, 600)
  return async () => {
    await closeDesk(desk)
    fs.rmSync(folder, { recursive: true, force: true })
  }
})

const layout = (more: Partial<OwnLayout> = {}): OwnLayout => ({
  title: '骨干名册',
  columns: ['name', 'school', 'titles', 'studio', 'studioRole'],
  filter: {},
  groupBy: null,
  orientation: 'landscape',
  ...more,
})
const request = (more: Partial<OwnLayout> = {}, rest: Partial<RosterRequest> = {}): RosterRequest => ({
  form: 'own-roster',
  order: 'pinyin',
  idNumbers: 'none',
  layout: layout(more),
  ...rest,
})
const texts = ({ sheets }: DocumentModel, role: RowRole) =>
  sheets.flatMap((sheet) => linesOf(sheet).flatMap((line) => (line.role === role ? [line.texts] : [])))

describe('自编花名册', () => {
  test('chosen columns, filters and sections; a section counts its people', async () => {
    const document = await client.roster.preview(
      request({ filter: { studioRole: 'lead' }, groupBy: 'title' }),
    )
    expect(document.title).toBe('云山县骨干名册')
    expect(texts(document, 'head')[0]).toEqual([
      '序号',
      '姓名',
      '工作单位',
      '称号（认定年月）',
      '工作室',
      '工作室角色',
    ])
    const sections = texts(document, 'section').map(([text]) => text ?? '')
    expect(sections.length).toBeGreaterThan(1)
    expect(sections[0]).toMatch(/^一、名校长（\d+人）$/)
    const body = texts(document, 'body')
    const counted = sections.reduce((sum, text) => sum + Number(/（(\d+)人）/.exec(text)?.[1]), 0)
    expect(body).toHaveLength(counted)
    for (const row of body) expect(row[5]).toBe('领衔')
    expect(body.map((row) => row[0])).toEqual(body.map((_, at) => String(at + 1)))
    expect(body.find((row) => row[1] === '沈知远')?.[4]).toBe('沈知远名师工作室')
  })

  test.each(ownGroupings)('every column can be filled, in sections by %s', async (groupBy) => {
    const columns = ownColumns.slice(0, 20)
    const first = await client.roster.preview(request({ columns: [...columns], groupBy }))
    const second = await client.roster.preview(request({ columns: [...ownColumns.slice(10)], groupBy }))
    for (const document of [first, second]) {
      const sections = texts(document, 'section')
      expect(sections.length).toBeGreaterThan(0)
      expect(JSON.stringify(sections)).not.toContain('undefined')
      expect(texts(document, 'body')).toHaveLength(600)
    }
  })

  test('what somebody does not have is —, what nobody knows is a hole', async () => {
    const document = await client.roster.preview(request({ columns: ['name', 'titles', 'party'] }))
    const rows = document.sheets[0]?.rows.filter((row) => row.role === 'body') ?? []
    expect(rows.some((row) => row.cells[2] === '—')).toBe(true)
    expect(rows.every((row) => row.cells[2] !== null)).toBe(true)
  })

  test('ID numbers are masked unless asked for in full with a reason, and stay whole as text', async () => {
    const columns: OwnLayout['columns'] = ['name', 'idNumber', 'phone']
    const filter: OwnLayout['filter'] = { studioRole: 'lead' }
    const shown = await client.roster.preview(request({ columns, filter }, { idNumbers: 'full' }))
    expect(new Set(texts(shown, 'body').map((row) => row[2]))).toEqual(new Set(['99****************']))
    const full = request({ columns, filter }, { idNumbers: 'full' })
    await expect(made(client, await client.roster.export(full))).rejects.toMatchObject({
      data: { field: 'reason', problem: 'missing' },
    })
    const file = await made(client, await client.roster.export({ ...full, reason: '报市局' }))
    const cells = (await file.cells())[0] ?? []
    const numbers = cells.map((row) => row[2] ?? '').filter((text) => /^\d{17}[\dX]$/.test(text))
    expect(numbers).toHaveLength(file.rows)
  })

  test('kept under a name, used again, replaced and removed', async () => {
    const { layoutId } = await client.roster.saveLayout({
      name: '领衔人',
      layout: layout({ filter: { studioRole: 'lead' } }),
    })
    const kept = { form: 'own-roster', order: 'school', idNumbers: 'none', layoutId } as const
    const before = texts(await client.roster.preview(kept), 'body').length
    await expect(client.roster.saveLayout({ name: '领衔人', layout: layout() })).rejects.toMatchObject({
      data: { field: 'name', problem: 'taken' },
    })
    const { frozenId } = await client.roster.freeze({ ...kept, purpose: '核对' })
    const next = await client.roster.saveLayout({
      name: '领衔人',
      layout: layout({ filter: { studioRole: 'assistant' } }),
      replaces: layoutId,
    })
    await expect(client.roster.preview(kept)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    // what was frozen keeps the layout it was made by
    const compared = await client.roster.compare({ frozenId, with: {} })
    expect(compared).toMatchObject({ came: [], left: [], changed: [], same: before })
    const names = async () => (await client.roster.layouts({})).rows.map((row) => row.name)
    expect(await names()).toContain('领衔人')
    await client.roster.removeLayout(next)
    expect(await names()).not.toContain('领衔人')
  })

  test('the streamed file holds the cells of the preview', async () => {
    const asked = request({ groupBy: 'school' })
    const document = await client.roster.preview(asked)
    const file = await made(client, await client.roster.export(asked))
    const shown = texts(document, 'body').map((row) => [...row])
    const cells = ((await file.cells())[0] ?? []).filter((row) => /^\d+$/.test(row[0] ?? ''))
    expect(cells.map((row) => shown[0]?.map((_, at) => row[at] ?? ''))).toEqual(shown)
  })

  test('a layout that nobody kept, a column nobody knows', async () => {
    await expect(
      client.roster.preview({ form: 'own-roster', order: 'school', idNumbers: 'none' }),
    ).rejects.toMatchObject({ data: { field: 'layout', problem: 'missing' } })
    await expect(client.roster.preview(request({ columns: ['salary' as 'name'] }))).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    })
    await expect(
      client.roster.removeLayout({ layoutId: '00000000-0000-7000-8000-00000000dead' as Id<'roster_layout'> }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
