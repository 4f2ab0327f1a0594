import path from 'node:path'
import { expect, test } from 'vitest'
import { actorNamed } from '../../electron/backend/account/actor.ts'
import { inProcessClient } from '../../electron/backend/client.ts'
import { closeDesk, openDesk } from '../../electron/backend/open-desk.ts'
import { loadCounty } from '../support/demonstration.ts'
import { temporaryFolder } from '../support/desk.ts'
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
