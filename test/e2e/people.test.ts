import path from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { actorNamed } from '../../electron/backend/account/actor.ts'
import { inProcessClient } from '../../electron/backend/client.ts'
import { closeDesk, openDesk } from '../../electron/backend/open-desk.ts'
import type { Client } from '../../shared/contract/index.ts'
import { day } from '../../shared/kernel/day.ts'
import { idChecksum } from '../../shared/kernel/id-card.ts'
import { temporaryFolder } from '../support/desk.ts'
import { openDeskWindow } from './support/desk-window.ts'

const newFile = () => path.join(temporaryFolder(), 'county.db')

/** What is on record before the window opens. */
async function filled(file: string, fill: (client: Client) => Promise<unknown>): Promise<string> {
  const desk = await openDesk({ file, holder: 'test', today: day('2025-06-10') })
  await fill(inProcessClient(desk, await actorNamed(desk, undefined)))
  await closeDesk(desk)
  return file
}

const idNumber = `99999919840321002${idChecksum('99999919840321002')}`

const oneTeacher = (file: string) =>
  filled(file, async ({ people }) => {
    const { schoolId } = await people.addSchool({ name: '云岭中学', area: 'rural', fromOn: '2010-09-01' })
    await people.addSchool({ name: '石桥中学', fromOn: '2010-09-01' })
    await people.addPerson({
      name: '周慕白',
      idNumber,
      subject: '语文',
      post: { schoolId, kind: 'teacher', frontLine: true, fromOn: '2015-09-01' },
    })
  })

async function pickSchool(page: Page, letters: string, name: string) {
  await page.getByLabel('学校', { exact: true }).pressSequentially(letters)
  await page.getByRole('option', { name }).click()
}

