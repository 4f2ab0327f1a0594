import { expect, test } from 'vitest'
import { smallCounty } from '../../support/county.ts'

test('after the cycle its members may apply to lead, and are appointed with the county title of the track', async () => {
  const { client, formStudio, idOf } = await smallCounty({ today: '2025-09-15' })
  const studioId = await formStudio()
  const { people } = await client.studio.studio({ studioId })
  const left = people.find((p) => p.person.name === '韩书宁')
  await client.studio.endMembership({
    membershipId: left?.membershipId ?? '',
    toOn: '2024-03-01',
    reason: '调离',
  } as never)
  await client.recognition.grantTitle({
    personId: idOf('顾明川'),
    level: 'county',
    kind: 'famous_teacher',
    fromOn: '2024-08-01',
  })

  // the last day of the cycle still belongs to it
  expect((await client.studio.mayLead({})).rows).toEqual([])
  const running = (await client.studio.mayLead({ all: true })).rows
  expect(running.find((r) => r.person.name === '顾明川')).toMatchObject({
    application: { outcome: 'ineligible', message: { key: 'term_running' } },
  })

  const { rows } = await client.studio.mayLead({ asOf: '2025-09-16' })
  const said = Object.fromEntries(
    rows.map((r) => [
      r.person.name,
      [r.application.outcome, r.appointment.outcome, r.appointment.message.key],
    ]),
  )
  expect(said).toEqual({
    杜若溪: ['eligible', 'ineligible', 'lead_without_title'],
    顾明川: ['eligible', 'eligible', 'lead_titled'],
    韩书宁: ['ineligible', 'ineligible', 'term_not_completed'],
    罗雨桐: ['eligible', 'ineligible', 'lead_without_title'],
    邱子衿: ['eligible', 'ineligible', 'lead_without_title'],
    周慕白: ['eligible', 'ineligible', 'lead_without_title'],
  })
  expect(rows[0]?.application.clauses).toMatchObject([{ document: '附件2', place: '四（四）' }])
  expect((await client.studio.mayLead({ asOf: '2025-09-16', track: 'principal' })).rows).toEqual([])
})
