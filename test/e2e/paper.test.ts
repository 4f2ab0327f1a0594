import fs from 'node:fs'
import path from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { actorNamed } from '../../electron/backend/account/actor.ts'
import { inProcessClient } from '../../electron/backend/client.ts'
import { closeDesk, openDesk } from '../../electron/backend/open-desk.ts'
import { loadCounty } from '../support/demonstration.ts'
import { temporaryFolder } from '../support/desk.ts'
import { readPdf } from '../support/document/office.ts'
import { openDeskWindow } from './support/desk-window.ts'

const bare = (text: string) => text.replaceAll(/\s/g, '')

test('preview, print and file hold the same cells; printed straight from the preview on A4', async () => {
  const folder = temporaryFolder()
  const file = path.join(folder, 'county.db')
  const before = await openDesk({ file, holder: 'test' })
  await loadCounty(inProcessClient(before, await actorNamed(before)), 600)
  await closeDesk(before)

  const { page, ...desk } = await openDeskWindow({ file, today: '2025-06-18' })
  // the dialog is the browser's: here only that it is asked for counts
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', 'yes')
  })
  await page.reload()
  await desk.go('/roster?form=trainee-roster&idNumbers=masked')
  await page.locator('.doc-page:not([hidden])').waitFor()
  const cellsIn = async (place: string) =>
    (await page.locator(`${place} .doc-cell`).allTextContents()).map(bare).filter((text) => text !== '')
  const previewed = await cellsIn('.doc-pages')
  expect(previewed.length).toBeGreaterThan(500)

  await page.getByRole('button', { name: '打印' }).click()
  await page.locator('html[data-printed=yes]').waitFor()
  expect(await cellsIn('.paper')).toEqual(previewed)
  const pages = await page.locator('.paper .doc-page').count()
  // the browser says it has printed, and the pages go
  const pdf = path.join(folder, 'printed.pdf')
  await page.pdf({ path: pdf, preferCSSPageSize: true, printBackground: true })
  const paper = await readPdf(pdf)
  expect(paper.size.map(Math.round)).toEqual([842, 595])
  expect(paper.pages).toBe(pages)
  const printed = paper.text.join('')
  expect([...new Set(previewed)].filter((text) => text.length < 8 && !printed.includes(text))).toEqual([])
  expect(printed).toContain(`第1页，共${paper.pages}页`)
  await page.locator('.paper').waitFor({ state: 'detached' })

  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出 .xlsx' }).click(),
  ])
  const { sheets } = await readXlsx(fs.readFileSync((await saved.path()) as string))
  const inFile = sheets
    .flatMap((sheet) => sheet.rows.flat())
    .flatMap((cell) => (cell == null ? [] : bare(`${cell}`)))
  expect(new Set(inFile.filter((text) => text !== ''))).toEqual(new Set(previewed))
})