async function pickFrom(page: Page, label: string, option: string) {
  await page.getByRole('combobox', { name: label }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

async function askAsOf(page: Page, days: { asOf?: string; knownOn?: string }) {
  await page.getByTitle('改变截至日期').click()
  if (days.asOf) await page.getByLabel('截至日期（真实发生）').fill(days.asOf)
  if (days.knownOn) await page.getByLabel('按当时所知（录入）').fill(days.knownOn)
  await page.getByRole('button', { name: '按此日期查看' }).click()
}

const shows = (page: Page, text: string) => page.getByText(text).first().waitFor()

test('from an empty file to a late post: schools, a person, found by initials, asked as of and as known on', async () => {
  const desk = await openDeskWindow({ file: newFile(), today: '2025-06-10' })
  await shows(desk.page, '这份数据还是空的')
  await desk.picture('start')

  for (const name of ['云岭中学', '石桥中学']) {
    await desk.go('/people/school/add')
    await desk.page.getByLabel('校名').fill(name)
    await desk.page.getByLabel('起日').fill('2010.9.1')
    await pickFrom(desk.page, '城乡', '乡村')
    await desk.page.getByRole('button', { name: '新增学校' }).click()
    await desk.page.getByRole('heading', { name, level: 1 }).waitFor()
  }

  await desk.go('/people')
  await shows(desk.page, '已有2所')
  await desk.page.keyboard.press('n')
  await desk.page.getByLabel('姓名').fill('周　慕白')
  await desk.page.getByLabel('出生年月').fill('1984年3月')
  await desk.page.getByLabel('任职起日').fill('20150901')
  await pickFrom(desk.page, '岗位', '教师')
  await pickSchool(desk.page, 'ylzx', '云岭中学')
  await desk.page.keyboard.press('Control+Enter')
  await desk.page.getByRole('heading', { name: '周慕白', level: 1 }).waitFor()

  await desk.go('/people')
  await desk.page.getByRole('cell', { name: '周慕白' }).waitFor()
  await desk.page.keyboard.press('/')
  await desk.page.keyboard.type('zmb')
  await desk.page.keyboard.press('Enter')
  await desk.page.getByRole('cell', { name: '1984.03' }).waitFor()
  await desk.page.keyboard.press('Enter')
  await desk.page.getByRole('heading', { name: '周慕白', level: 1 }).waitFor()

  // eight days later the move of 1 June is filed
  await desk.reopen('2025-06-18')
  await desk.page.keyboard.press('Control+k')
  await desk.page.keyboard.type('zmb')
  await desk.page.getByRole('option', { name: '周慕白' }).waitFor()
  await desk.page.keyboard.press('Enter')
  await desk.page.getByRole('heading', { name: '周慕白', level: 1 }).waitFor()
  await desk.page.keyboard.press('p')
  await desk.page.getByLabel('任职起日').fill('2025-06-01')
  await pickFrom(desk.page, '岗位', '中层干部')
  await pickSchool(desk.page, 'sqzx', '石桥中学')
  await shows(desk.page, '止日改为2025-05-31')
  await desk.picture('record-post')
  await desk.page.getByRole('button', { name: '记录任职，结束原任职' }).click()
  const unit = desk.page.locator('dl').getByRole('link')
  await unit.filter({ hasText: '石桥中学' }).waitFor()

  await askAsOf(desk.page, { asOf: '2025-05-31' })
  await unit.filter({ hasText: '云岭中学' }).waitFor()
  await desk.page.getByRole('button', { name: '回到今日' }).click()
  await unit.filter({ hasText: '石桥中学' }).waitFor()
  await askAsOf(desk.page, { knownOn: '2025-06-17' })
  await unit.filter({ hasText: '云岭中学' }).waitFor()
  // the day goes along to other pages, by link and by palette
  await desk.page.getByRole('link', { name: '人员' }).first().click()
  await desk.page.getByRole('heading', { name: '人员', level: 1 }).waitFor()
  await desk.page.getByRole('cell', { name: '云岭中学' }).waitFor()
  await desk.page.keyboard.press('Control+k')
  await desk.page.keyboard.type('zhoumubai')
  await desk.page.getByRole('option', { name: '周慕白' }).waitFor()
  await desk.page.keyboard.press('Enter')
  await unit.filter({ hasText: '云岭中学' }).waitFor()
})

test('what is wrong stands at its field, full numbers ask for a reason, a retracted post can be brought back', async () => {
  const { page, ...desk } = await openDeskWindow({ file: await oneTeacher(newFile()), today: '2025-06-18' })
  await desk.go('/people')
  await page.getByRole('cell', { name: '周慕白' }).click()
  await shows(page, '99****************')

  await page.keyboard.press('e')
  const number = page.getByLabel('身份证号')
  await number.fill(`${idNumber.slice(0, 17)}${idNumber.endsWith('5') ? '6' : '5'}`)
  await page.getByRole('button', { name: '保存更正' }).click()
  await shows(page, '身份证号末位校验不符')
  await number.fill('')
  await page.getByLabel('出生年月').fill('2030-01')
  await page.getByRole('button', { name: '保存更正' }).click()
  await shows(page, '“2030-01”晚于今日2025-06-18')
  await desk.picture('field-error')
  await page.getByRole('button', { name: '取消' }).click()

  await page.getByRole('button', { name: '显示全号' }).click()
  await page.getByLabel('查看理由').fill('核对档案')
  await page.getByRole('button', { name: '查看全号' }).click()
  await shows(page, idNumber)

  await page.getByRole('tab', { name: '任职' }).click()
  await page.getByRole('button', { name: '撤回' }).click()
  await page.getByLabel('撤回理由').fill('录错人')
  await page.getByRole('button', { name: '撤回', exact: true }).last().click()
  await shows(page, '还没有任职记录')
  await page.getByRole('button', { name: '撤销' }).click()
  await page.getByRole('cell', { name: '云岭中学' }).waitFor()
})

test('language and theme change where one stands', async () => {
  const { page, ...desk } = await openDeskWindow({ file: await oneTeacher(newFile()), today: '2025-06-18' })
  await desk.go('/people')
  await page.getByRole('cell', { name: '周慕白' }).click()
  await shows(page, '任教一线')
  await desk.picture('person')
  await page.getByRole('button', { name: '显示设置' }).click()
  await page.getByText('English').click()
  await shows(page, 'Life line')
  await page.getByText('Dark', { exact: true }).click()
  expect(await page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark')
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  await page.keyboard.press('Escape')
  await desk.picture('person-en-dark')
})

test('the demonstration county loads from the first page; its last person is one key away', async () => {
  const { page, ...desk } = await openDeskWindow({ file: newFile(), today: '2025-06-18' })
  await page.getByRole('button', { name: '载入演示县' }).click()
  await page.getByRole('heading', { name: '人员', level: 1 }).waitFor()
  await shows(page, '3,000人')
  await desk.picture('people')
  await page.getByRole('cell').first().waitFor()
  await page.keyboard.press('End')
  const last = page.locator('tr[aria-rowindex="3001"][aria-current]')
  await last.waitFor()
  const name = await last.getByRole('cell').first().innerText()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name, level: 1 }).waitFor()
})
