import fs from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { actorNamed } from '../../electron/backend/account/actor.ts'
import { inProcessClient } from '../../electron/backend/client.ts'
import { closeDesk, openDesk } from '../../electron/backend/open-desk.ts'
import type { Client } from '../../shared/contract/index.ts'
import { smallCounty } from '../support/county.ts'
import { temporaryFolder } from '../support/desk.ts'
import { pdf, png } from '../support/evidence.ts'
import { fillInOffice } from '../support/fill-in-office.ts'
import { confirm, grade, shows, waiting } from './support/assessing.ts'
import { type DeskWindow, openDeskWindow } from './support/desk-window.ts'

const today = '2025-06-18'
const studioName = '沈知远名师工作室'

/** Works on a data file while no window has it open. */
async function workOn<T>(file: string, work: (client: Client) => Promise<T>): Promise<T> {
  const desk = await openDesk({ file, holder: 'test', today: today as never })
  try {
    return await work(inProcessClient(desk, await actorNamed(desk)))
  } finally {
    await closeDesk(desk)
  }
}

const folder = () => temporaryFolder()

/** Presses a button that hands a file over; where it was kept. */
async function downloaded(page: Page, into: string, button: string | RegExp): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).first().click(),
  ])
  const file = path.join(into, download.suggestedFilename())
  await download.saveAs(file)
  return file
}

async function choose(page: Page, button: string | RegExp, file: string) {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: button }).first().click(),
  ])
  await chooser.setFiles(file)
}

/** A decision on the field of the record on the review page. */
const rowOf = (page: Page, text: string | RegExp) => page.getByRole('row').filter({ hasText: text })

const pickFile = (page: Page, name: string, bytes: Uint8Array) =>
  page.locator('input[type=file]').setInputFiles({
    name,
    mimeType: name.endsWith('.png') ? 'image/png' : 'application/pdf',
    buffer: Buffer.from(bytes),
  })

const save = async (page: Page, topic: string) => {
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await shows(page, `已记录“${topic}”`)
}

/** A year as a lead records it: each kind of activity with what it asks for, four of them like the one before. */
async function recordYear({ page, go }: DeskWindow, studioId: string) {
  const form = `/activity/record?studio=${studioId}`
  const fill = async (kind: string, on: string, topic: string, length = '半天') => {
    await go(form)
    await page.getByRole('radiogroup', { name: '类别' }).getByText(kind, { exact: true }).click()
    await page.getByLabel('日期').fill(on)
    await page.getByText(length, { exact: true }).click()
    await page.getByLabel('主题').fill(topic)
  }
  const allCame = () => page.getByRole('button', { name: '全部到场' }).click()

  await fill('集中研修', '2024-10-21', '第1次研修', '一天')
  await page.getByLabel('地点').fill('滨河中学')
  await allCame()
  await pickFile(page, '签到表.png', png(7, 320, 200))
  await save(page, '第1次研修')
  for (const [at, on] of ['2024-11-12', '2024-12-10', '2025-01-08', '2025-02-20'].entries()) {
    await go(form)
    await page.getByRole('button', { name: '照上一次填' }).click()
    // the day and who came are asked anew; the place is as last time
    await expect.poll(() => page.getByLabel('地点').inputValue()).toBe('滨河中学')
    await page.getByLabel('日期').fill(on)
    await page.getByLabel('主题').fill(`第${at + 2}次研修`)
    await allCame()
    await page.getByRole('group', { name: '韩书宁到场情况' }).getByText('缺席').click()
    await page.getByLabel('韩书宁缺席原因').fill('监考')
    await save(page, `第${at + 2}次研修`)
  }
  await fill('入校诊断', '2025-03-05', '石桥中学课堂诊断')
  await page.getByRole('button', { name: '石桥中学' }).click()
  await page.getByLabel('发现的问题').fill('写作没有读者意识')
  await page.getByLabel('提出的办法').fill('以任务驱动写作')
  await save(page, '石桥中学课堂诊断')
  const others = [
    ['论坛', '2025-03-18', '乡村教学论坛'],
    ['公开讲座', '2025-03-26', '整本书阅读的评价'],
    ['送教下乡', '2025-04-09', '云岭中学送教'],
    ['考察学习', '2025-04-23', '邻县考察'],
    ['课题研究', '2025-05-14', '课题中期论证'],
    ['公开课', '2025-06-04', '《背影》公开课'],
  ] as const
  for (const [kind, on, topic] of others) {
    await fill(kind, on, topic)
    await allCame()
    await save(page, topic)
  }
}

