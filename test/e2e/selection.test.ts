import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { workbook } from '../support/intake-file.ts'
import { countyOf, walkOf } from '../support/selection.ts'
import { openDeskWindow } from './support/desk-window.ts'

const shows = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()
const act = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()

/** Turns the paper to where its total and signatures stand. */
async function lastPage(page: Page) {
  await shows(page, /^1 \/ 2$/)
  await page.getByRole('button', { name: '下一页' }).click()
}

/** Pastes a block as a spreadsheet program hands it over. */
const paste = (page: Page, label: string, rows: readonly (readonly (string | number)[])[]) =>
  page.getByLabel(label).evaluate(
    (element, text) => {
      const data = new DataTransfer()
      data.setData('text/plain', text)
      element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      )
    },
    rows.map((row) => row.join('\t')).join('\n'),
  )

test('a teacher batch: 130 applicants from a spreadsheet, through reviews and notice, to 100 titles and the reward list', async () => {
  const county = await countyOf(130, { today: '2025-06-12' })
  const { rows } = await county.client.people.list({ limit: 200 })
  const names = rows.map((row) => row.name)
  await county.close()
  const desk = await openDeskWindow({ file: county.file, today: '2025-06-12' })
  const { go } = desk

  await go('/recognition/selection/open')
  let page = desk.page
  await page.getByLabel(/^名称/).fill('2025年教学名师、骨干教师认定')
  await page.getByLabel(/^基准日/).fill('2025-03-31')
  await page.getByLabel('文号').fill('云教人〔2025〕8号')
  await act(page, '开这一批')
  await page.getByRole('heading', { name: '2025年教学名师、骨干教师认定', level: 1 }).waitFor()
  const place = new URL(page.url()).hash.slice(1)

  await page.getByRole('link', { name: '从表格导入' }).click()
  const bytes = await workbook([
    ['2025年教学名师、骨干教师申报人员汇总表', null, null, null, null],
    ['序号', '姓名', '工作单位', '申报称号', '推荐途径'],
    ...rows.map((row, i) => [i + 1, row.name, row.school?.name ?? null, '教学名师', '组织推荐']),
  ])
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '申报人员.xlsx', mimeType: '', buffer: Buffer.from(bytes) })
  await act(page, '逐行核对')
  await act(page, '写入：新增130，更新0')
  await shows(page, '已写入。')

  await go(place)
  await shows(page, '130份申报')
  await act(page, '进入单位审核')
  await act(page, '其余都同意')
  await act(page, '保存130条意见')
  await shows(page, '已保存130条单位意见')
  await act(page, '进入专家评审')
  await page.getByLabel('评审标准').fill('师德与业绩\t60\n课堂展示\t40')
  await page.getByLabel('专家', { exact: true }).fill('金砚秋\n陆行舟')
  await act(page, '保存标准和专家')
  for (const expert of ['金砚秋', '陆行舟']) {
    await page.getByText(expert, { exact: true }).click()
    await paste(
      page,
      `${names[0]} 师德与业绩`,
      names.map((name, i) => [name, (99 - i * 0.3).toFixed(1), (98 - i * 0.3).toFixed(1)]),
    )
    await act(page, '保存260个分数')
    await shows(page, '已保存260个分数')
  }
  await desk.picture('selection-scores')
  await act(page, '进入拟定名单')
  await act(page, '按排名拟定名单')
  await shows(page, '已列入100人')
  await page.getByLabel(/^首日/).fill('2025-06-12')
  await page.getByLabel(/^末日/).fill('2025-06-10')
  await page.getByLabel('受理单位').fill('云岭县教育局人事股')
  await page.getByLabel('电话').fill('0311-00000000')
  await page.getByLabel('地址').fill('云岭县滨河路1号')
  await act(page, '公示100人，锁定名单')
  await shows(page, '“2025-06-10”早于起日2025-06-12。')
  await page.getByLabel(/^末日/).fill('2025-06-18')
  await act(page, '公示100人，锁定名单')
  await shows(page, '公示未满')

  await page.getByText('登记异议', { exact: true }).click()
  await page.getByLabel('内容').fill('教龄不实')
  await act(page, '登记')
  await shows(page, '异议1条未办结')
  await page.getByText('处理', { exact: true }).click()
  await page.getByRole('combobox', { name: '处理' }).click()
  await page.getByRole('option', { name: '不成立' }).click()
  await page.getByLabel('处理情况').fill('经查，教龄属实')
  await act(page, '办结')
  await shows(page, '不成立')
  await desk.picture('selection')

  await desk.reopen('2025-06-19')
  page = desk.page
  await go(place)
  await page.getByLabel('文号').fill('云教〔2025〕31号')
  await page.getByLabel(/^批准机关/).fill('培养工作办公室')
  await act(page, '认定100人')
  await shows(page, '已认定100人')
  await shows(page, '教学名师证〔2025〕001号')
  await go('/recognition')
  await shows(page, '100项称号')

  // the twenty 教学名师 are owed by the county, the eighty 骨干教师 by their schools
  await go('/funding')
  await shows(page, '20人，另有骨干80人，由所在学校激励')
  await go('/roster?form=reward-payment&year=2025')
  await lastPage(page)
  await shows(page, '本次发放合计（大写）：壹万元整')
  await desk.picture('reward-list')
  await go('/funding')
  await page.getByRole('row', { name: new RegExp(`${names[0]}(?!二).*待发放`) }).waitFor()
  await paste(page, '粘贴名单', [
    ['姓名', '金额'],
    ...names.slice(0, 20).map((name) => [name, '500.00'] as const),
  ])
  await shows(page, '对上20人')
  await page.getByLabel(/^文号/).fill('云教〔2025〕40号')
  await act(page, '发放20人，10,000.00元')
  await shows(page, '已发放20笔，共10,000.00元')
  await page.getByRole('row', { name: new RegExp(`${names[19]}(?!二).*已发放`) }).waitFor()
  await go('/roster?form=reward-payment&year=2025&rewards=paid')
  await lastPage(page)
  await shows(page, '本次发放合计（大写）：壹万元整')
  expect(await page.locator('.doc-page').getByText('云教〔2025〕40号').count()).toBe(20)
  const download = page.waitForEvent('download')
  await act(page, /^导出 \.xlsx/)
  expect((await download).suggestedFilename()).toMatch(/奖励发放表\.xlsx$/)
})

