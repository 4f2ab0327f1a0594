import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { createElement, type FunctionComponent } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { paginateAll } from '../../../shared/documents/pages.ts'
import { cellText, kindOf } from '../../../shared/documents/text.ts'
import type { DocumentModel } from '../../../shared/domain/document.ts'
import { examples } from '../../support/document/documents.ts'
import { readPdf } from '../../support/document/office.ts'

// Loaded by name: the renderer's sources are type-checked for the browser, this test for Node.
const source = '../../../renderer/ui/document/document-preview'
const { DocumentPreview } = (await import(/* @vite-ignore */ `${source}.tsx`)) as {
  DocumentPreview: FunctionComponent<{ document: DocumentModel; page?: number }>
}

let browser: Browser
let folder: string
let css: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'preview-'))
  css = await readFile(new URL(`${source}.css`, import.meta.url), 'utf8')
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
})
afterAll(async () => {
  await browser.close()
  await rm(folder, { recursive: true, force: true })
})

async function opened(document: DocumentModel, shown: number | undefined) {
  const props = shown === undefined ? { document } : { document, page: shown }
  const markup = renderToStaticMarkup(createElement(DocumentPreview, props))
  const page = await browser.newPage()
  await page.setContent(`<!doctype html><style>body{margin:0}${css}</style>${markup}`)
  return page
}

test.each(Object.entries(examples))(
  '%s: the preview shows the cells of the model and prints its pages',
  async (name, document) => {
    const page = await opened(document, undefined)
    const pages = paginateAll(document.sheets)
    const expected = pages.flatMap((laid) =>
      laid.rows.flatMap(({ slots }) =>
        slots.filter((slot) => slot.origin).map((slot) => cellText(slot.cell.value, kindOf(slot.cell, slot))),
      ),
    )
    expect(await page.locator('td, th').allTextContents()).toEqual(expected)

    // Rows that needed more than they were measured for would run into the foot of the page.
    const heights = await page
      .locator('.doc-table')
      .evaluateAll((tables) => tables.map((table) => (table.getBoundingClientRect().height * 72) / 96))
    for (const [at, { rows, geometry }] of pages.entries()) {
      const measured = rows.reduce((total, row) => total + row.height, 0) * geometry.scale
      expect(heights[at]).toBeLessThan(measured + 4)
    }

    const file = join(folder, `${name}.pdf`)
    await writeFile(file, await page.pdf({ preferCSSPageSize: true, printBackground: true }))
    const pdf = await readPdf(file)
    expect(pdf.pages).toBe(pages.length)
    expect(pdf.size[0] > pdf.size[1]).toBe(document.sheets[0]?.orientation === 'landscape')
    if (document.sheets[0]?.numbered) expect(pdf.text[0]).toContain(`第1页，共${pages.length}页`)
    await page.close()
  },
)

test('showing one page on the screen still prints them all', async () => {
  const document = examples['studio-roster-all']
  if (!document) throw new Error('no example')
  const page = await opened(document, 2)
  expect(await page.locator('.doc-page:visible').count()).toBe(1)
  const file = join(folder, 'one.pdf')
  await writeFile(file, await page.pdf({ preferCSSPageSize: true }))
  expect((await readPdf(file)).pages).toBe(paginateAll(document.sheets).length)
  await page.close()
})

test('a dark screen keeps the paper white', async () => {
  const document = examples['exit-roster']
  if (!document) throw new Error('no example')
  const page = await opened(document, 1)
  await page.emulateMedia({ colorScheme: 'dark' })
  const colour = await page.locator('.doc-page').evaluate((one) => {
    const { backgroundColor, color } = getComputedStyle(one)
    return [backgroundColor, color]
  })
  expect(colour).toEqual(['rgb(255, 255, 255)', 'rgb(17, 17, 17)'])
  await page.close()
})
