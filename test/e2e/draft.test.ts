import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { smallCounty } from '../support/county.ts'
import { openDeskWindow } from './support/desk-window.ts'

const today = '2025-06-18'
const shows = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()

/** What was typed lies in the data file a moment later; nothing on the page says so. */
const kept = (page: Page, word: string) =>
  page.waitForResponse(
    (answer) =>
      answer.url().endsWith('/rpc/draft/keep') && (answer.request().postData() ?? '').includes(word),
  )

test('half an activity outlives the host and its port, waits on the first page, and is gone once recorded', async () => {
  const county = await smallCounty({ today })
  const studioId = await county.formStudio()
  await county.leadAccount(studioId)
  await county.close()
  const desk = await openDeskWindow({ file: county.file, today })
  await desk.reopen(today, 'lead')
  const record = `/activity/record?studio=${studioId}`
  const port = () => new URL(desk.page.url()).port

  await desk.go(record)
  await desk.page.getByText('入校诊断', { exact: true }).click()
  await desk.page.getByRole('button', { name: '南岗镇中学' }).click()
  const written = kept(desk.page, '课堂提问停留')
  await desk.page.getByLabel('发现的问题').fill('课堂提问停留在记忆层面')
  await written
  const before = port()

  await desk.reopen(today, 'lead')
  expect(port()).not.toBe(before)
  await shows(desk.page, /有一次活动没有记完/)
  await desk.picture('lead-unfinished')
  await desk.page.getByRole('link', { name: '接着填写' }).click()
  await shows(desk.page, /接着上次填写/)
  const problem = (page: Page) => page.getByLabel('发现的问题')
  expect(await problem(desk.page).inputValue()).toBe('课堂提问停留在记忆层面')
  await desk.picture('activity-draft')

  // a second window on the same form: the last word stands, and the first one is told
  const second = await desk.page.context().newPage()
  await second.goto(`${new URL(desk.page.url()).origin}/#${record}`)
  await shows(second, /接着上次填写/)
  const overwritten = kept(second, '评价少')
  await problem(second).fill('课堂评价少')
  await overwritten
  await shows(desk.page, /另一个窗口在.*改过这份草稿/)
  await desk.page.getByRole('button', { name: '换成那一份' }).click()
  await expect.poll(() => problem(desk.page).inputValue()).toBe('课堂评价少')
  await second.close()

  await desk.page.getByLabel('日期').fill('2025-06-12')
  await desk.page.getByLabel('主题').fill('课堂评价')
  await desk.page.getByRole('button', { name: '保存', exact: true }).click()
  await shows(desk.page, '已记录“课堂评价”')
  await desk.go(record)
  await desk.page.getByLabel('主题').waitFor()
  expect(await desk.page.getByLabel('主题').inputValue()).toBe('')
  expect(await desk.page.getByText(/接着上次填写/).count()).toBe(0)
})
