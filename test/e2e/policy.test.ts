import path from 'node:path'
import type { Page } from 'playwright-core'
import { test } from 'vitest'
import { actorNamed } from '../../electron/backend/account/actor.ts'
import { inProcessClient } from '../../electron/backend/client.ts'
import { closeDesk, openDesk } from '../../electron/backend/open-desk.ts'
import { loadCounty } from '../support/demonstration.ts'
import { temporaryFolder } from '../support/desk.ts'
import { openDeskWindow } from './support/desk-window.ts'

const today = '2025-06-18'

/** The demonstration county on its own day, with the name of a teachers' studio of six. */
async function county() {
  const file = path.join(temporaryFolder(), 'county.db')
  const desk = await openDesk({ file, holder: 'test' })
  const client = inProcessClient(desk, await actorNamed(desk))
  await loadCounty(client, 600)
  const { rows } = await client.studio.list({ limit: 200 })
  const studio = rows.find((s) => s.members === 6 && s.managementYear && s.track === 'teacher')
  await closeDesk(desk)
  if (!studio) throw new Error('no studio of six')
  return { file, studio: studio.name }
}

const shows = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()

async function choose(page: Page, label: string | RegExp, option: string | RegExp) {
  await page.getByRole('combobox', { name: label }).click()
  await page.getByRole('option', { name: option }).first().click()
}

test('a reading is changed with its effect seen first, and what it changes is explained on paper', async () => {
  const { file } = await county()
  const { page, ...desk } = await openDeskWindow({ file, today })
  await desk.go('/policy?area=exit')
  await page.getByRole('heading', { name: '政策', level: 1 }).waitFor()
  await shows(page, '现在涉及谁')
  await desk.picture('policy')

  await desk.go('/policy?reading=A21')
  await page.getByRole('radio').nth(1).click()
  await shows(page, '若改用此项')
  await shows(page, /→/)
  await page.getByLabel(/^决定人/).fill('局务会')
  await page.getByLabel(/^文号/).fill('云教〔2025〕30号')
  await page.getByLabel(/^理由/).fill('附件2定为一至两所')
  await desk.picture('reading')
  await page.getByRole('button', { name: '记录新口径' }).click()
  await shows(page, '已记录口径A21')
  await shows(page, '云教〔2025〕30号')

  await desk.go('/policy?rule=exit.talent.transfer')
  await page.getByRole('link', { name: '说明书' }).first().click()
  await page.getByRole('heading', { name: '决定说明书', level: 1 }).waitFor()
  // the last section lies on the second page, out of sight
  await page.getByText('本事项尚未作出决定').first().waitFor({ state: 'attached' })
})

test('somebody is supposed to leave: the studio falls below strength, nothing is kept', async () => {
  const { file, studio } = await county()
  const { page, ...desk } = await openDeskWindow({ file, today })
  await desk.go('/policy/suppose?kind=leaving')
  await choose(page, /^工作室/, studio)
  await choose(page, /^人员/, /成员/)
  await shows(page, /差1人|少1人|缺1人/)
  await shows(page, '由此不再问的')
  await desk.picture('what-if')
  await desk.go('/policy/suppose?kind=reading')
  await choose(page, /^口径/, /^A17/)
  await choose(page, /六|6/, /始终|任何时候|一直|随时/)
  await shows(page, '会变的结论')
})

test('a document is put on file where its rule stands, and taken back', async () => {
  const { file } = await county()
  const { page, ...desk } = await openDeskWindow({ file, today })
  await desk.go('/policy?rule=main12.plan.issue')
  await page.getByRole('button', { name: '存档一份' }).click()
  await page.getByLabel(/^文号/).fill('云教〔2022〕5号')
  await page.getByRole('button', { name: '存档一份' }).click()
  await shows(page, '云教〔2022〕5号')
  await page.getByRole('button', { name: '撤回' }).click()
  await page.getByText('云教〔2022〕5号').waitFor({ state: 'detached' })
})
