import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { smallCounty } from '../support/county.ts'
import { pdf, png } from '../support/evidence.ts'
import { openDeskWindow } from './support/desk-window.ts'

const today = '2025-06-18'
const shows = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()

/** Picks files at the add tile of the page. */
const pickFiles = (page: Page, ...files: readonly (readonly [name: string, bytes: Uint8Array])[]) =>
  page
    .locator('input[type=file]')
    .setInputFiles(
      files.map(([name, bytes]) => ({ name, mimeType: typeOf(name), buffer: Buffer.from(bytes) })),
    )
const typeOf = (name: string) => (name.endsWith('.png') ? 'image/png' : '')

/** Pastes a picture as from the screen. */
const paste = (page: Page, name: string, bytes: Uint8Array) =>
  page.evaluate(
    ([fileName, base64]) => {
      const binary = Uint8Array.from(atob(base64 as string), (c) => c.charCodeAt(0))
      const clipboardData = new DataTransfer()
      clipboardData.items.add(new File([binary], fileName as string, { type: 'image/png' }))
      document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
    },
    [name, Buffer.from(bytes).toString('base64')],
  )

test('a lead records a lecture with who came and its photographs, spends with the voucher and files a plan', async () => {
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

  await desk.go(`/activity/record?studio=${studioId}`)
  await page.getByText('公开讲座', { exact: true }).click()
  await page.getByLabel('日期').fill('2025-06-13')
  await page.getByLabel('主题').fill('整本书阅读的评价')
  await page.getByText('全部到场').click()
  await page.getByRole('group', { name: '韩书宁到场情况' }).getByText('缺席').click()
  await page.getByLabel('韩书宁缺席原因').fill('质量检测阅卷')
  await pickFiles(
    page,
    ['签到表.png', png(3, 640, 480)],
    ['讲稿.pdf', pdf()],
    ['照片查看器.exe', Buffer.from('MZ and so on')],
    ['现场.mp4', Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypmp42 film')])],
  )
  await shows(page, '“照片查看器.exe”是程序，不能作佐证')
  await shows(page, '“现场.mp4”是音像文件')
  await paste(page, '现场.png', png(120, 640, 480))
  await shows(page, '3份')
  await page.getByRole('button', { name: '添加佐证' }).scrollIntoViewIfNeeded()
  await desk.picture('activity-form')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await shows(page, '已记录“整本书阅读的评价”')

  await page.getByRole('main').getByText('整本书阅读的评价').first().click()
  await shows(page, '质量检测阅卷')
  const scan = page.getByRole('img', { name: '签到表.png' })
  await scan.first().waitFor()
  // the picture has come out of its seal and really shows
  await expect
    .poll(() => scan.first().evaluate((img) => (img as HTMLImageElement).naturalWidth), { timeout: 10_000 })
    .toBe(640)
  await scan.first().click()
  await page.getByRole('button', { name: '另存' }).waitFor()
  await desk.picture('activity-evidence')
  await paste(page, '再贴一次.png', png(120, 640, 480))
  await shows(page, '已经存过')
  await page.getByRole('button', { name: '移除' }).click()
  await shows(page, '已移除佐证')
  await page.getByRole('button', { name: '撤销' }).last().click()
  await shows(page, '3份')

  await desk.go(`/studio/${studioId}/spend`)
  await page.getByLabel('日期').fill('2025-06-13')
  await page.getByRole('combobox', { name: '用途' }).click()
  await page.getByRole('option', { name: '培训' }).click()
  await page.getByLabel('支出内容').fill('讲座资料印刷')
  await page.getByLabel('金额（元）').fill('3200')
  await page.getByRole('button', { name: '记入支出' }).click()
  await shows(page, '政策不允许，没有写入')
  await page.getByLabel('金额（元）').fill('320')
  await page.getByLabel('凭证号').fill('0071')
  await pickFiles(page, ['发票.png', png(60, 320, 200)])
  await page.getByRole('button', { name: '记入支出' }).click()
  await shows(page, '已记入“讲座资料印刷”')
  await page.getByRole('main').getByText('讲座资料印刷').first().click()
  await page.getByRole('img', { name: '发票.png' }).waitFor()
  await shows(page, '2,680.00')
  await desk.picture('studio-money')

  await desk.go(`/studio/${studioId}/file`)
  await page.getByRole('combobox', { name: '种类' }).fill('年度')
  await page.getByRole('option', { name: '年度工作计划' }).click()
  await page.getByLabel('名称').fill('第三年度工作计划')
  await pickFiles(page, ['年度工作计划.pdf', pdf()])
  await page.getByRole('button', { name: '备案材料' }).click()
  await shows(page, '已备案年度工作计划')
  await desk.picture('studio-papers')
})

test('a lead sees what to do next, and where the grades of members are proposed', async () => {
  const county = await smallCounty({ today })
  const studioId = await county.formStudio()
  await county.leadAccount(studioId)
  await county.close()
  const desk = await openDeskWindow({ file: county.file, today })
  await desk.reopen(today, 'lead')
  const { page } = desk
  await shows(page, '接下来做什么')
  await shows(page, '沈知远名师工作室')
  await shows(page, '记录活动')
  await desk.picture('lead-home')
  await page.getByRole('link', { name: '成员考核' }).click()
  await shows(page, '主持人提出助理和成员的等次')
  await desk.picture('lead-grades')
})
