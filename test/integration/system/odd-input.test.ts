import { expect, test } from 'vitest'
import type { Day } from '../../../shared/kernel/day.ts'
import { testDesk } from '../../support/desk.ts'

const refused = (field: string) => ({
  code: 'INVALID_INPUT',
  data: { issues: [expect.objectContaining({ path: [field], code: 'invalid_format' })] },
})

test.each([
  ['a zero byte', '张\u0000三'],
  ['a control character', '张\u0007三'],
  ['half a character', '张\ud800'],
])('%s is refused by its field: no office program opens a file that holds one', async (_, note) => {
  const { client } = await testDesk()
  await expect(client.people.addPerson({ name: '韩书宁', note })).rejects.toMatchObject(refused('note'))
  expect((await client.people.list({})).total).toBe(0)
})

test('line breaks, tabs, emoji and rare characters are text', async () => {
  const { client } = await testDesk()
  const note = '第一行\n第二行\t😀𠮷'
  const { personId } = await client.people.addPerson({ name: '韩书宁', note })
  expect(await client.people.person({ personId })).toMatchObject({ note })
})

test.each(['0001-01-01', '1899-12-31', '2200-01-01', '9999-12-31'])(
  '%s is no day of ours, asked about or recorded',
  async (far) => {
    const { client } = await testDesk()
    await expect(client.studio.list({ asOf: far as Day })).rejects.toMatchObject(refused('asOf'))
    await expect(
      client.studio.checkFormation({ track: 'teacher', startOn: far as Day, people: [] }),
    ).rejects.toMatchObject(refused('startOn'))
  },
)

test.each(['1985-02-30', '0985-06', '2101-01'])('%s is no birth', async (birth) => {
  const { client } = await testDesk()
  await expect(client.people.addPerson({ name: '韩书宁', birth })).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    data: { issues: [expect.objectContaining({ path: ['birth'] })] },
  })
})

test('service and professional title begin after the birth and not in the future', async () => {
  const { client } = await testDesk({ today: '2025-06-18' })
  const person = { name: '韩书宁', birth: '1985-06' }
  await expect(client.people.addPerson({ ...person, inServiceSince: '2025-07' })).rejects.toMatchObject({
    data: { field: 'inServiceSince', problem: 'in_future' },
  })
  await expect(
    client.people.addPerson({ ...person, professionalTitleFrom: '1979-09' }),
  ).rejects.toMatchObject({ data: { field: 'professionalTitleFrom', problem: 'before_birth' } })
})

test('a short name of a school given twice is one', async () => {
  const { client } = await testDesk()
  await client.people.addSchool({
    name: '滨河县第六中学',
    aliases: ['六中', '六中 '],
    fromOn: '2010-09-01',
  })
  expect((await client.people.schools({})).rows).toMatchObject([{ aliases: ['六中'] }])
})

test('a cycle that would end after our time does not begin', async () => {
  const { client } = await testDesk()
  const late = '2199-01-01' as Day
  await expect(
    client.cohort.openCohort({ programme: 'tengfei', name: '一期', fromOn: late }),
  ).rejects.toMatchObject({ data: { field: 'toOn', problem: 'missing' } })
  await expect(client.studio.form({ track: 'teacher', startOn: late, people: [] })).rejects.toMatchObject({
    data: { field: 'startOn', problem: 'not_covered_by_policy' },
  })
})