/** A duty of the studio's page, by its name: how far it is met. */
const duty = (page: Page, name: string, found: string) =>
  page.getByRole('link', { name: new RegExp(`${name}.*${found}`) })

/** The year is over: the duties count what was handed back; the studio is graded on its own report and fails. */
async function assessed(desk: DeskWindow, studioId: string) {
  await desk.reopen('2025-09-20')
  await desk.go(`/studio/${studioId}?year=2`)
  await duty(desk.page, '集中研修次数', '6/10').waitFor()
  await duty(desk.page, '走访成员学校', '1/6').waitFor()
  await grade(desk, '2', { 沈知远: '3' })
  await desk.page.getByRole('button', { name: /^保存1个等次/ }).click()
  await shows(desk.page, '已保存1个等次')
  await desk.page.getByRole('heading', { name: '考核', level: 1, exact: true }).waitFor()
  await desk.page.getByRole('row', { name: /沈知远/ }).click()
  await pickFile(desk.page, '自评报告.pdf', pdf())
  await desk.page.getByRole('button', { name: /PDF.*自评报告/ }).waitFor()
  await desk.page.getByRole('textbox', { name: '示范引领和影响' }).fill('送教一次，公开课一节')
  await desk.page.getByRole('button', { name: '记下考核内容' }).click()
  await shows(desk.page, '已记下考核内容')
  await desk.picture('handback-assessed')
}

/** It is told, puts right too little within three months, and is revoked with everybody in it. */
async function revoked(desk: DeskWindow, studioId: string, leadId: string) {
  // only from delivery on do the three months run
  await desk.page.getByRole('textbox', { name: '送达日期' }).fill('2025-09-20')
  await desk.page.keyboard.press('Tab')
  await desk.page.getByRole('button', { name: '登记送达日期' }).click()
  await shows(desk.page, '送达日期已登记')
  await desk.go('/decision')
  await waiting(desk.page, '沈知远', '整改').click()
  await shows(desk.page, '工作室进入整改，2025-12-20期满后复核。')
  await confirm(desk.page, '确认整改', '灵教字〔2025〕31号')

  // on the last day nothing is overdue, the day after it is
  await desk.reopen('2025-12-20')
  await desk.go('/decision')
  await shows(desk.page, '没有等待决定的事')
  await desk.reopen('2025-12-21')
  await desk.go('/decision')
  await shows(desk.page, /整改已于2025年12月20日期满/)
  await desk.page.getByRole('link', { name: '录入复核结果…' }).click()
  await desk.page.getByRole('radio', { name: /不合格/ }).click()
  await desk.page.getByRole('button', { name: '保存复核结果' }).click()
  await shows(desk.page, '已保存1个等次，1项等待决定')

  // what revoking would do stands there before anything is decided
  await waiting(desk.page, '沈知远', '撤销').click()
  await shows(desk.page, '工作室自2025-12-21起撤销。')
  await shows(desk.page, '沈知远在工作室到2025-12-20为止。')
  await confirm(desk.page, '确认撤销工作室', '灵教字〔2025〕63号')
  await desk.go('/studio')
  await shows(desk.page, '高远岫')
  expect(await desk.page.getByRole('row', { name: /沈知远/ }).count()).toBe(0)
  await desk.go(`/studio/${studioId}`)
  await shows(desk.page, '2025-12-21')
  // the lead leads no more, and keeps the title: a year's grade is no ground to take it
  await desk.go(`/people/${leadId}`)
  await shows(desk.page, '确认 灵教字〔2025〕63号')
  await shows(desk.page, '县教学名师')
}

