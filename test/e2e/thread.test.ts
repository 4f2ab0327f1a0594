import fs from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { actorNamed } from '../../electron/backend/account/actor.ts'
import { schools } from '../../electron/backend/admin/demonstration/schools.ts'
import { inProcessClient } from '../../electron/backend/client.ts'
import { closeDesk, openDesk } from '../../electron/backend/open-desk.ts'
import { smallCounty } from '../support/county.ts'
import { loadCounty } from '../support/demonstration.ts'
import { temporaryFolder } from '../support/desk.ts'
import { listedTeachers, schoolSheet, teacherSheet } from '../support/sheets.ts'
import { openDeskWindow } from './support/desk-window.ts'

const today = '2025-06-18'
const newFile = () => path.join(temporaryFolder(), 'county.db')
const shows = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()

/** The demonstration county on its own day. */
async function demonstration(): Promise<string> {
  const file = newFile()
  const desk = await openDesk({ file, holder: 'test' })
  await loadCounty(inProcessClient(desk, await actorNamed(desk)), 600)
  await closeDesk(desk)
  return file
}

async function pick(page: Page, label: string | RegExp, name: string) {
  await page.getByLabel(label).fill(name)
  await page.getByRole('option', { name }).click()
}

/** Takes a file to its rows, each with what becomes of it. */
async function bringIn(page: Page, name: string, bytes: Uint8Array) {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer: Buffer.from(bytes) })
  await page.getByRole('button', { name: '逐行核对' }).click()
}

test('the office’s own lists of schools and teachers come in, looked at before they are written', async () => {
  const desk = await openDeskWindow({ file: newFile(), today })
  const { page } = desk
  const listed = listedTeachers(2)
  const teachers = await teacherSheet(listed)

  // an empty file opens with the first steps
  await shows(page, '这份数据还是空的')
  await desk.go('/people/import?list=schools')
  await shows(page, '学校名称、类型、城乡、是否薄弱。')
  await bringIn(page, '学校基本情况.xlsx', await schoolSheet())
  await page.getByRole('button', { name: `写入：新增${schools.length}，更新0` }).click()
  await shows(page, '已写入。')

  await page.getByRole('button', { name: '再导入一个文件' }).click()
  await desk.go('/people/import?list=people')
  await shows(page, '导入什么')
  await bringIn(page, '教师花名册.xlsx', teachers)
  const accept = page.getByRole('button', { name: `写入：新增${listed.length}，更新0` })
  await accept.waitFor()
  await desk.picture('import')
  await accept.click()
  await shows(page, '已写入。')
})

test('a studio with an assistant of another school is refused with its clause; corrected it forms, and its year moves', async () => {
  const county = await smallCounty({ today })
  await county.close()
  const desk = await openDeskWindow({ file: county.file, today })
  const { page } = desk
  const { lead, assistants, members } = county.casts.teacher
  const names = members.map(([name]) => name)

  await desk.go('/studio/form')
  await page.getByLabel('开始日期').fill('2022-09-16')
  await pick(page, /^领衔人/, lead)
  await page.getByText('粘贴姓名').click()
  await page.getByRole('textbox', { name: '粘贴姓名' }).fill(names.slice(1).join('\n'))
  await page.getByRole('button', { name: '按姓名填入' }).click()
  await pick(page, '助理1', names[0] as string)
  const refusal = page
    .getByRole('listitem')
    .filter({ hasText: '有助理与领衔人不在同一所学校' })
    .filter({ hasText: '附件2-1' })
  await refusal.waitFor()
  expect(await page.getByRole('button', { name: /^组建/ }).isDisabled()).toBe(true)
  await refusal.scrollIntoViewIfNeeded()
  await desk.picture('form-refused')

  await pick(page, '助理1', assistants[0])
  await page.getByRole('radiogroup', { name: '单位确认' }).getByText('是', { exact: true }).click()
  await pick(page, '成员6', names[0] as string)
  await refusal.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: /^组建.*沈知远/ }).click()
  await page.getByRole('heading', { name: /沈知远/, level: 1 }).waitFor()
  await shows(page, '谁在里面')
  await shows(page, '还剩多少钱')
  await shows(page, '差10次')

  await page.getByRole('link', { name: '记录活动' }).click()
  await page.getByLabel('日期').fill('2025-06-10')
  await page.getByText('一天', { exact: true }).click()
  await page.getByLabel('主题').fill('单元整体设计研修')
  await page.getByRole('button', { name: '全部到场' }).click()
  await shows(page, '成员6 / 6')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await shows(page, '单元整体设计研修')
  await shows(page, '差9次')
})

