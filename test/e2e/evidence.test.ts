import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { sheetOfPaper } from '../../electron/backend/admin/demonstration/papers.ts'
import { smallCounty } from '../support/county.ts'
import { docx } from '../support/evidence.ts'
import { zipOf } from '../support/zip.ts'
import { openDeskWindow } from './support/desk-window.ts'

const today = '2025-06-18'
const shows = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()
const paper = Buffer.from(
  sheetOfPaper('录用通知', [
    ['论文', '整本书阅读的评价'],
    ['作者', '韩书宁'],
  ]),
)
const pick = (page: Page, name: string, bytes: Uint8Array, mimeType = '') =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer: Buffer.from(bytes) })

/** The browser's own viewer has opened the PDF: it is a page of its own inside ours. */
const viewerOpens = (page: Page) =>
  expect
    .poll(() => page.frames().some((frame) => frame.url().startsWith('chrome-extension://')), {
      timeout: 15_000,
    })
    .toBe(true)

test('papers behind an output and an allocation: a PDF is read in place, a bomb in a .docx is told and kept nowhere', async () => {
  const county = await smallCounty({ today })
  const studioId = await county.formStudio()
  await county.client.funding.allocate({
    studioId,
    managementYear: 3,
    amountFen: 300_000,
    paidOn: '2024-10-08',
  })
  await county.close()
  const desk = await openDeskWindow({ file: county.file, today })
  const { page } = desk

  await desk.go(`/activity/output/record?person=${county.idOf('韩书宁')}`)
  await page.getByLabel('题目').fill('整本书阅读的评价')
  await page.getByLabel('发表（录用）日期').fill('2025-06-10')
  await pick(page, '录用通知.pdf', paper, 'application/pdf')
  await page.getByTitle('录用通知.pdf', { exact: true }).first().click()
  await page.locator('iframe[title="录用通知.pdf"]').waitFor()
  await page.getByRole('button', { name: '登记成果' }).click()
  await shows(page, '已登记“整本书阅读的评价”')

  await page.getByRole('main').getByText('整本书阅读的评价').first().click()
  await page.getByTitle('录用通知.pdf', { exact: true }).first().click()
  await page.locator('iframe[title="录用通知.pdf"]').waitFor()
  await viewerOpens(page)

  const bomb = zipOf([{ name: 'word/document.xml', content: Buffer.alloc(80 * 2 ** 20) }])
  await pick(page, '总结.docx', bomb)
  await shows(page, '“总结.docx”解开后异常庞大，可能有害，没有存入。')
  await pick(page, '讲稿.docx', docx('讲稿'))
  await page.getByTitle('讲稿.docx').click()
  await shows(page, '这种文件在这里看不了，请另存后打开。')
  await shows(page, '2份')

  await desk.go(`/studio/${studioId}/money`)
  await page.getByRole('main').getByText('2024-10-08').first().click()
  await pick(page, '拨款通知.pdf', paper, 'application/pdf')
  await shows(page, '没有重复占用空间')
  await shows(page, '1份')
})
