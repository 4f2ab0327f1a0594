import path from 'node:path'
import { expect, test } from 'vitest'
import { actorNamed } from '../../electron/backend/account/actor.ts'
import { inProcessClient } from '../../electron/backend/client.ts'
import { closeDesk, openDesk } from '../../electron/backend/open-desk.ts'
import type { Client } from '../../shared/contract/index.ts'
import { formTraits, type RosterForm, rosterForms } from '../../shared/domain/roster.ts'
import { loadCounty } from '../support/demonstration.ts'
import { temporaryFolder } from '../support/desk.ts'
import { openDeskWindow } from './support/desk-window.ts'

const first = <Row>(rows: readonly Row[], what: string): Row => {
  const [row] = rows
  if (!row) throw new Error(`the county has no ${what}`)
  return row
}

/** Where each form stands on paper in the window, asked about the demonstration county. */
async function addresses(client: Client): Promise<Record<string, Record<string, string | number>>> {
  const studio = first((await client.studio.list({ q: '沈知远' })).rows, 'studio')
  const person = first((await client.people.list({ q: '沈知远' })).rows, 'person')
  const activity = first((await client.activity.list({ q: '', studioId: studio.id })).rows, 'activity')
  const decision = first((await client.decision.list({ kind: 'cohort_exit' })).rows, 'decision')
  const cohort = first((await client.cohort.list({ programme: 'chuying' })).rows, 'cohort')
  return {
    'title-roster': { order: 'stroke' },
    'trainee-roster': { cohortId: cohort.id },
    'studio-roster': { idNumbers: 'masked' },
    'assessment-summary': { subject: 'studio', year: 2 },
    'exit-roster': {},
    'activity-record': { activityId: activity.id },
    'activity-statistics': {},
    'sign-in-sheet': { studioId: studio.id },
    'output-statistics': {},
    'spending-statement': { studioId: studio.id, year: 3 },
    'reward-payment': { year: 2024, rewards: 'paid' },
    'growth-file': { personId: person.id },
    'decision-explanation': { decisionId: decision.id },
    'own-roster': { layoutId: first((await client.roster.layouts({})).rows, 'layout').id },
  }
}

/** The county has opened no selection, issued no certificate and graduated nobody: these are tried beside their own records. */
const elsewhere: readonly RosterForm[] = [
  'candidate-summary',
  'public-notice',
  'recognition-certificate',
  'graduation-certificate',
]

test('every form the county has records for stands on paper in the window', async () => {
  const file = path.join(temporaryFolder(), 'county.db')
  const before = await openDesk({ file, holder: 'test' })
  const client = inProcessClient(before, await actorNamed(before))
  await loadCounty(client, 600)
  const places = await addresses(client)
  await closeDesk(before)
  const forms = rosterForms.filter((form) => !elsewhere.includes(form))
  expect(new Set(Object.keys(places))).toEqual(new Set(forms))

  const desk = await openDeskWindow({ file, today: '2025-06-18', width: 1600, height: 1720 })
  for (const form of forms) {
    const search = new URLSearchParams(
      Object.entries({ form, ...places[form] }).map(([key, value]) => [key, String(value)]),
    )
    await desk.go(`/roster?${search}`)
    const paper = desk.page.locator('.doc-page:not([hidden])')
    await paper.waitFor()
    expect((await paper.innerText()).length).toBeGreaterThan(40)
    const [usual] = formTraits[form].files
    await desk.page.getByRole('button', { name: `导出 .${usual}` }).waitFor()
    await desk.picture(`documents/${form}`, paper)
  }
})
