import type { Page } from 'playwright-core'
import type { DeskWindow } from './desk-window.ts'

// What is done in several threads of an assessment round and of what follows from it.

export const shows = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()

/** The cell of a studio, by its lead, in the grid of the round. */
const cellOf = (page: Page, lead: string) =>
  page.getByRole('row', { name: new RegExp(lead) }).locator('[data-fill]')

/** What waits in 处置 about somebody. */
export const waiting = (page: Page, who: string, what: string) =>
  page.getByRole('listitem').getByRole('button', { name: new RegExp(`${who}.*${what}`) })

/** Confirms what is open in 处置 under a document. */
export const confirm = async (page: Page, act: string, documentNumber: string) => {
  await page.getByLabel(/文号/).fill(documentNumber)
  await page.getByLabel(/批准人/).fill('局党组会议')
  await page.getByRole('button', { name: act }).click()
  await shows(page, documentNumber)
}

/** Types the grades of a round, one studio after the other. */
export const grade = async (desk: DeskWindow, year: string, grades: Record<string, string>) => {
  await desk.go(`/assessment/round?of=studio&year=${year}`)
  for (const [lead, key] of Object.entries(grades)) {
    await cellOf(desk.page, lead).focus()
    await desk.page.keyboard.press(key)
  }
}
