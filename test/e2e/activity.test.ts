import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { smallCounty } from '../support/county.ts'
import { openDeskWindow } from './support/desk-window.ts'

const today = '2025-06-18'
const shows = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()

async function leadsDesk(options: { width?: number; height?: number } = {}) {
  const county = await smallCounty({ today })
  const studioId = await county.formStudio()
  await county.leadAccount(studioId)
  await county.close()
  const desk = await openDeskWindow({ file: county.file, today, ...options })
  await desk.reopen(today, 'lead')
  return { desk, studioId }
}

test('a visit takes two clicks, its two sentences and two keys; a training one click, its topic and two keys', async () => {
  const { desk } = await leadsDesk({ width: 1280, height: 720 })
  const { page } = desk
  const duty = (topic: string) => page.getByRole('listitem').filter({ hasText: topic })
  // 1: what is due says how it is done
  await duty('走访成员学校').getByText('记录活动').click()
  // 2: the school names the visit
  await page.getByRole('button', { name: '南岗镇中学' }).click()
  await page.getByLabel('发现的问题').fill('课堂提问停留在记忆层面')
  await page.keyboard.press('Tab')
  await page.keyboard.type('以课例研讨改进提问')
  await page.keyboard.press('Alt+a')
  await shows(page, '成员6 / 6')
  await page.keyboard.press('Control+Enter')
  await shows(page, '已记录“走访南岗镇中学”')

  await desk.go('/today')
  await duty('集中研修次数').getByText('记录活动').click()
  await page.getByLabel('主题').fill('整本书阅读教学')
  await page.keyboard.press('Alt+a')
  await shows(page, '成员6 / 6')
  await page.keyboard.press('Control+Enter')
  await shows(page, '已记录“整本书阅读教学”')
})

test('a day in the future, before the studio or on a wrong clock is told where it is entered', async () => {
  const { desk, studioId } = await leadsDesk()
  const record = `/activity/record?studio=${studioId}`
  await desk.go(record)
  const on = desk.page.getByLabel('日期')
  await on.fill('2025-07-01')
  await on.blur()
  await shows(desk.page, '不能晚于2025-06-18。')
  await on.fill('2021-03-01')
  await on.blur()
  await shows(desk.page, '不能早于2022-09-16。')
  await on.fill('2025-06-12')
  await on.blur()
  expect(await desk.page.getByText(/^不能/).count()).toBe(0)
  await desk.page.getByLabel('主题').fill('单元整体教学')
  await desk.page.keyboard.press('Control+Enter')
  await shows(desk.page, '已记录“单元整体教学”')

  await desk.reopen('2025-01-02', 'lead')
  await shows(desk.page, '文件里最新的记录写于2025-06-18，电脑却说今天是2025-01-02')
  await desk.picture('wrong-clock')
})
