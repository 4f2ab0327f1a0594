import { expect, test } from 'vitest'
import { smallCounty } from '../../support/county.ts'

async function county() {
  const setup = await smallCounty({ today: '2025-06-18' })
  const { client, idOf } = setup
  const sign = (names: string[], more: object = {}) =>
    client.ethics.recordPledges({ year: 2025, signedOn: '2025-03-01', personIds: names.map(idOf), ...more })
  const pledge = async () =>
    (
      await client.policy.finding({
        subject: { kind: 'person', id: idOf('沈知远') },
        question: 'ethics.pledge',
      })
    ).findings[0]
  return { ...setup, sign, pledge }
}

test('a pledge is missed only once the round of its year has begun', async () => {
  const { sign, pledge } = await county()
  expect(await pledge()).toMatchObject({ outcome: 'undetermined' })
  await sign(['高远岫'])
  expect(await pledge()).toMatchObject({ outcome: 'violation' })
  await sign(['沈知远'])
  expect(await pledge()).toMatchObject({ outcome: 'compliant' })
})

test('many at once; who has signed is left as it is', async () => {
  const { client, sign, schoolIdOf } = await county()
  await sign(['沈知远'])
  expect(await sign(['沈知远', '叶清和', '叶清和'], { signedOn: '2025-04-01' })).toEqual({
    recorded: 1,
    kept: 1,
  })
  const schoolId = schoolIdOf('滨河中学')
  const { schools, people } = await client.ethics.pledges({ year: 2025, schoolId })
  expect(schools.find((s) => s.id === schoolId)).toMatchObject({ people: 3, signed: 2 })
  const [first] = people.filter((p) => p.person.name === '沈知远')
  expect(first?.pledge?.signedOn).toBe('2025-03-01')
  await client.ethics.retractPledge({ pledgeId: first?.pledge?.id ?? '', reason: '代签' })
  expect((await client.ethics.pledges({ year: 2025, schoolId })).schools).toContainEqual(
    expect.objectContaining({ id: schoolId, signed: 1 }),
  )
})

test.each([
  [{ signedOn: '2025-06-19' }, 'in_future'],
  [{ signedOn: '2024-12-31' }, 'outside_year'],
] as const)('%j is refused', async (more, problem) => {
  const { sign } = await county()
  await expect(sign(['沈知远'], more)).rejects.toMatchObject({ data: { field: 'signedOn', problem } })
})

test('whoever is hired is checked: the plan’s day divides', async () => {
  const { client, idOf, desk } = await county()
  const personId = idOf('沈知远')
  const hired = (since: string) =>
    desk.store.raw.prepare('UPDATE person SET in_service_since = ? WHERE id = ?').run(since, personId)
  const check = async () =>
    (
      await client.policy.finding({
        subject: { kind: 'person', id: personId },
        question: 'ethics.entry-check',
      })
    ).findings
  await client.policy.enterIntoForce({
    versionId: '2022-draft',
    effectiveOn: '2022-08-01',
    documentNumber: '云政〔2022〕1号',
  })
  hired('2022-07')
  expect(await check()).toEqual([])
  hired('2022-08')
  expect(await check()).toMatchObject([{ outcome: 'violation', party: 'unit' }])
  expect((await client.ethics.entryChecks({ since: '2022-08-01' })).rows).toMatchObject([{ check: null }])
  const record = { personIds: [personId], checkedOn: '2022-08-20', documentNumber: '云公准入〔2022〕3号' }
  expect(await client.ethics.recordEntryChecks(record)).toEqual({ recorded: 1, kept: 0 })
  expect(await client.ethics.recordEntryChecks(record)).toEqual({ recorded: 0, kept: 1 })
  expect(await check()).toMatchObject([{ outcome: 'compliant' }])
})
