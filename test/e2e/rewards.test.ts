import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { smallCounty } from '../support/county.ts'
import { openDeskWindow } from './support/desk-window.ts'

const today = '2025-06-18'
const shows = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()

/** A list as a spreadsheet copies it, pasted into the field under the cursor. */
const paste = (page: Page, text: string) =>
  page.evaluate((block) => {
    const data = new DataTransfer()
    data.setData('text/plain', block)
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(event)
  }, text)

test('title holders become a reward list, are paid from a pasted list, and the payment form is exported', async () => {
  const county = await smallCounty({ today })
  await county.close()
  const { page, go, picture } = await openDeskWindow({ file: county.file, today })

  await go('/funding?year=2022')
  await page.getByRole('row', { name: /沈知远/ }).waitFor()
  await page.getByLabel('粘贴名单').focus()
  await paste(page, '序号\t姓名\t金额\n1\t沈 知 远\t500.00\n2\t高远岫\t1,500\n3\t张无名\t500')
  await shows(page, '对上2人')
  await shows(page, /没有对上：.*张无名/)
  await shows(page, '高远岫：名单上1,500.00，应发1,000.00')
  await page.getByLabel(/^文号/).fill('云教〔2025〕31号')
  await picture('rewards')
  await page.getByRole('button', { name: '发放2人，1,500.00元' }).click()
  await shows(page, '已发放2笔，共1,500.00元')
  await page.getByRole('row', { name: /沈知远.*已发放/ }).waitFor()

  await page.getByRole('row', { name: /沈知远/ }).click()
  await page.getByRole('heading', { name: '沈知远', level: 1 }).waitFor()
  await shows(page, '2025-06-18发放，云教〔2025〕31号')

  await go('/roster?form=reward-payment&year=2022&rewards=paid')
  await shows(page, /奖励发放表/)
  await shows(page, '本次发放合计（大写）：壹仟伍佰元整')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: /^导出 \.xlsx/ }).click()
  expect((await download).suggestedFilename()).toMatch(/奖励发放表\.xlsx$/)
})
