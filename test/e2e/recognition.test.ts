import type { Page } from 'playwright-core'
import { test } from 'vitest'
import { countyOf } from '../support/selection.ts'
import { openDeskWindow } from './support/desk-window.ts'

const today = '2025-06-18'
const shows = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()
const act = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()

test('a card leads to a title, its certificate is issued again, a paper is kept behind it, and the holder is put forward', async () => {
  const county = await countyOf(3, { today, post: 'head' })
  const { rows } = await county.client.people.list({ limit: 10 })
  const name = rows[0]?.name as string
  await county.close()
  const { page, go, picture } = await openDeskWindow({ file: county.file, today })

  await go('/recognition/cards')
  const entry = page.getByRole('form', { name: '登记园丁卡' })
  await entry.getByLabel(/^人员/).fill(name)
  await page.getByRole('option', { name }).first().click()
  await entry.getByLabel(/^授予日期/).fill('2025-05-20')
  await entry.getByRole('button', { name: '登记园丁卡' }).click()
  await shows(page, `已登记${name}的园丁A卡`)
  await page.getByRole('row', { name: new RegExp(name) }).click()
  const direct = page.getByRole('form', { name: '直接认定' })
  await direct.getByLabel(/^文号/).fill('云教〔2025〕30号')
  await direct.getByLabel(/^批准人/).fill('培养工作办公室')
  await picture('recognition-card')
  await direct.getByRole('button', { name: '认定县名校长' }).click()
  await shows(page, /名校长证〔2025〕001号/)

  await go('/recognition/certificates')
  await page.getByRole('row', { name: /名校长证〔2025〕001号/ }).click()
  const again = page.getByRole('form', { name: '补发' })
  await again.getByLabel(/^补发原因/).fill('原件遗失')
  await again.getByRole('button', { name: '补发' }).click()
  await shows(page, '第2次')
  await shows(page, '园丁A卡直接认定')
  await act(page, '作废')
  const annul = page.getByRole('form', { name: '作废名校长证〔2025〕001号' })
  await annul.getByLabel(/^作废起日/).fill('2025-06-01')
  await annul.getByLabel(/^文号/).fill('云教〔2025〕32号')
  await annul.getByLabel(/^理由/).fill('照片有误')
  await annul.getByRole('button', { name: '作废' }).click()
  await shows(page, /“2025-06-01”早于起日2025-06-18/)
  await annul.getByLabel(/^作废起日/).fill('2025-06-18')
  await annul.getByRole('button', { name: '作废' }).click()
  await shows(page, '2025-06-18起失效')
  await page.getByRole('button', { name: '发证' }).click()
  await shows(page, '名校长证〔2025〕002号')
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: '认定文件.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.4\n%%EOF\n'),
    })
  await shows(page, /认定文件/)
  await picture('recognition-title')

  await go('/recognition/recommendations')
  await page
    .getByRole('row', { name: new RegExp(name) })
    .getByRole('checkbox')
    .click()
  const forward = page.getByRole('form', { name: '推荐市级、省级' })
  await forward.getByLabel(/^文号/).fill('云教〔2025〕33号')
  await forward.getByLabel(/^批准人/).fill('云岭县教育局')
  await act(page, '推荐1人')
  await shows(page, '已推荐1人')
  await page.getByRole('link', { name: new RegExp(`${name} 市卓越校长`) }).waitFor()
  await picture('recognition-recommend')
})
