import type { Page } from 'playwright-core'
import { test } from 'vitest'
import { smallCounty } from '../support/county.ts'
import { openDeskWindow } from './support/desk-window.ts'

const today = '2025-06-18'
const shows = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()

async function pick(page: Page, label: string | RegExp, name: string) {
  await page.getByLabel(label).fill(name)
  await page.getByRole('option', { name }).first().click()
}

test('a title is granted and a trainee enrolled in the window', async () => {
  const county = await smallCounty({ today })
  await county.close()
  const { page, go } = await openDeskWindow({ file: county.file, today })
  const name = county.casts.teacher.members[0][0]

  await go('/recognition/grant')
  await pick(page, /^人员/, name)
  await page.getByRole('combobox', { name: '称号' }).click()
  await page.getByRole('option', { name: '骨干教师' }).first().click()
  await page.getByLabel(/^认定日期/).fill('2025-06-10')
  await page.getByLabel('文号').fill('云教〔2025〕21号')
  await page.getByRole('button', { name: '授予称号' }).click()
  await shows(page, new RegExp(`${name}：`))

  await go('/cohort/open')
  await page.getByLabel(/^名称/).fill('腾飞计划2025期')
  await page.getByLabel(/^周期起日/).fill('2025-06-01')
  await page.getByRole('button', { name: '开这一期' }).click()
  await page.getByRole('heading', { name: '腾飞计划2025期', level: 1 }).waitFor()
  await page.getByRole('link', { name: '录入培养对象' }).first().click()
  await pick(page, '加一人', name)
  await page.getByRole('button', { name: '录入1名' }).click()
  await page.getByRole('heading', { name: '腾飞计划2025期', level: 1 }).waitFor()
  await shows(page, name)
})