test('a lead’s year on another computer comes back as a package and as a workbook, merged with two conflicts, and is assessed', async () => {
  const county = await smallCounty({ today })
  const { client } = county
  const startOn = '2023-09-16'
  const { studioId } = await client.studio.form(county.formation('teacher', { startOn }))
  await client.studio.form(county.formation('principal', { startOn }))
  const leadId = county.idOf('沈知远')
  await client.funding.allocate({ studioId, managementYear: 2, amountFen: 300_000, paidOn: '2024-10-08' })
  const { activityId } = await client.activity.record({
    studioId,
    kind: 'training',
    fromOn: '2024-10-10',
    halfDays: 2,
    topic: '单元整体教学设计',
    place: '滨河中学',
  })
  const author = county.idOf('杜若溪')
  await county.close()
  const files = folder()

  const bureau = await openDeskWindow({ file: county.file, today })
  await bureau.go('/handback')
  const start = await downloaded(bureau.page, files, `${studioName} 发启用包`)
  expect(fs.readFileSync(start).includes('高远岫')).toBe(false)

  // the lead's own computer, guarded from the first moment
  const lead = await openDeskWindow({ file: path.join(folder(), 'own.db'), today })
  const { page } = lead
  await lead.go('/start')
  await page.getByRole('link', { name: '用启用包开始' }).click()
  await page.locator('input[type=file]').setInputFiles(start)
  await page.getByLabel('密码', { exact: true }).fill('春风化雨二〇二五')
  await page.getByLabel('再输一次').fill('春风化雨二〇二五')
  await lead.picture('handback-start')
  await page.getByRole('button', { name: '启用', exact: true }).click()
  await shows(page, '恢复密钥')
  await page.getByRole('button', { name: '已收好，继续' }).click()
  await page.getByRole('heading', { name: studioName, level: 1 }).waitFor()
  await recordYear(lead, studioId)
  for (const [title, on] of [
    ['任务驱动的写作教学', '2025-03-01'],
    ['整本书阅读的评价', '2025-04-01'],
  ] as const) {
    await lead.go(`/activity/output/record?person=${author}`)
    await page.getByLabel('题目').fill(title)
    await page.getByLabel('发表（录用）日期').fill(on)
    await page.getByRole('button', { name: '登记成果' }).click()
    await shows(page, `已登记“${title}”`)
  }
  await lead.go(`/studio/${studioId}/spend`)
  await page.getByLabel('日期').fill('2025-03-05')
  await page.getByRole('combobox', { name: '用途' }).click()
  await page.getByRole('option', { name: '培训' }).click()
  await page.getByLabel('支出内容').fill('资料印制')
  await page.getByLabel('金额（元）').fill('523.45')
  await page.getByLabel('凭证号').fill('0071')
  await pickFile(page, '发票.pdf', pdf())
  await page.getByRole('button', { name: '记入支出' }).click()
  await shows(page, '已记入“资料印制”')
  await lead.go(`/activity/${activityId}/amend`)
  await page.getByLabel('主题').fill('单元整体教学设计（修订）')
  await page.getByLabel('地点').fill('第二中学')
  await page.getByRole('button', { name: '保存更正' }).click()
  await shows(page, '已更正“单元整体教学设计（修订）”')
  await lead.go('/handback')
  await shows(page, '《背影》公开课')
  await lead.picture('handback-lead')
  const returned = await downloaded(page, files, '交回')

  // meanwhile at the bureau the same two fields were changed
  await bureau.go(`/activity/${activityId}/amend`)
  await bureau.page.getByLabel('主题').fill('单元设计（局内更正）')
  await bureau.page.getByLabel('地点').fill('第三中学')
  await bureau.page.getByRole('button', { name: '保存更正' }).click()
  await shows(bureau.page, '已更正“单元设计（局内更正）”')
  const bytes = fs.readFileSync(returned)
  const spoilt = (name: string, content: Buffer): string => {
    const file = path.join(files, name)
    fs.writeFileSync(file, content)
    return file
  }
  const forged = Buffer.from(bytes)
  forged[forged.length - 5] = (forged.at(-5) ?? 0) ^ 1
  await bureau.go('/handback')
  await choose(bureau.page, '打开交回的文件', spoilt('forged.tdp', forged))
  await shows(bureau.page, /封签不符/)
  await choose(bureau.page, '打开交回的文件', spoilt('cut.tdp', bytes.subarray(0, bytes.length - 900)))
  await shows(bureau.page, /文件不完整/)
  await choose(bureau.page, '打开交回的文件', returned)
  // twelve activities, two outputs, a spending, and the two files behind them
  await bureau.page.getByRole('button', { name: '采纳其余无冲突的17项' }).click()
  const topic = rowOf(bureau.page, '单元整体教学设计（修订）')
  await topic.getByText('两边都改过').waitFor()
  await topic.getByText('发出时：单元整体教学设计').waitFor()
  await topic.getByText('采纳', { exact: true }).click()
  await topic.getByLabel('主题的说明').fill('以修订为准')
  const place = rowOf(bureau.page, '第二中学')
  await place.getByText('退回', { exact: true }).click()
  await shows(bureau.page, '退回要写明原因')
  await place.getByLabel('地点的说明').fill('签到表上是第三中学')
  await bureau.picture('handback-review')
  await bureau.page.getByRole('button', { name: '采纳18项，退回1项' }).click()
  const receipt = await downloaded(bureau.page, files, '下载回执')
  await bureau.go('/handback')
  await choose(bureau.page, '打开交回的文件', returned)
  await shows(bureau.page, /早已收到/)
  await bureau.go(`/activity?studio=${studioId}`)
  await shows(bureau.page, '单元整体教学设计（修订）')
  await shows(bureau.page, '石桥中学课堂诊断')

  await choose(page, '收下回执', receipt)
  await shows(page, '上次退回：签到表上是第三中学')
  await page.getByRole('button', { name: '改回教育局的记录' }).click()
  await shows(page, '与教育局的记录一致')

  // and the same for a school that only has WPS
  await bureau.go('/handback')
  const workbook = await downloaded(bureau.page, files, `${studioName} 发记录表`)
  const filled = fillInOffice(workbook, [{ sheet: '活动', cell: 'G5', text: '多功能厅' }])
  await choose(bureau.page, '打开交回的文件', filled)
  await rowOf(bureau.page, '多功能厅').getByText('采纳', { exact: true }).click()
  await bureau.page.getByRole('button', { name: '采纳1项，退回0项' }).click()
  expect(await downloaded(bureau.page, files, '下载回执')).toMatch(/记录表-\d+\.xlsx$/)

  await bureau.apart(() =>
    workOn(county.file, async (mine) => {
      expect((await mine.activity.list({ studioId, limit: 100 })).total).toBe(13)
      expect(await mine.activity.activity({ activityId })).toMatchObject({
        topic: '单元整体教学设计（修订）',
        place: '多功能厅',
      })
      expect((await mine.activity.outputs({ studioId })).total).toBe(2)
      const account = await mine.funding.account({ studioId })
      expect(account.years[1]).toMatchObject({ spentFen: 52_345 })
      const ids = account.spendings.map((s) => s.id)
      expect((await mine.evidence.list({ kind: 'spending', ids })).rows).toMatchObject([
        { name: '发票.pdf', type: 'pdf' },
      ])
    }),
  )
  await bureau.go(`/studio/${studioId}`)
  await shows(bureau.page, '《背影》公开课')
  await bureau.picture('handback-studio')
  await assessed(bureau, studioId)
  await revoked(bureau, studioId, leadId)
}, 300_000)
