import { expect, test } from 'vitest'
import type { GuaranteeKind } from '../../../shared/domain/reward.ts'
import { smallCounty } from '../../support/county.ts'

async function county(today = '2025-06-18') {
  const setup = await smallCounty({ today })
  const { client, schoolIdOf } = setup
  const record = (
    schools: string[],
    more: { kind?: GuaranteeKind; year?: number; happenedOn?: string } = {},
  ) =>
    client.recognition.recordGuarantees({
      year: 2025,
      kind: 'medical_exam',
      happenedOn: '2025-05-12',
      schoolIds: schools.map(schoolIdOf),
      ...more,
    })
  const unit = async (name: string, year = 2025, view: object = {}) =>
    (await client.recognition.guarantees({ year, ...view })).units.find((u) => u.school.name === name)
  return { ...setup, record, unit }
}

test('the sheet has the units with talent in its five years, and what each did', async () => {
  const { client, record, unit } = await county()
  const { units } = await client.recognition.guarantees({ year: 2025 })
  expect(units.map((u) => [u.school.name, u.talent])).toEqual([
    ['滨河中学', 1],
    ['第二实验小学', 1],
  ])
  expect(units[0]?.findings.medical_exam).toMatchObject({
    outcome: 'undetermined',
    missing: ['medicalExams'],
  })
  expect(await record(['滨河中学', '第二实验小学', '滨河中学'])).toEqual({ recorded: 2, kept: 0 })
  expect(await record(['滨河中学'])).toEqual({ recorded: 0, kept: 1 })
  expect(await unit('滨河中学')).toMatchObject({
    marks: [{ kind: 'medical_exam', on: '2025-05-12', recordedBy: 'administrator' }],
    findings: { medical_exam: { outcome: 'compliant' }, incentive_document: null },
  })
  expect(await unit('滨河中学', 2025, { asOf: '2025-05-11' })).toMatchObject({ marks: [] })
  expect(await unit('滨河中学', 2021)).toBeUndefined()
})

test('what is not ticked is missing once the year is over and its list was begun, not before', async () => {
  const { record, unit } = await county('2026-01-01')
  const outcome = async (name: string, asOf: string) =>
    (await unit(name, 2025, { asOf }))?.findings.medical_exam.outcome
  expect(await outcome('第二实验小学', '2026-01-01')).toBe('undetermined')
  await record(['滨河中学'])
  expect(await outcome('第二实验小学', '2025-12-31')).toBe('undetermined')
  expect(await outcome('第二实验小学', '2026-01-01')).toBe('violation')
  expect(await outcome('滨河中学', '2026-01-01')).toBe('compliant')
})

test('rules for 骨干 are owed where one is, and stay in force; an examination is of its year', async () => {
  const { client, record, unit, idOf } = await county()
  await client.recognition.grantTitle({
    personId: idOf('叶清和'),
    level: 'county',
    kind: 'backbone_teacher',
    fromOn: '2024-09-01',
  })
  expect(await unit('滨河中学')).toMatchObject({
    talent: 2,
    findings: { incentive_document: { outcome: 'undetermined' } },
  })
  await record(['滨河中学'], { kind: 'incentive_document', happenedOn: '2023-03-01' })
  expect((await unit('滨河中学'))?.findings.incentive_document).toMatchObject({ outcome: 'compliant' })
  await record(['滨河中学'], { year: 2024, happenedOn: '2024-05-12' })
  expect((await unit('滨河中学'))?.marks.map((m) => m.kind)).toEqual(['incentive_document'])
})

test.each([
  [{ happenedOn: '2025-06-19' }, 'in_future'],
  [{ happenedOn: '2024-12-31' }, 'outside_year'],
  [{ kind: 'incentive_document', happenedOn: '2025-01-01', year: 2024 }, 'outside_year'],
] as const)('%j is refused', async (more, problem) => {
  const { record, unit } = await county()
  await expect(record(['滨河中学'], more)).rejects.toMatchObject({ data: { field: 'happenedOn', problem } })
  expect((await unit('滨河中学'))?.marks).toEqual([])
})

test('a mark taken back with its reason leaves the sheet; no school, no mark', async () => {
  const { client, record, unit, idOf } = await county()
  await record(['滨河中学'])
  const guaranteeId = (await unit('滨河中学'))?.marks[0]?.id ?? ''
  await client.recognition.retractGuarantee({ guaranteeId, reason: '登记错了学校' })
  expect((await unit('滨河中学'))?.marks).toEqual([])
  await expect(client.recognition.retractGuarantee({ guaranteeId, reason: '再撤' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
  await expect(
    client.recognition.recordGuarantees({
      year: 2025,
      kind: 'discount',
      happenedOn: '2025-05-12',
      schoolIds: [idOf('沈知远')],
    }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
