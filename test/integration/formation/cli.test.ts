import { expect, test } from 'vitest'
import { cli } from '../../support/cli.ts'
import { countyWithRound } from '../../support/formation.ts'

test('a round on the command line: from the number to the studio and its roster, and a refusal in between', async () => {
  const county = await countyWithRound()
  const { formationId, members, lead, deed, casts, idOf, file } = county
  const assistants = casts.teacher.assistants.map((name) => idOf(name))
  await county.close()
  const run = (name: string, input: object) =>
    cli('--db', file, '--today', '2022-09-10', 'call', `formation.${name}`, JSON.stringify(input))
  const call = async (name: string, input: object) => {
    const { code, out, err } = await run(name, input)
    expect(err).toBe('')
    expect(code).toBe(0)
    return JSON.parse(out)
  }
  expect(await call('quota', { track: 'teacher', startOn: '2022-09-16' })).toMatchObject({
    places: 20,
    formed: 0,
  })
  const { candidateIds } = await call('putForward', { formationId, candidates: [{ personId: lead }] })
  const [candidateId] = candidateIds
  await call('decideLeads', { formationId, chosen: [{ candidateId }], on: '2022-09-10', ...deed })
  await call('fileAssistants', {
    candidateId,
    assistants: assistants.map((personId) => ({
      personId,
      recommendedOn: '2022-09-10',
      filedOn: '2022-09-10',
      attested: true,
    })),
  })
  const studioId = (await call('round', { formationId })).candidates[0].studio.id
  const { applicationIds } = await call('apply', {
    formationId,
    appliedOn: '2022-09-08',
    applicants: members.map((personId) => ({ personId, wishes: [studioId] })),
  })
  const send = { formationId, studioId, applicationIds, on: '2022-09-10', ...deed }
  const refused = await run('assign', send)
  expect(refused.code).not.toBe(0)
  expect(refused.err).toContain('reason_missing')
  await call('choose', {
    studioId,
    choices: applicationIds.map((applicationId: string) => ({ applicationId, chosen: true })),
  })
  expect(await call('assign', send)).toMatchObject({ formed: true, name: '沈知远名师工作室' })
  expect((await call('round', { formationId })).counts.assignment).toEqual({ done: 6, waiting: 0 })
})
