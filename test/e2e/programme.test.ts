import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { actorNamed } from '../../electron/backend/account/actor.ts'
import { inProcessClient } from '../../electron/backend/client.ts'
import { day } from '../../shared/kernel/day.ts'
import { applicants, beginProgramme, type CallOn, chuyingCounty, enrolChuying } from '../support/chuying.ts'
import { openDeskWindow } from './support/desk-window.ts'

const shows = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()

/** Has no project on record yet: it is recorded in the window, or they could not graduate. */
const lacking = applicants[0] as string

/** The 雏鹰 cohort in its first autumn: chosen from 40 by the whole selection, 38 enrolled, everybody paired. */
async function enrolled() {
  const county = await chuyingCounty({ withoutProject: lacking })
  const { desk } = county
  const client = inProcessClient(desk, await actorNamed(desk)) as unknown as Record<
    string,
    Record<string, (input: object) => Promise<unknown>>
  >
  const call: CallOn = (today, procedure, input) => {
    desk.clock.today = () => day(today)
    const [feature = '', name = ''] = procedure.split('.')
    const act = client[feature]?.[name]
    if (!act) throw new RangeError(procedure)
    return act(input)
  }
  const programme = await enrolChuying(call, county)
  await beginProgramme(call, programme, programme.enrolmentIds, county.schools[1])
  const { rows } = (await call('2022-10-20', 'cohort.progress', { cohortId: programme.cohortId })) as {
    rows: { person: { name: string } }[]
  }
  await county.close()
  return { ...programme, file: county.file, names: rows.map((row) => row.person.name) }
}

/** Pastes a block copied from a spreadsheet into the grid. */
async function paste(page: Page, rows: readonly (readonly string[])[]) {
  const text = rows.map((row) => row.join('\t')).join('\n')
  await page
    .locator('[data-fill]')
    .first()
    .evaluate((cell, copied) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', copied)
      cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, text)
}

