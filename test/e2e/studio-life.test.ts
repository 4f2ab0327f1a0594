import { expect, test } from 'vitest'
import { smallCounty } from '../support/county.ts'
import { openDeskWindow } from './support/desk-window.ts'

const today = '2024-10-20'

test('a member leaves and is replaced, an assistant is filed, the lead goes: all from the page of the studio', async () => {
  const county = await smallCounty({ today })
  const studioId = await county.formStudio()
  await county.person('秦素怀', '第三中学')
  await county.person('柳长青', '第四中学')
  const successor = county.idOf('杜若溪')
  await county.client.recognition.grantTitle({
    personId: successor,
    level: 'county',
    kind: 'famous_teacher',
    fromOn: '2023-08-01',
  })
  await county.client.funding.allocate({
    studioId,
    managementYear: 3,
    amountFen: 300_000,
    paidOn: '2024-10-08',
  })
  await county.close()
  const { page, go } = await openDeskWindow({ file: county.file, today })
  const row = (name: string) => page.getByRole('main').getByRole('listitem').filter({ hasText: name })
  const shows = (text: string | RegExp) => page.getByText(text).first().waitFor()
  const leave = async (name: string, toOn: string, reason: string) => {
    await row(name).first().hover()
    await row(name).first().getByRole('button', { name: '离室' }).click()
    await page.getByLabel('事由').fill(reason)
    await page.getByLabel('最后在室日期').fill(toOn)
    await page.getByLabel('最后在室日期').blur()
  }
  const record = () => page.getByRole('button', { name: '记录离开' }).click()

  await go(`/studio/${studioId}`)
  await leave('顾明川', '2022-09-01', '调离本县')
  // a day before they came is said at the field, and the right one is taken
  await shows('不能早于2022-09-16')
  await page.getByLabel('最后在室日期').fill('2024-06-30')
  await page.getByLabel('最后在室日期').blur()
  await record()
  await shows('已记录顾明川到2024-06-30离开')
  await shows('自2024-07-01起')

  await page.getByRole('link', { name: '补人…' }).click()
  await shows('补自2024-07-01起的空缺')
  await page.getByRole('textbox', { name: '人员' }).fill('秦素怀')
  await page.getByRole('option', { name: /秦素怀/ }).click()
  await page.getByLabel('加入日期').fill('2026-09-01')
  await shows('记录后判定的变化')
  await page.getByRole('button', { name: '记录加入' }).click()
  await shows('工作室到2025-09-15为止')
  await page.getByLabel('加入日期').fill('2024-09-01')
  await page.getByLabel('教育局分配日期').fill('2024-08-28')
  await page.getByRole('button', { name: '记录加入' }).click()
  await shows('已记录秦素怀加入')
  await row('秦素怀').first().waitFor()
  expect(await page.getByText('空缺').count()).toBe(0)

  // what a seventh member would breach is said before it is stored
  await page.getByRole('link', { name: '加入人员' }).click()
  await page.getByRole('textbox', { name: '人员' }).fill('柳长青')
  await page.getByRole('option', { name: /柳长青/ }).click()
  await page.getByLabel('加入日期').fill('2024-10-01')
  await page.getByLabel('加入日期').blur()
  await shows(/成员人数.*多1人/)
  await page.getByRole('button', { name: '取消' }).click()

  await row('许一帆').first().hover()
  await row('许一帆').first().getByRole('link', { name: '备案' }).click()
  await page.getByRole('heading', { name: '许一帆的备案' }).waitFor()
  await page.getByLabel('教育局备案日期').fill('2022-10-08')
  await page.getByRole('button', { name: '保存备案' }).click()
  await shows('已保存许一帆的备案')

  // without a lead the money stands still and the bureau decides
  await leave('沈知远', '2024-10-10', '调任外县')
  await record()
  await shows('已记录沈知远到2024-10-10离开')
  await go(`/studio/${studioId}/spend`)
  await page.getByLabel('日期').fill('2024-10-19')
  await page.getByRole('combobox', { name: '用途' }).click()
  await page.getByRole('option', { name: '培训' }).click()
  await page.getByLabel('支出内容').fill('资料印刷')
  await page.getByLabel('金额（元）').fill('100')
  await page.getByRole('button', { name: '记入支出' }).click()
  await shows('政策不允许，没有写入')

  await go(`/studio/${studioId}`)
  await leave('杜若溪', '2024-10-19', '接任领衔人')
  await record()
  await shows('已记录杜若溪到2024-10-19离开')
  await page.getByRole('link', { name: '去处置' }).click()
  await page.getByRole('textbox', { name: '接任领衔人' }).fill('杜若溪')
  await page.getByRole('option', { name: /杜若溪/ }).click()
  await page.getByLabel('文号').fill('灵教字〔2024〕31号')
  await page.getByLabel('批准人').fill('局长办公会')
  await page.getByRole('button', { name: /^确认/ }).click()
  await shows('没有等待决定的事')
  await go(`/studio/${studioId}`)
  await page.getByRole('heading', { name: '杜若溪名师工作室', level: 1 }).waitFor()
})
