import path from 'node:path'
import { expect, test } from 'vitest'
import { actorNamed } from '../../electron/backend/account/actor.ts'
import { inProcessClient } from '../../electron/backend/client.ts'
import { closeDesk, openDesk } from '../../electron/backend/open-desk.ts'
import type { Client } from '../../shared/contract/index.ts'
import { formTraits, type RosterForm, rosterForms } from '../../shared/domain/roster.ts'
import { day } from '../../shared/kernel/day.ts'
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
  const selection = first((await client.selection.list({})).rows, 'selection')
  const title = first(
    (await client.recognition.titles({ kind: 'famous_teacher', level: 'county' })).rows,
    'title',
  )
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
    'candidate-summary': { selectionId: selection.id },
    'public-notice': { selectionId: selection.id },
    'recognition-certificate': { titleId: title.id },
    'own-roster': { layoutId: first((await client.roster.layouts({})).rows, 'layout').id },
  }
}

/**
 * The summer after: the third year of 雏鹰 is graded, the expert team hears whoever has done every task, and they get
 * their certificates. Gives the cohort.
 */
async function graduate(client: Client, on: (today: string) => void) {
  const cohort = first((await client.cohort.list({ programme: 'chuying' })).rows, 'cohort')
  const cohortId = cohort.id
  on('2025-08-28')
  const there = (await client.cohort.progress({ cohortId })).rows.filter((row) => row.leftOn === null)
  await client.assessment.record({
    gradings: there
      .filter((row) => !row.grades.some((grade) => grade.year === 3))
      .map((row) => ({
        subjectKind: 'trainee' as const,
        subjectId: row.enrolmentId,
        year: 3,
        grade: 'pass' as const,
        assessedOn: '2025-08-26',
        notifiedOn: '2025-08-28',
      })),
  })
  on('2025-09-22')
  const { defenceId } = await client.cohort.openDefence({
    cohortId,
    heldOn: '2025-09-18',
    place: '县教师进修学校',
    documentNumber: '云教〔2025〕58号',
    experts: [
      { name: '章明德', unit: '市教科所', chair: true },
      { name: '陆景行', unit: '县教研室', chair: false },
    ],
  })
  const reviewOf = (enrolmentId: (typeof there)[number]['enrolmentId']) => ({
    enrolmentId,
    ownWork: 'excellent' as const,
    tasks: 'done' as const,
    grade: 'pass' as const,
  })
  const { rows } = await client.cohort.previewGraduation({
    defenceId,
    reviews: there.map((row) => reviewOf(row.enrolmentId)),
  })
  await client.cohort.graduate({
    defenceId,
    reviews: rows.filter((row) => !row.barred).map((row) => reviewOf(row.enrolmentId)),
    documentNumber: '云教〔2025〕60号',
    approver: '培养工作办公室',
  })
  on('2025-09-26')
  await client.cohort.issueCertificates({
    cohortId,
    issuedOn: '2025-09-26',
    firstNumber: '云教结〔2025〕001号',
  })
  return cohortId
}

test('every form stands on paper in the window', async () => {
  const file = path.join(temporaryFolder(), 'county.db')
  const before = await openDesk({ file, holder: 'test' })
  const client = inProcessClient(before, await actorNamed(before))
  await loadCounty(client, 600)
  const places = await addresses(client)
  await closeDesk(before)
  const desk = await openDeskWindow({ file, today: '2025-06-18', width: 1600, height: 1720 })
  const show = async (form: RosterForm, request: Record<string, string | number>) => {
    const search = new URLSearchParams(
      Object.entries({ form, ...request }).map(([key, value]) => [key, String(value)]),
    )
    await desk.go(`/roster?${search}`)
    const paper = desk.page.locator('.doc-page:not([hidden])')
    await paper.waitFor()
    expect((await paper.innerText()).length).toBeGreaterThan(40)
    const [usual] = formTraits[form].files
    await desk.page.getByRole('button', { name: `导出 .${usual}` }).waitFor()
    await desk.picture(`documents/${form}`, paper)
  }
  const later: RosterForm = 'graduation-certificate'
  expect(new Set([...Object.keys(places), later])).toEqual(new Set(rosterForms))
  for (const form of rosterForms) if (form !== later) await show(form, places[form] ?? {})

  await desk.apart(async () => {
    const after = await openDesk({ file, holder: 'test' })
    const cohortId = await graduate(inProcessClient(after, await actorNamed(after)), (today) => {
      after.clock.today = () => day(today)
    })
    places[later] = { cohortId }
    await closeDesk(after)
  })
  await desk.reopen('2025-09-27')
  await show(later, places[later] ?? {})
})
