import { test } from 'vitest'
import { smallCounty } from '../support/county.ts'
import { confirm, grade, shows, waiting } from './support/assessing.ts'
import { openDeskWindow } from './support/desk-window.ts'

test('an excellent cycle is commended and recommended under one document; a failed one costs the title by decision', async () => {
  const today = '2025-10-20'
  const county = await smallCounty({ today })
  await county.formStudio()
  await county.formStudio('principal')
  await county.close()
  const desk = await openDeskWindow({ file: county.file, today })
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
