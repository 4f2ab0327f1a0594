import { expect, test } from 'vitest'
import { smallCounty } from '../../support/county.ts'

async function county() {
  const setup = await smallCounty({ today: '2025-06-18' })
  const { client, idOf } = setup
  const graded = (name: string, more: object = {}) => ({
    subjectKind: 'talent' as const,
    subjectId: idOf(name),
    year: 2024,
    grade: 'pass' as const,
    assessedOn: '2025-01-10',
    ...more,
  })
  const benefits = async (name: string) =>
    (
      await client.policy.finding({
        subject: { kind: 'person', id: idOf(name) },
        question: 'incentive.benefits',
      })
    ).findings[0]
  return { ...setup, graded, benefits }
}

const absent = { grade: null, absence: 'no_reason' as const }

test('a round of title holders: the rest who did not take part lose the benefits, shown before it is saved', async () => {
  const { client, idOf, graded, benefits } = await county()
  const { rows } = await client.assessment.round({ subjectKind: 'talent' })
  expect(rows.map(({ name, hint, since }) => ({ name, hint, since }))).toEqual(
    expect.arrayContaining([
      { name: '沈知远', hint: 'famous_teacher', since: '2022-08-01' },
      { name: '高远岫', hint: 'famous_principal', since: '2022-08-01' },
    ]),
  )
  expect(rows).toHaveLength(2)

  const gradings = [graded('沈知远'), graded('高远岫', absent)]
  const { open, proposed } = await client.assessment.preview({ gradings })
  expect(proposed).toEqual([])
  expect(open).toMatchObject([
    { subject: { id: idOf('高远岫') }, outcome: 'benefit_off', message: { key: 'talent_assessment_failed' } },
  ])
  expect(await benefits('高远岫')).toMatchObject({ outcome: 'benefit_on' })

  await client.assessment.record({ gradings })
  expect(await benefits('沈知远')).toMatchObject({ outcome: 'benefit_on' })
  expect(await benefits('高远岫')).toMatchObject({
    outcome: 'benefit_off',
    message: { key: 'talent_assessment_failed' },
  })
})

test.each([
  ['叶清和', {}, { field: 'gradings.0.subjectId', problem: 'not_a_holder' }],
  ['沈知远', { year: 2021 }, { field: 'gradings.0.year', problem: 'before_subject' }],
  ['沈知远', { year: 2026 }, { field: 'gradings.0.year', problem: 'in_future' }],
  ['沈知远', { grade: null }, { field: 'gradings.0.grade', problem: 'missing' }],
] as const)('%s with %j is refused whole', async (name, more, data) => {
  const { client, graded, benefits } = await county()
  const gradings = [graded(name, more), graded('高远岫', absent)]
  await expect(client.assessment.record({ gradings })).rejects.toMatchObject({ data })
  expect(await benefits('高远岫')).toMatchObject({ outcome: 'benefit_on' })
})
