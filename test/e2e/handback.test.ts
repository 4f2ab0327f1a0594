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
import { fillInOffice } from '../support/fill-in-office.ts'
import { openDeskWindow } from './support/desk-window.ts'

const today = '2025-06-18'
const studioName = '沈知远名师工作室'
const shows = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()

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

test('a lead’s year on another computer comes back as a package and as a workbook, merged with two conflicts', async () => {
  const county = await smallCounty({ today })
  const studioId = await county.formStudio()
  const { client } = county
  await client.funding.allocate({ studioId, managementYear: 3, amountFen: 300_000, paidOn: '2024-10-08' })
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

  // the lead's own computer
  const own = path.join(folder(), 'own.db')
  const lead = await openDeskWindow({ file: own, today })
  await lead.go('/start')
  await choose(lead.page, '选启用包', start)
  await lead.page.getByRole('heading', { name: studioName, level: 1 }).waitFor()
  for (let month = 0; month < 12; month++) {
    const on =
      month < 3 ? `2024-${10 + month}-2${month % 9}` : `2025-0${Math.min(6, month - 2)}-0${month % 9 || 9}`
    await lead.go(`/activity/record?studio=${studioId}`)
    await lead.page.getByLabel('日期').fill(on)
    await lead.page.getByText('一天', { exact: true }).click()
    await lead.page.getByLabel('主题').fill(`第${month + 1}次研修`)
    await lead.page.getByRole('button', { name: '全部到场' }).click()
    await lead.page.getByRole('button', { name: '保存', exact: true }).click()
    await shows(lead.page, `第${month + 1}次研修`)
  }
  await lead.apart(() =>
    workOn(own, async (mine) => {
      await mine.activity.amend({ activityId, topic: '单元整体教学设计（修订）', place: '第二中学' })
      for (const title of ['任务驱动的写作教学', '整本书阅读的评价'])
        await mine.activity.recordOutput({
          personId: author,
          kind: 'paper',
          title,
          happenedOn: '2025-03-01',
          status: 'published',
          level: 'city',
          authorPosition: 1,
        })
      for (const amountFen of [12_345, 40_000])
        await mine.funding.spend({
          studioId,
          spentOn: '2025-03-05',
          category: 'training',
          amountFen,
          purpose: '资料印制',
        })
    }),
  )
  await lead.go('/handback')
  await shows(lead.page, '第12次研修')
  await lead.picture('handback-lead')
  const returned = await downloaded(lead.page, files, '交回')

  // meanwhile at the bureau the same two fields were changed
  await bureau.apart(() =>
    workOn(county.file, (mine) =>
      mine.activity.amend({ activityId, topic: '单元设计（局内更正）', place: '第三中学' }),
    ),
  )
  const forged = path.join(files, 'forged.tdp')
  const bytes = fs.readFileSync(returned)
  bytes[bytes.length - 5] = (bytes.at(-5) ?? 0) ^ 1
  fs.writeFileSync(forged, bytes)
  await bureau.go('/handback')
  await choose(bureau.page, '打开交回的文件', forged)
  await shows(bureau.page, /封签不符/)
  await choose(bureau.page, '打开交回的文件', returned)
  await bureau.page.getByRole('button', { name: '采纳其余无冲突的16项' }).click()
  await rowOf(bureau.page, '单元整体教学设计（修订）').getByText('采纳', { exact: true }).click()
  const place = rowOf(bureau.page, '第二中学')
  await place.getByText('退回', { exact: true }).click()
  await shows(bureau.page, '退回要写明原因')
  await place.getByLabel('地点的说明').fill('签到表上是第三中学')
  await bureau.picture('handback-review')
  await bureau.page.getByRole('button', { name: '采纳17项，退回1项' }).click()
  const receipt = await downloaded(bureau.page, files, '下载回执')
  await bureau.go('/handback')
  await choose(bureau.page, '打开交回的文件', returned)
  await shows(bureau.page, /早已收到/)
  await bureau.go(`/activity?studio=${studioId}`)
  await shows(bureau.page, '单元整体教学设计（修订）')

  await choose(lead.page, '收下回执', receipt)
  await shows(lead.page, '上次退回：签到表上是第三中学')
  await lead.page.getByRole('button', { name: '改回教育局的记录' }).click()
  await shows(lead.page, '与教育局的记录一致')

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
      expect((await mine.funding.account({ studioId })).years[2]).toMatchObject({ spentFen: 52_345 })
    }),
  )
}, 300_000)
