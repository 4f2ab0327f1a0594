import { describe, expect, test } from 'vitest'
import { newId } from '../../../shared/kernel/id.ts'
import { smallCounty } from '../../support/county.ts'

async function withStudio() {
  const setup = await smallCounty({ today: '2024-10-20' })
  const studioId = await setup.formStudio('teacher')
  const word = {
    ruleIds: ['assessment.studio.content'],
    subject: { kind: 'studio' as const, id: studioId as string },
    happenedOn: '2024-09-01',
    saidBy: '沈知远',
    statement: '建设、带教、成果三个方面都看了',
  }
  return { ...setup, studioId, word }
}

describe('a record kept for a rule', () => {
  test('is filed or attested by name and day, and can be taken back', async () => {
    const { client, word } = await withStudio()
    const { recordId } = await client.policy.attest(word)
    await client.policy.fileRecord({
      ruleIds: ['main12.plan.issue'],
      subject: { kind: 'county', id: 'county' },
      happenedOn: '2022-06-01',
      saidBy: '教育局',
      documentNumber: '灵教字〔2022〕1号',
    })
    const { rows } = await client.policy.records({ ruleId: 'assessment.studio.content' })
    expect(rows).toMatchObject([{ id: recordId, kind: 'attested', ...word, documentNumber: null }])
    expect((await client.policy.records({ asOf: '2024-08-31' })).rows).toMatchObject([{ kind: 'record' }])
    await client.policy.retractRecord({ recordId })
    expect((await client.policy.records({ subject: word.subject })).rows).toEqual([])
    await expect(client.policy.retractRecord({ recordId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test.each([
    [{ ruleIds: ['studio.unheard-of'] }, { field: 'ruleIds.0', problem: 'unknown' }],
    [
      { ruleIds: ['assessment.studio.content', 'assessment.studio.content'] },
      { field: 'ruleIds.1', problem: 'twice' },
    ],
    [{ ruleIds: ['main12.plan.issue'] }, { field: 'ruleIds.0', problem: 'not_kept_so' }],
    [{ happenedOn: '2024-10-21' }, { field: 'happenedOn', problem: 'in_future' }],
    [{ statement: null }, { field: 'statement', problem: 'missing' }],
    [{ subject: { kind: 'studio' as const, id: newId<'studio'>() as string } }, { kind: 'studio' }],
  ])('is refused with %o', async (bad, data) => {
    const { client, word } = await withStudio()
    await expect(client.policy.attest({ ...word, ...bad })).rejects.toMatchObject({ data })
    expect((await client.policy.records({})).rows).toEqual([])
  })
})

test('every rule in scope has its home in the catalogue', async () => {
  const { client } = await withStudio()
  const { rows } = await client.policy.rules({})
  expect(rows.filter((r) => r.inScope && r.homes.length === 0)).toEqual([])
  expect(rows.find((r) => r.id === 'studio.create')?.homes).toEqual([
    { kind: 'step', procedure: 'studio.form' },
  ])
})
