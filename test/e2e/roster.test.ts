import fs from 'node:fs'
import path from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { actorNamed } from '../../electron/backend/account/actor.ts'
import { inProcessClient } from '../../electron/backend/client.ts'
import { closeDesk, openDesk } from '../../electron/backend/open-desk.ts'
import { loadCounty } from '../support/demonstration.ts'
import { temporaryFolder } from '../support/desk.ts'
import { editXlsx } from '../support/document/xlsx.ts'
import { openDeskWindow } from './support/desk-window.ts'

const today = '2025-06-18'

async function demonstration(): Promise<string> {
  const file = path.join(temporaryFolder(), 'county.db')
  const desk = await openDesk({ file, holder: 'test' })
  await loadCounty(inProcessClient(desk, await actorNamed(desk)), 600)
  await closeDesk(desk)
  return file
}

test('a roster is frozen, released to a reviewer, remarked on line by line, answered and compared', async () => {
  const desk = await openDeskWindow({ file: await demonstration(), today })
  await desk.go('/roster?form=studio-roster')
  await desk.page.getByLabel('用途').fill('报市教育局审核')
  await desk.page.getByRole('button', { name: '冻结并编号' }).click()
  const review = desk.page.getByRole('tab', { name: '送审与意见' })
  await review.waitFor()
  await desk.page.getByText('第 1 页').first().waitFor()
  await desk.picture('roster-frozen')

  await review.click()
  await desk.page.getByRole('combobox', { name: '审核人账号' }).click()
  await desk.page.getByRole('option', { name: /向晚晴/ }).click()
  await desk.page.getByLabel('说明').fill('请核对任职年月')
  await desk.page.getByRole('button', { name: '送审', exact: true }).click()
  await desk.page.getByText('审核中').waitFor()
  const [copy] = await Promise.all([
    desk.page.waitForEvent('download'),
    desk.page.getByRole('button', { name: '导出送审件' }).click(),
  ])
  expect(copy.suggestedFilename()).toBe('2025-花-001 云山县名师名校长工作室成员花名册（送审）.xlsx')

  await desk.reopen(today, 'reviewer')
  await desk.go('/roster')
  await desk.page.getByRole('cell', { name: '2025-花-001' }).click()
  await desk.page.getByRole('cell', { name: '沈知远', exact: true }).click()
  await desk.page.getByLabel('对这一行的意见').fill('任职年月与聘书不符')
  await desk.page.getByRole('button', { name: '提出' }).click()
  await desk.page.getByRole('button', { name: '撤回' }).waitFor()
  await desk.picture('roster-review')
  await desk.page.getByRole('button', { name: '审核完毕' }).click()
  await desk.page.getByRole('button', { name: '继续审核' }).waitFor()

  await desk.reopen(today)
  await desk.go('/roster')
  await desk.page.getByText('1条意见待答复').first().waitFor()
  await desk.picture('roster-room')
  await desk.page.getByRole('link', { name: /2025-花-001/ }).click()
  await desk.page.getByRole('tab', { name: '送审与意见' }).click()
  await desk.page.getByText('任职年月与聘书不符').waitFor()
  await desk.page.getByRole('textbox', { name: '答复' }).fill('已按聘书改正')
  await desk.page.getByRole('button', { name: '答复', exact: true }).click()
  await desk.page.getByText('采纳：已按聘书改正').waitFor()
  await desk.picture('roster-answered')
  await desk.page.getByRole('tab', { name: '比较' }).click()
  await desk.page.getByText('没有不同。').waitFor()
})

test('a roster of an earlier day is compared with today, sent out as a file, checked cell by cell when it returns, and answered', async () => {
  const { page, ...desk } = await openDeskWindow({ file: await demonstration(), today })
  await desk.go('/roster?form=trainee-roster&asOf=2023-09-10')
  await page.getByLabel('用途').fill('报市教育局审核')
  await page.getByRole('button', { name: '冻结并编号' }).click()
  await page.getByRole('tab', { name: '比较' }).click()
  // who left since, and the document of the decision
  await page.getByRole('heading', { name: '减少' }).waitFor()
  await page.getByRole('link', { name: '云教〔2023〕43号' }).waitFor()
  await desk.picture('roster-compared')

  await page.getByRole('tab', { name: '送审与意见' }).click()
  await page.getByLabel('审核单位或审核人').fill('市局人事科')
  await page.getByRole('button', { name: '送审', exact: true }).click()
  await page.getByText('文件在外').waitFor()
  const [copy] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出送审件' }).click(),
  ])
  const bytes = fs.readFileSync((await copy.path()) as string)
  const rows = (await readXlsx(bytes)).sheets[0]?.rows ?? []
  const [first, second] = rows.flatMap((row, at) => (/^\d+$/.test(`${row[0] ?? ''}`) ? [at] : [])) as [
    number,
    number,
  ]
  const width = Math.max(...rows.map((row) => row.length))
  const school = rows[second]?.findIndex((cell) => `${cell}`.startsWith('云山县')) ?? -1
  const back = await editXlsx(bytes, (sheet) => {
    sheet.set(first, width - 1, '入选年月请核对')
    sheet.set(second, school, '云山县别的学校')
  })
  await page.locator('input[type=file]').setInputFiles({
    name: '退回.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(back),
  })
  await page.getByText('云山县别的学校').waitFor()
  await page.getByText('入选年月请核对').waitFor()
  await page.getByRole('combobox', { name: '怎样答复' }).click()
  await page.getByRole('option', { name: '说明' }).click()
  await page.getByRole('textbox', { name: '答复' }).fill('以入选文件为准')
  await page.getByRole('button', { name: '答复', exact: true }).click()
  await page.getByText('说明：以入选文件为准').waitFor()
})
