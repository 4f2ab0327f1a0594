import { expect, test } from 'vitest'
import type { Absence, Grade } from '../../../shared/domain/assessment.ts'
import { smallCounty } from '../../support/county.ts'

/** What the page and the policy say of the benefits of somebody of the small county, titled on 2022-08-01. */
async function county(today = '2025-06-18') {
  const setup = await smallCounty({ today })
  const { client, idOf } = setup
  const stretches = async (name: string, view: object = {}) =>
    (await client.recognition.benefits({ personId: idOf(name), ...view })).changes.map(
      ({ fromOn, toOn, finding, clause }) => [
        fromOn,
        toOn,
        finding.outcome,
        finding.message.key,
        clause?.place,
      ],
    )
  /** Every boundary, and the day before and after it, is what a finding of that day says. */
  const agree = async (name: string) => {
    const { changes } = await client.recognition.benefits({ personId: idOf(name) })
    const on = async (asOf: string) =>
      (
        await client.policy.finding({
          subject: { kind: 'person', id: idOf(name) },
          question: 'incentive.benefits',
          asOf,
        })
      ).findings[0]
    for (const { fromOn, toOn, finding } of changes) {
      for (const day of [fromOn, ...(toOn ? [toOn] : [])])
        expect([day, (await on(day))?.outcome, (await on(day))?.message]).toEqual([
          day,
          finding.outcome,
          finding.message,
        ])
    }
  }
  const graded = (
    name: string,
    year: number,
    assessedOn: string,
    more: { grade: Grade | null; absence?: Absence } = { grade: 'pass' },
  ) =>
    client.assessment.record({
      gradings: [{ subjectKind: 'talent', subjectId: idOf(name), year, assessedOn, ...more }],
    })
  return { ...setup, stretches, agree, graded }
}

const run = (from: string, to: string | null) => [from, to, 'benefit_on', 'benefits_run', '四']
const over = ['2027-08-02', null, 'benefit_off', 'outside_incentive_period', '四（四）']

test('untouched, the benefits run five years to the day', async () => {
  const { stretches, agree } = await county()
  expect(await stretches('沈知远')).toEqual([run('2022-08-01', '2027-08-01'), over])
  await agree('沈知远')
})

test('who missed the assessment loses the benefits on the day it was held, not before', async () => {
  const { stretches, agree, graded, client, idOf } = await county()
  await graded('沈知远', 2023, '2024-01-10')
  await graded('沈知远', 2024, '2025-01-10', { grade: null, absence: 'no_reason' })
  expect(await stretches('沈知远')).toEqual([
    run('2022-08-01', '2025-01-09'),
    ['2025-01-10', '2027-08-01', 'benefit_off', 'talent_assessment_failed', '四（四）'],
    over,
  ])
  await agree('沈知远')
  const { now, grades } = await client.recognition.benefits({ personId: idOf('沈知远'), asOf: '2025-01-09' })
  expect(now.outcome).toBe('benefit_on')
  expect(grades).toMatchObject([
    { year: 2023, grade: 'pass' },
    { year: 2024, absence: 'no_reason' },
  ])
  const after = await client.recognition.benefits({ personId: idOf('沈知远'), asOf: '2025-01-10' })
  expect(after.now).toMatchObject({ outcome: 'benefit_off', figures: { year: 2024 } })
})

test('a basic pass is below 合格; a result without its reason leaves the days open', async () => {
  const { stretches, graded } = await county()
  await graded('沈知远', 2024, '2025-01-10', { grade: 'basic' })
  await graded('高远岫', 2024, '2025-01-10', { grade: null, absence: 'sick_leave' })
  expect((await stretches('沈知远'))[1]?.slice(0, 3)).toEqual(['2025-01-10', '2027-08-01', 'benefit_off'])
  expect((await stretches('高远岫'))[1]?.slice(0, 3)).toEqual(['2025-01-10', '2027-08-01', 'undetermined'])
})

test('out of the post, the benefits end with its first day elsewhere, and coming back revives nothing', async () => {
  const { stretches, agree, client, idOf, schoolIdOf } = await county()
  const personId = idOf('高远岫')
  const schoolId = schoolIdOf('第二实验小学')
  await client.people.recordPost({
    personId,
    schoolId,
    kind: 'other',
    frontLine: false,
    fromOn: '2024-03-01',
  })
  await client.people.recordPost({ personId, schoolId, kind: 'head', frontLine: true, fromOn: '2024-09-01' })
  expect(await stretches('高远岫')).toEqual([
    run('2022-08-01', '2024-02-29'),
    ['2024-03-01', '2027-08-01', 'benefit_off', 'left_corresponding_post', '四（四）'],
    over,
  ])
  await agree('高远岫')
})

test('a title that ended takes the benefits with it; a second one runs its own five years', async () => {
  const { stretches, agree, client, idOf } = await county()
  const personId = idOf('沈知远')
  const [title] = (await client.recognition.benefits({ personId })).titles
  if (!title) throw new RangeError('no title')
  await client.recognition.amendTitle({ titleId: title.id, toOn: '2024-05-31', endReason: '撤销' })
  await client.recognition.grantTitle({
    personId,
    level: 'county',
    kind: 'backbone_teacher',
    fromOn: '2025-02-28',
  })
  expect(await stretches('沈知远')).toEqual([
    run('2022-08-01', '2024-05-31'),
    ['2024-06-01', '2025-02-27', 'benefit_off', 'title_ended', '二'],
    run('2025-02-28', '2030-02-28'),
    ['2030-03-01', null, 'benefit_off', 'outside_incentive_period', '四（四）'],
  ])
  await agree('沈知远')
})

test('what was known before stays known; nobody without a title has anything to show', async () => {
  const { stretches, graded, client, idOf } = await county()
  await graded('沈知远', 2024, '2025-01-10', { grade: 'fail' })
  expect(await stretches('沈知远', { knownOn: '2025-06-17' })).toEqual([])
  expect(await client.recognition.benefits({ personId: idOf('叶清和') })).toMatchObject({
    titles: [],
    changes: [],
    now: { outcome: 'benefit_off', message: { key: 'no_title_in_scope' } },
  })
})

test('only the bureau asks', async () => {
  const { as, idOf } = await county()
  await expect(as({ role: 'lead' }).recognition.benefits({ personId: idOf('沈知远') })).rejects.toMatchObject(
    {
      code: 'FORBIDDEN',
    },
  )
})