test('a 雏鹰 cohort of 38 over three years: rounds pasted, two exits decided, 36 certificates', async () => {
  const { file, cohortId, names } = await enrolled()
  expect(names).toHaveLength(38)
  expect(applicants).toHaveLength(40)
  const [failing, weak] = [names[4] as string, names[9] as string]
  const desk = await openDeskWindow({ file, today: '2023-08-20' })
  const cohort = (step = '') => `/cohort/${cohortId}${step && `?step=${step}`}`

  /** The year's grades by name, saved; who must leave by them is confirmed under a document. */
  const round = async (year: number, gradeOf: (name: string) => string, leaves: string | null) => {
    const there = names.filter((name) => name !== failing || year === 1)
    const left = there.filter((name) => name !== weak || year < 3)
    await desk.go(cohort())
    await desk.page.getByRole('link', { name: `录入${left.length}人等次` }).click()
    await desk.page.locator('[data-fill]').first().waitFor()
    await paste(
      desk.page,
      left.map((name) => [name, gradeOf(name)]),
    )
    const save = desk.page.getByRole('button', {
      name: leaves ? `保存${left.length}个等次，提出1项拟办` : `保存${left.length}个等次`,
    })
    await save.click()
    if (!leaves) return
    await desk.page.getByRole('heading', { name: '处置', level: 1 }).waitFor()
    await shows(desk.page, leaves)
    await desk.page.getByLabel(/文号/).fill(`云教〔${2022 + year}〕50号`)
    await desk.page.getByLabel(/批准人/).fill('培养工作办公室')
    await desk.page.getByRole('button', { name: '确认退出培养计划' }).click()
    await shows(desk.page, /退出培养计划/)
  }

  /** What a task still asks is recorded with its paper behind it, and counts at once. */
  const evidence = async () => {
    const { page } = desk
    await page.getByRole('row', { name: new RegExp(lacking) }).click()
    await page.getByRole('heading', { name: lacking, level: 1 }).waitFor()
    await shows(page, '计入1项，共1项')
    const add = async (kind: '公开课' | '课题', title: string, on: string) => {
      await page.getByRole('link', { name: '记一项成果' }).click()
      await page.getByRole('combobox', { name: /^种类/ }).click()
      await page.getByRole('option', { name: kind, exact: true }).click()
      await page.getByLabel(/^题目/).fill(title)
      await page.getByLabel(/^(立项|授课)日期/).fill(on)
      await page.getByRole('combobox', { name: /^级别/ }).click()
      await page.getByRole('option', { name: '县', exact: true }).click()
      if (kind === '公开课') {
        await page.getByRole('combobox', { name: /^承担/ }).click()
        await page.getByRole('option', { name: '授课' }).click()
      }
      await page.getByRole('button', { name: '登记成果' }).click()
      await shows(page, `已登记“${title}”`)
    }
    await add('公开课', '入选前的一课', '2022-06-10')
    await page.getByRole('row', { name: /入选前的一课.*不计入/ }).waitFor()
    await shows(page, '计入1项，共2项')
    await add('课题', '分层作业的设计与实施', '2023-05-08')
    await page.getByRole('row', { name: /分层作业的设计与实施.*计入/ }).click()
    await shows(page, '计入2项，共3项')
    await shows(page, '“分层作业的设计与实施”的佐证')
    await page.locator('input[type=file]').setInputFiles({
      name: '立项通知书.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.4\n%%EOF\n'),
    })
    await shows(page, /立项通知书/)
    await desk.picture('trainee-evidence')
  }

  await desk.go(cohort())
  await shows(desk.page, '38名培养对象')
  await desk.picture('cohort')
  await evidence()
  await round(1, (name) => (name === failing ? '不合格' : name === weak ? '基本合格' : '合格'), failing)
  await desk.reopen('2024-08-20')
  await round(2, (name) => (name === weak ? '基本合格' : name === names[0] ? '优秀' : '合格'), weak)
  await desk.reopen('2025-08-20')
  await round(3, () => '合格', null)

  await desk.reopen('2025-09-22')
  await desk.go(cohort('graduation'))
  await shows(desk.page, '已退出2名')
  await desk.page.getByRole('link', { name: '组织结业答辩' }).click()
  const { page } = desk
  await page.getByLabel(/^答辩日期/).fill('2025-08-31')
  await page.getByLabel('第1位专家姓名').fill('章明德')
  await page.getByLabel('第2位专家姓名').fill('陆景行')
  await page.getByRole('button', { name: '组织结业答辩' }).click()
  await shows(page, /早于周期届满日2025-08-31/)
  await page.getByLabel(/^答辩日期/).fill('2025-09-20')
  await page.getByRole('button', { name: '组织结业答辩' }).click()

  const staying = names.filter((name) => name !== failing && name !== weak)
  await page.locator('[data-fill]').first().waitFor()
  await paste(
    page,
    staying.map((name, i) => [name, i < 4 ? '优秀' : '通过']),
  )
  await page.getByLabel(/文号/).fill('云教〔2025〕60号')
  await page.getByLabel(/批准人/).fill('培养工作办公室')
  await shows(page, '确认36人的结业等次')
  await desk.picture('graduation')
  await page.getByRole('button', { name: '确认36人的结业等次' }).click()
  await page.getByLabel(/^起始编号/).fill('云教结〔2025〕001号')
  await page.getByRole('button', { name: '发36份证书' }).click()
  await shows(page, '云教结〔2025〕036号')

  await desk.go(cohort('onward'))
  await page.getByRole('button', { name: '推荐4人' }).first().click()
  await shows(page, '已推荐4人')
  await desk.go(`/roster?form=graduation-certificate&cohortId=${cohortId}`)
  await shows(page, /准予结业/)
  await desk.picture('graduation-certificate')

  await desk.go(cohort())
  await page.getByRole('row', { name: new RegExp(staying[0] as string) }).click()
  await shows(page, '成果与计数')
  await shows(page, '云教结〔2025〕')
  await desk.picture('trainee')
}, 240_000)