test('a call is corrected, an expert stands back, somebody who once left says why, and a call is given up', async () => {
  const county = await countyOf(3, { today: '2025-06-12' })
  const { rows } = await county.client.people.list({ limit: 10 })
  const [first, left] = rows as [(typeof rows)[number], (typeof rows)[number]]
  const walk = walkOf(county)
  const selectionId = await walk.openBatch()
  await walk.applyAll(selectionId, [first.id, left.id])
  // somebody who left an earlier cohort, and the call for a later one
  const { cohortId: earlier } = await county.client.cohort.openCohort({
    programme: 'chuying',
    name: '雏鹰计划第一期',
    fromOn: '2022-03-01',
  })
  const { enrolmentIds } = await county.client.cohort.enrol({
    cohortId: earlier,
    trainees: [{ personId: left.id, track: 'teacher' }],
  })
  await county.client.cohort.withdraw({
    enrolmentId: enrolmentIds[0] as (typeof enrolmentIds)[number],
    effectiveOn: '2024-03-01',
    reason: '本人申请',
    documentNumber: '云教〔2024〕9号',
    approver: '培养工作办公室',
  })
  const { cohortId } = await county.client.cohort.openCohort({
    programme: 'chuying',
    name: '雏鹰计划第二期',
    fromOn: '2025-06-01',
  })
  await county.close()
  const { page, go } = await openDeskWindow({ file: county.file, today: '2025-06-12' })

  await go(`/recognition/selection/${selectionId}`)
  await page.getByRole('link', { name: '改通知' }).click()
  await page.getByLabel(/^申报截止/).fill('2025-02-01')
  await act(page, '保存更正')
  await shows(page, '此项必填。')
  await page.getByLabel(/^更正的理由/).fill('延期申报')
  await act(page, '保存更正')
  await shows(page, '“2025-02-01”早于起日2025-03-01。')
  await page.getByLabel(/^申报截止/).fill('2025-06-30')
  await act(page, '保存更正')
  await shows(page, '2025-06-30截止')

  await act(page, '进入单位审核')
  await act(page, '其余都同意')
  await act(page, '保存2条意见')
  await shows(page, '已保存2条单位意见')
  await act(page, '进入专家评审')
  await page.getByLabel('评审标准').fill('综合评审\t100')
  await page.getByLabel('专家', { exact: true }).fill('金砚秋\n陆行舟')
  await act(page, '保存标准和专家')
  const row = page.getByRole('row', { name: new RegExp(first.name) })
  await paste(page, `${first.name} 综合评审`, [
    [first.name, 101],
    [left.name, 88],
  ])
  await act(page, '保存2个分数')
  await shows(page, '101不在评分范围内，可填0至100')
  await paste(page, `${first.name} 综合评审`, [
    [first.name, 91],
    [left.name, 88],
  ])
  await act(page, '保存2个分数')
  await shows(page, '已保存2个分数')
  await page.getByText('陆行舟', { exact: true }).click()
  await row.getByRole('button', { name: '回避' }).click()
  const recusal = page.getByRole('form', { name: `陆行舟对${first.name}回避` })
  await recusal.getByLabel(/^理由/).fill('师徒关系')
  await recusal.getByRole('button', { name: '回避' }).click()
  await shows(page, '已回避')
  await shows(page, '1人评分不齐')

  await act(page, '取消这一批')
  const ending = page.getByRole('form', { name: '取消2025年教学名师、骨干教师认定' })
  await ending.getByLabel(/^理由/).fill('并入下一年度')
  await ending.getByRole('button', { name: '取消这一批' }).click()
  await shows(page, '已取消 2025-06-12')
  await shows(page, '并入下一年度')

  await go(`/cohort/${cohortId}/enrol`)
  await page.getByLabel('加一人').fill(left.name)
  await page.getByRole('option', { name: left.name }).first().click()
  await act(page, '录入1名')
  await shows(page, `${left.name}于2024-02-29退出过，再次入选须写明理由。`)
  await page.getByLabel(`${left.name}再次入选的理由`).fill('病愈返岗')
  await act(page, '录入1名')
  await shows(page, '已录入1名培养对象')
})
