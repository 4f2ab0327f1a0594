import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { smallCounty } from '../support/county.ts'
import { workbook } from '../support/intake-file.ts'
import { idNumber } from '../support/intake-sheet.ts'
import { openDeskWindow } from './support/desk-window.ts'

const today = '2025-06-18'
const shows = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()

/** Looked at while working on the pages: KEEP_LOOKS names a folder. */
async function look(page: Page, name: string): Promise<void> {
  const folder = process.env.KEEP_LOOKS
  if (folder === undefined) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: path.join(folder, `${name}.png`) })
}

const list = (): Promise<Uint8Array> =>
  workbook([
    ['某某县教师花名册', null, null, null, null],
    ['姓名', '身份证号', '出生年月', '工作单位', '职务'],
    ['程以默', idNumber('19850601', 1), '1985.06', '滨河中学', '教师'],
    ['方知夏', idNumber('19900301', 2), '90-3', '滨河中学', '教师'],
    ['贺兰舟', '1.30126E+17', '1988.04', '滨河中学', '教师'],
    ['江若谷', idNumber('19800901', 4), '1980.09', '新立小学', '校长'],
    ['合计', '4人', null, null, null],
  ])

test('a list with faults: corrected in place, taken in, the refused rows come back, the whole is taken back', async () => {
  const county = await smallCounty({ today })
  await county.close()
  const desk = await openDeskWindow({ file: county.file, today })
  const { page } = desk
  await desk.go('/people/import?list=people')
  await shows(page, '导入什么')
  await look(page, '1-file')
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '教师花名册.xlsx', mimeType: '', buffer: Buffer.from(await list()) })

  // what the columns mean, and what is no record
  await shows(page, '表头第2行，数据第3至6行')
  await shows(page, '没有当作数据的内容')
  await look(page, '2-columns')
  await page.setViewportSize({ width: 1280, height: 720 })
  await look(page, '2-columns-1280')
  await page.getByRole('button', { name: '逐行核对' }).click()

  // each row with what becomes of it; a fault is put right where it stands
  await page.getByRole('button', { name: '写入：新增2，更新0' }).waitFor()
  await shows(page, /将新建1所学校/)
  await page.getByRole('tab', { name: /不能导入/ }).click()
  await page.getByText('方知夏').click()
  await shows(page, '“90-3”的年份只写了两位，请写四位，如1985.03。')
  await look(page, '3-rows-1280')
  await page.setViewportSize({ width: 1440, height: 900 })
  await look(page, '3-rows')
  const birth = page.getByLabel('C4 出生年月')
  await birth.fill('1990.03')
  await birth.press('Enter')
  await page.getByRole('button', { name: '写入：新增3，更新0' }).click()

  // the report, and the rows that stayed out with the reason beside each
  await shows(page, '已写入。')
  await shows(page, '没有导入的行')
  await look(page, '4-report')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载这些行（附原因）' }).click(),
  ])
  expect(
    readFileSync(await download.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK')

  await page.getByRole('button', { name: '整批撤回' }).click()
  await page.getByLabel('撤回原因').fill('名单有误')
  await look(page, '5-undo')
  await page.getByRole('button', { name: '撤回这次导入' }).click()
  await shows(page, '已撤回')

  // the same in English and in the dark, pasted from a spreadsheet
  await page.evaluate(() => {
    localStorage.setItem('td.language', 'en')
    localStorage.setItem('td.theme', 'dark')
  })
  await desk.go('/people/import?list=people')
  await page.reload()
  await shows(page, 'What comes in')
  await look(page, '6-file-en-dark')
  await page.evaluate(() => {
    const data = new DataTransfer()
    data.setData('text/plain', '姓名\t性别\t工作单位\n程以默\t男\t滨河中学\n方知夏\t女\t滨河中学\n')
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }))
  })
  await page.getByRole('button', { name: 'Check the rows' }).click()
  await page.getByRole('button', { name: /Write 2 new/ }).waitFor()
  await look(page, '7-rows-en-dark')
})
