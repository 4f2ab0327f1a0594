import { expect, test } from 'vitest'
import { smallCounty } from '../support/county.ts'
import { openDeskWindow } from './support/desk-window.ts'

test('after the cycle its members are listed with what they may do, and the next studio starts from the last', async () => {
  const county = await smallCounty({ today: '2025-10-20' })
  const studioId = await county.formStudio()
  await county.client.recognition.grantTitle({
    personId: county.idOf('顾明川'),
    level: 'county',
    kind: 'famous_teacher',
    fromOn: '2024-08-01',
  })
  await county.close()
  const { page, go } = await openDeskWindow({ file: county.file, today: '2025-10-20' })

  await go('/studio?ended=yes')
  await page.getByRole('link', { name: '可申报领衔的成员' }).click()
  await page
    .getByRole('row', { name: /杜若溪/ })
    .getByText('没有领衔所需的县级称号')
    .waitFor()
  await page
    .getByRole('row', { name: /顾明川/ })
    .getByRole('link', { name: '组建工作室…' })
    .click()
  await page.getByRole('heading', { name: '组建工作室', level: 1 }).waitFor()
  await page.getByRole('textbox', { name: '领衔人' }).waitFor()
  expect(await page.getByRole('textbox', { name: '领衔人' }).inputValue()).toBe('顾明川')

  // the same lead goes on: what is known is filled in, members are selected anew
  await go(`/studio/${studioId}`)
  await page.getByRole('link', { name: '下一周期…' }).click()
  await page.getByText(/2028-09-15届满/).waitFor()
  expect(await page.getByRole('textbox', { name: '领衔人' }).inputValue()).toBe('沈知远')
  const assistants = page.getByRole('textbox', { name: /^助理/ })
  expect([await assistants.first().inputValue(), await assistants.last().inputValue()].sort()).toEqual(
    ['叶清和', '许一帆'].sort(),
  )
  expect(await page.getByRole('textbox', { name: '成员1' }).inputValue()).toBe('')
})
