import { expect, test } from 'vitest'
import { countyWithRound } from '../support/formation.ts'
import { openDeskWindow } from './support/desk-window.ts'

test('a round in the window: candidates, a lead, assistants, eight who apply, six who are chosen, a studio', async () => {
  const county = await countyWithRound('teacher')
  const { formationId } = county
  await county.close()
  const { page, go } = await openDeskWindow({ file: county.file, today: '2022-09-10' })

  await go('/studio')
  await page.getByRole('link', { name: '组建轮次' }).click()
  await page.getByRole('row', { name: /2022年工作室组建/ }).dblclick()
  await page.getByRole('heading', { name: '2022年工作室组建', level: 1 }).waitFor()
  await page.getByText('0 / 20个').first().waitFor()

  // three are put forward by a pasted column; one has no title and cannot be chosen
  await page.getByRole('link', { name: '提名人选' }).first().click()
  await page.getByText('粘贴姓名').click()
  await page.getByRole('textbox', { name: '粘贴姓名' }).fill('沈知远\n段清和\n秦素怀')
  await page.getByRole('button', { name: '按姓名填入' }).click()
  await page.getByRole('textbox', { name: /提名日期/ }).fill('2022-08-25')
  await page.getByRole('button', { name: '录入3名人选' }).click()
  await page
    .getByRole('row', { name: /秦素怀/ })
    .getByText('没有领衔所需的县级称号')
    .waitFor()
  const fill = (name: string, column: string, digit: string) =>
    page
      .getByRole('row', { name: new RegExp(name) })
      .getByLabel(new RegExp(column))
      .press(digit)
  await fill('沈知远', '决定', '1')
  await fill('段清和', '决定', '2')
  await fill('秦素怀', '决定', '2')
  await page.getByRole('textbox', { name: '决定日期' }).fill('2022-08-30')
  await page.getByRole('textbox', { name: '文号' }).fill('云教人〔2022〕32号')
  await page.getByRole('textbox', { name: '批准人' }).fill('局长办公会')
  await page.getByRole('textbox', { name: '理由', exact: true }).first().fill('本轮名额留给语文学科')
  await page.getByRole('button', { name: '选定1人，未选定2人' }).click()
  await page
    .getByRole('row', { name: /段清和/ })
    .getByText(/本轮名额留给语文学科/)
    .waitFor()

  // the lead recommends two of the own school
  await page.getByRole('button', { name: /助理备案/ }).click()
  for (const [n, name] of [
    [1, '叶清和'],
    [2, '许一帆'],
  ] as const) {
    await page.getByRole('textbox', { name: `助理${n}` }).fill(name)
    await page.getByRole('option', { name: new RegExp(name) }).click()
    await page
      .getByRole('radiogroup')
      .nth(n - 1)
      .getByText('是', { exact: true })
      .click()
  }
  await page.getByRole('textbox', { name: '推荐日期' }).fill('2022-09-01')
  await page.getByRole('textbox', { name: '备案日期' }).fill('2022-09-02')
  await page.getByRole('button', { name: '备案2名助理' }).click()
  await page.getByText('叶清和 · 许一帆').waitFor()

  // eight apply, pasted from a spreadsheet
  const six = county.casts.teacher.members.map(([name]) => name)
  await page.getByRole('link', { name: '录入成员申报' }).first().click()
  await page.getByRole('heading', { name: '录入成员申报', level: 1 }).waitFor()
  expect(await page.getByLabel('第一志愿').first().inputValue()).toBe('沈知远名师工作室')
  await page.getByText('粘贴姓名').click()
  await page.getByRole('textbox', { name: '粘贴姓名' }).fill([...six, '安如玉', '白景行'].join('\n'))
  await page.getByRole('button', { name: '按姓名填入' }).click()
  await page.getByRole('textbox', { name: /申报日期/ }).fill('2022-09-05')
  await page.getByRole('button', { name: '录入8份申报' }).click()
  await page.getByRole('row', { name: /白景行/ }).waitFor()

  // the lead chose six
  await page.getByRole('button', { name: /成员遴选/ }).click()
  for (const name of six) await fill(name, '遴选', '1')
  for (const name of ['安如玉', '白景行']) await fill(name, '遴选', '2')
  await page.getByRole('textbox', { name: '不选的理由' }).fill('名额已满')
  await page.getByRole('button', { name: '录入8人的意见' }).click()
  await page.getByText('不选 · 教育局代录 · 名额已满').first().waitFor()

  // the bureau assigns them, which forms the studio, and says so to the others
  await page.getByRole('button', { name: /分派组建/ }).click()
  await page.getByRole('textbox', { name: '文号' }).fill('云教人〔2022〕35号')
  await page.getByRole('textbox', { name: '批准人' }).fill('局长办公会')
  await page.getByRole('button', { name: '分派6人，组建沈知远名师工作室' }).click()
  await page.getByText('本轮分派到这里的').waitFor()
  await page
    .getByRole('row', { name: /安如玉/ })
    .getByRole('checkbox')
    .click()
  await page
    .getByRole('row', { name: /白景行/ })
    .getByRole('checkbox')
    .click()
  await page.getByRole('button', { name: '2人未入选…' }).click()
  await page.getByRole('dialog').getByRole('textbox', { name: '理由' }).fill('名额已满，建议下期申报')
  await page.getByRole('dialog').getByRole('button', { name: '2人未入选…' }).click()
  await page.getByText('没有待分派的申报。').waitFor()

  await page.getByRole('link', { name: '沈知远名师工作室' }).click()
  for (const name of ['沈知远', '叶清和', '许一帆', ...six])
    await page.getByRole('link', { name, exact: true }).first().waitFor()
  expect(await page.getByText('安如玉').count()).toBe(0)
  await go(`/studio/rounds/${formationId}?step=applications`)
  await page
    .getByRole('row', { name: /安如玉/ })
    .getByText('未入选')
    .waitFor()
})
