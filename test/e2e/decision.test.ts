import fs from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { actorNamed } from '../../electron/backend/account/actor.ts'
import { inProcessClient } from '../../electron/backend/client.ts'
import { closeDesk, openDesk } from '../../electron/backend/open-desk.ts'
import { loadCounty } from '../support/demonstration.ts'
import { temporaryFolder } from '../support/desk.ts'
import { openDeskWindow } from './support/desk-window.ts'

/** The demonstration county on its own day. */
async function county(): Promise<string> {
  const file = path.join(temporaryFolder(), 'county.db')
  const desk = await openDesk({ file, holder: 'test' })
  await loadCounty(inProcessClient(desk, await actorNamed(desk)), 600)
  await closeDesk(desk)
  return file
}

const shows = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()

const decide = async (page: Page, documentNumber: string) => {
  await page.getByLabel(/文号/).fill(documentNumber)
  await page.getByLabel(/批准人/).fill('局党组会议')
}

test('what waits is seen today, decided with its document, and reversed by another', async () => {
  const { page, ...desk } = await openDeskWindow({ file: await county(), today: '2025-06-18' })
  await page.getByRole('heading', { name: '今日', level: 1 }).waitFor()
  await shows(page, '整改期满，组织复核')
  await desk.picture('today')
  await page
    .getByRole('link', { name: /曾砚秋/ })
    .first()
    .click()
  await shows(page, '曾砚秋在工作室到2025-06-17为止。')
  await desk.picture('decisions')
  const waiting = page.getByRole('navigation', { name: '各室' }).getByRole('link', { name: '处置' })
  const before = Number((await waiting.innerText()).replace(/\D/g, ''))
  await decide(page, '云教〔2025〕20号')
  await page.getByRole('button', { name: '确认退出工作室' }).click()
  // the studio that nobody leads any more waits in its place
  await shows(page, '工作室没有领衔人，待教育局决定')
  await waiting.getByText(String(before)).waitFor()

  await page.getByRole('link', { name: /曾砚秋.*云教〔2025〕20号/ }).click()
  await shows(page, '以下是作出决定时存档的判定')
  await desk.picture('decision')
  await page.getByRole('link', { name: '撤回这项决定' }).click()
  await decide(page, '云教〔2025〕20号')
  await page.getByLabel(/理由/).fill('岗位录错')
  await page.getByRole('button', { name: '撤回决定' }).click()
  await shows(page, '与被撤回的决定相同')
  await decide(page, '云教〔2025〕21号')
  await page.getByRole('button', { name: '撤回决定' }).click()
  await waiting.getByText(String(before)).waitFor()
})

test('a round is typed, looked at and saved; what it proposes waits for a decision', async () => {
  const { page, ...desk } = await openDeskWindow({ file: await county(), today: '2025-06-18' })
  await desk.go('/assessment/round?of=trainee&year=3')
  const cells = page.locator('[data-fill]')
  await cells.first().focus()
  await page.keyboard.press('4')
  await page.keyboard.press('2')
  await page.getByRole('button', { name: '保存2个等次，提出1项拟办' }).waitFor()
  await shows(page, /确认后在培\d+ → \d+人/)
  await desk.picture('round')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('heading', { name: '处置', level: 1 }).waitFor()
  await shows(page, '已保存2个等次，1项等待决定')
})

test('a roster leaves as a file, on paper all its pages and nothing else; a backup is fetched', async () => {
  const { page, ...desk } = await openDeskWindow({ file: await county(), today: '2025-06-18' })
  await desk.go('/roster?form=studio-roster')
  await shows(page, '云山县名师名校长工作室成员花名册')
  await desk.picture('roster')
  const [xlsx] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出 .xlsx' }).click(),
  ])
  expect(xlsx.suggestedFilename()).toBe('云山县名师名校长工作室成员花名册.xlsx')
  expect(
    fs
      .readFileSync(await xlsx.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK')

  await page.evaluate(() => {
    window.print = () => {}
  })
  await page.getByRole('button', { name: '打印' }).click()
  await page.locator('.paper .doc-page').first().waitFor({ state: 'attached' })
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.doc-page:visible').count()).toBe(await page.locator('.paper .doc-page').count())
  expect(await page.getByRole('navigation').count()).toBe(0)
  await page.emulateMedia({ media: null })
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))

  await desk.go('/admin')
  const [backup] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '备份并下载' }).click(),
  ])
  expect(backup.suggestedFilename()).toBe('county-2025-06-18.db')
  await shows(page, '完好')
  await desk.picture('backup')
})