test('a failed grade is looked at, saved and decided; the exit stands on the roster with its document', async () => {
  const desk = await openDeskWindow({ file: await demonstration(), today })
  const { page } = desk
  await desk.go('/assessment/round?of=trainee&year=3')
  const first = page.locator('[data-fill]').first()
  const name = await page.getByRole('row').filter({ has: first }).getByRole('cell').first().innerText()
  await first.focus()
  await page.keyboard.press('4')
  await page.getByRole('button', { name: '保存1个等次，提出1项拟办' }).waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByRole('heading', { name: '处置', level: 1 }).waitFor()

  await page
    .getByRole('button', { name: new RegExp(name) })
    .first()
    .click()
  await shows(page, '此条为“应”，不可豁免')
  expect(await page.getByRole('radio', { name: '豁免' }).isDisabled()).toBe(true)
  await desk.picture('worklist')
  await page.getByLabel(/文号/).fill('云教〔2025〕30号')
  await page.getByLabel(/批准人/).fill('局党组会议')
  await page.getByRole('button', { name: '确认退出培养计划' }).click()
  await shows(page, /已确认/)

  await desk.go('/roster?form=exit-roster')
  await shows(page, name)
  await shows(page, '云教〔2025〕30号')
  await desk.picture('exit-roster')
  const [xlsx] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出 .xlsx' }).click(),
  ])
  const bytes = fs.readFileSync(await xlsx.path())
  expect(bytes.subarray(0, 2).toString()).toBe('PK')

  await desk.go('/roster?form=exit-roster&asOf=2025-06-17')
  await page.getByText('云教〔2025〕30号').first().waitFor({ state: 'detached' })
})

test('what the policy asks only as a rule is waived with reason, approver and document', async () => {
  const desk = await openDeskWindow({ file: await demonstration(), today })
  const { page } = desk
  await desk.go('/decision')
  const row = page.getByRole('button', { name: /曾砚秋/ })
  await row.click()
  await page.getByRole('radio', { name: '豁免' }).check()
  await page.getByLabel(/文号/).fill('云教〔2025〕31号')
  await page.getByLabel(/批准人/).fill('局党组会议')
  await page.getByRole('button', { name: '豁免', exact: true }).click()
  await shows(page, '请填写理由')
  await page.getByLabel(/理由/).fill('借调期满返岗，仍带团队')
  await page.getByRole('button', { name: '豁免', exact: true }).click()
  await row.waitFor({ state: 'detached' })
  await page.getByRole('link', { name: /曾砚秋.*云教〔2025〕31号/ }).waitFor()
})

test('a studio of the county in Chinese, and in English in the dark', async () => {
  const desk = await openDeskWindow({ file: await demonstration(), today })
  const { page } = desk
  await desk.go('/studio')
  await page
    .getByRole('cell', { name: /沈知远/ })
    .first()
    .click()
  await page.getByRole('heading', { name: '本年度还差什么' }).waitFor()
  await page.getByRole('heading', { name: /^活动/ }).waitFor()
  await desk.picture('studio')
  await page.getByRole('button', { name: '显示设置' }).click()
  await page.getByText('English').click()
  await page.getByText('Dark', { exact: true }).click()
  await page.keyboard.press('Escape')
  await shows(page, 'Activities')
  expect(await page.locator('main').innerText()).not.toMatch(/本年度|还差|还剩/)
  await desk.picture('studio-en-dark')
})
