import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { smallCounty } from '../support/county.ts'
import { type DeskWindow, openDeskWindow } from './support/desk-window.ts'

const shows = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()

/** The cell of a studio, by its lead, in the grid of the round. */
const cellOf = (page: Page, lead: string) =>
  page.getByRole('row', { name: new RegExp(lead) }).locator('[data-fill]')

/** What waits in 处置 about somebody. */
const waiting = (page: Page, who: string, what: string) =>
  page.getByRole('listitem').getByRole('button', { name: new RegExp(`${who}.*${what}`) })

const confirm = async (page: Page, act: string, documentNumber: string) => {
  await page.getByLabel(/文号/).fill(documentNumber)
  await page.getByLabel(/批准人/).fill('局党组会议')
  await page.getByRole('button', { name: act }).click()
  await shows(page, documentNumber)
}

/** Types the grades of a round, one studio after the other, and saves them. */
const grade = async (desk: DeskWindow, year: string, grades: Record<string, string>) => {
  await desk.go(`/assessment/round?of=studio&year=${year}`)
  for (const [lead, key] of Object.entries(grades)) {
    await cellOf(desk.page, lead).focus()
    await desk.page.keyboard.press(key)
  }
}

/** A county with both studios, opened in the window on a day. */
const opened = async (today: string) => {
  const county = await smallCounty({ today })
  const teacher = await county.formStudio()
  await county.formStudio('principal')
  const leadId = county.idOf('沈知远')
  await county.close()
  return Object.assign(await openDeskWindow({ file: county.file, today }), { teacher, leadId })
}

test('a studio fails its year, is told, puts right too little and is revoked with everybody in it', async () => {
  const desk = await opened('2024-10-20')
  await grade(desk, '2', { 沈知远: '3', 高远岫: '2' })
  await desk.page.getByRole('button', { name: /^保存2个等次/ }).click()
  await shows(desk.page, '已保存2个等次')
  await desk.page.getByRole('heading', { name: '考核', level: 1, exact: true }).waitFor()

  // the result is delivered: only now the three months run
  await desk.page.getByRole('row', { name: /沈知远/ }).click()
  await desk.page.getByRole('textbox', { name: '送达日期' }).fill('2024-10-20')
  await desk.page.keyboard.press('Tab')
  await desk.page.getByRole('button', { name: '登记送达日期' }).click()
  await shows(desk.page, '送达日期已登记')
  await desk.go('/decision')
  await waiting(desk.page, '沈知远', '整改').click()
  await shows(desk.page, '工作室进入整改，2025-01-20期满后复核。')
  await confirm(desk.page, '确认整改', '灵教字〔2024〕31号')

  // on the last day nothing is overdue, the day after it is
  await desk.reopen('2025-01-20')
  await desk.go('/decision')
  await shows(desk.page, '没有等待决定的事')
  await desk.reopen('2025-01-21')
  await desk.go('/decision')
  await shows(desk.page, /整改已于2025年1月20日期满/)
  await desk.page.getByRole('link', { name: '录入复核结果…' }).click()
  await desk.page.getByRole('radio', { name: /不合格/ }).click()
  await desk.page.getByRole('button', { name: '保存复核结果' }).click()
  await shows(desk.page, '已保存1个等次，1项等待决定')

  // what revoking would do stands there before anything is decided
  await waiting(desk.page, '沈知远', '撤销').click()
  await shows(desk.page, '工作室自2025-01-21起撤销。')
  await shows(desk.page, '沈知远在工作室到2025-01-20为止。')
  await confirm(desk.page, '确认撤销工作室', '灵教字〔2025〕3号')
  await desk.go('/studio')
  await shows(desk.page, '高远岫')
  expect(await desk.page.getByRole('row', { name: /沈知远/ }).count()).toBe(0)
  await desk.go(`/studio/${desk.teacher}`)
  await shows(desk.page, '2025-01-21')
  // the lead leads no more, and keeps the title: a year's grade is no ground to take it
  await desk.go(`/people/${desk.leadId}`)
  await shows(desk.page, '确认 灵教字〔2025〕3号')
  await shows(desk.page, '县教学名师')
})

test('an excellent cycle is commended and recommended under one document; a failed one costs the title by decision', async () => {
  const desk = await opened('2025-10-20')
  await grade(desk, 'cycle', { 高远岫: '1', 沈知远: '3' })
  await desk.page.getByRole('button', { name: '保存2个等次，提出3项拟办' }).waitFor()
  await desk.picture('round-cycle')
  await desk.page.keyboard.press('Control+Enter')
  await shows(desk.page, '已保存2个等次，3项等待决定')

  for (const what of ['拟表彰', '拟推荐'])
    await desk.page.getByRole('checkbox', { name: `选择 高远岫工作室 ${what}` }).check()
  await shows(desk.page, '一并决定2项')
  await confirm(desk.page, '确认2项', '灵教字〔2025〕60号')
  await waiting(desk.page, '沈知远', '撤').click()
  await shows(desk.page, '县级称号“教学名师”到2025-10-19为止。')
  await confirm(desk.page, '确认撤销称号', '灵教字〔2025〕61号')
  await shows(desk.page, '没有等待决定的事')

  // the grade stands in the round, and can't be given twice
  await desk.go('/assessment/round?of=studio&year=cycle')
  await shows(desk.page, '已录入')
})
