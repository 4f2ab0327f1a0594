import fs from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { smallCounty } from '../support/county.ts'
import { testDesk } from '../support/desk.ts'
import { openDeskWindow } from './support/desk-window.ts'

const today = '2025-06-18'
const shows = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()
const allegation = '反映长期有偿补课'

test('a complaint is received, investigated, upheld and sanctioned; the reward waits, and no word leaks', async () => {
  const county = await smallCounty({ today })
  await county.close()
  const desk = await openDeskWindow({ file: county.file, today })
  const { page, go, picture } = desk

  await go('/people/ethics/receive')
  await page.getByLabel(/^人员/).fill('szy')
  await page.getByRole('option', { name: /沈知远/ }).click()
  await page.getByLabel(/^反映的内容/).fill(allegation)
  await page.getByRole('button', { name: '受理举报' }).click()
  await page.getByRole('heading', { name: '沈知远', level: 1 }).waitFor()
  await shows(page, '待调查')
  await page.getByLabel('情况').fill('两人核查')
  await page.getByRole('button', { name: '开始调查' }).click()
  await page.getByRole('button', { name: '记录结论' }).waitFor()
  await page.getByRole('button', { name: '记录结论' }).click()
  await shows(page, '已记录，提出1项待决定')
  await page.getByRole('button', { name: '记录处理' }).waitFor()
  await page.getByLabel(/^截止/).fill('2025-12-17')
  await page.getByLabel(/^文号/).fill('云教〔2025〕18号')
  await page.getByRole('button', { name: '记录处理' }).click()
  await shows(page, '处分期内')
  await shows(page, /警告 2025-06-18 — 2025-12-17/)
  await picture('conduct')
  expect(await page.getByText(allegation).count()).toBe(0)
  await page.getByRole('button', { name: '查看内容' }).click()
  await shows(page, allegation)

  await go('/people/ethics')
  await page.getByRole('row', { name: /沈知远.*待复核决定/ }).waitFor()
  await go('/funding?year=2022')
  await page.getByRole('row', { name: /沈知远.*待决定/ }).waitFor()
  await page.getByRole('row', { name: /高远岫.*待发放/ }).waitFor()

  // nothing of what was alleged or said lies open in the file or its trail; what is not secret does
  await desk.apart(async () => {
    const { close } = await testDesk({ file: county.file, today })
    await close()
    const bytes = fs.readFileSync(county.file)
    expect(bytes.includes('云教〔2025〕18号')).toBe(true)
    expect(bytes.includes('有偿补课')).toBe(false)
    expect(bytes.includes('两人核查')).toBe(false)
  })
})

test('pledges of a school and checks of those hired are recorded together', async () => {
  const county = await smallCounty({ today })
  for (const name of ['叶清和', '许一帆', '杜若溪'])
    await county.client.people.amendPerson({ personId: county.idOf(name), inServiceSince: '2024-08' })
  await county.close()
  const { page, go } = await openDeskWindow({ file: county.file, today })

  await go('/people/ethics/pledges')
  await page.getByRole('row', { name: /滨河中学.*0 \/ 3/ }).click()
  await page.getByRole('button', { name: '全选未签' }).click()
  await page.getByRole('button', { name: '登记3人' }).click()
  await page.getByRole('row', { name: /滨河中学.*3 \/ 3/ }).waitFor()

  await page.getByRole('tab', { name: '准入查询' }).click()
  await shows(page, '3人，3人待查询')
  await page.getByRole('button', { name: '全选待查询的3人' }).click()
  await page.getByLabel(/^文号/).fill('云公准入〔2024〕3号')
  await page.getByRole('button', { name: '登记3人' }).click()
  await shows(page, '3人，0人待查询')
  await page.getByRole('row', { name: /叶清和.*2025-06-18/ }).waitFor()
})
