import { describe, expect, test } from 'vitest'
import type { Client } from '../../../shared/contract/index.ts'
import { smallCounty } from '../../support/county.ts'

type Paper = Parameters<Client['studio']['fileDocument']>[0]

async function withStudio(track: 'teacher' | 'principal' = 'teacher', today = '2025-10-20') {
  const county = await smallCounty({ today })
  const studioId = await county.formStudio(track)
  /** What one duty says on a day, asked of the studio or of somebody in it. */
  const said = async (question: string, asOf: string, name?: string) => {
    const duties = await county.client.studio.duties({ studioId, asOf })
    const ofPeople = duties.cycle.filter((c) => name === undefined || c.person.name === name)
    const findings = [...duties.annual, ...duties.onFile, ...ofPeople.flatMap((c) => c.findings)]
    const finding = findings.find((f) => f.question === question)
    return finding && [finding.outcome, finding.message.key, finding.figures.dueOn ?? null]
  }
  const file = (paper: Omit<Paper, 'studioId'>) => county.client.studio.fileDocument({ studioId, ...paper })
  return { ...county, studioId, said, file }
}

describe('what nobody can count is due by somebody’s word', () => {
  test.each([
    ['studio.mentoring', 'mentoring'],
    ['studio.work-reports', 'work_report'],
  ] as const)(
    '%s: open while the year runs, unknown afterwards, settled for its own year',
    async (question, kind) => {
      const { said, file } = await withStudio()
      expect(await said(question, '2023-09-14')).toEqual(['notice', 'duty_open', '2023-09-15'])
      expect(await said(question, '2023-09-15')).toEqual(['undetermined', 'fact_missing', null])
      await file({ kind, managementYear: 1, filedOn: '2023-09-10' })
      expect(await said(question, '2023-09-09')).toEqual(['notice', 'duty_open', '2023-09-15'])
      expect(await said(question, '2023-09-15')).toEqual(['compliant', 'document_on_file', null])
      expect(await said(question, '2023-09-16')).toEqual(['notice', 'duty_open', '2024-09-15'])
    },
  )

  test('an assistant’s work, every year and each of them', async () => {
    const { said, file, idOf } = await withStudio()
    const question = 'studio.assistant-duty'
    expect(await said(question, '2023-09-14', '叶清和')).toEqual(['notice', 'duty_open', '2023-09-15'])
    await file({ kind: 'assistant_work', personId: idOf('叶清和'), managementYear: 1, filedOn: '2023-09-01' })
    expect(await said(question, '2023-09-15', '叶清和')).toEqual(['compliant', 'assistant_helped', null])
    expect(await said(question, '2023-09-15', '许一帆')).toEqual(['undetermined', 'fact_missing', null])
    expect(await said(question, '2024-01-01', '叶清和')).toEqual(['notice', 'duty_open', '2024-09-15'])
    expect(await said(question, '2024-01-01', '杜若溪')).toBeUndefined()
  })

  test('a member’s tasks and the purpose of the studio, by the end of the cycle', async () => {
    const { said, file, idOf } = await withStudio()
    expect(await said('studio.tasks-done', '2025-09-14', '杜若溪')).toEqual([
      'notice',
      'duty_open',
      '2025-09-15',
    ])
    expect(await said('studio.mission', '2025-09-15', '沈知远')).toEqual([
      'undetermined',
      'fact_missing',
      null,
    ])
    await file({ kind: 'tasks_done', personId: idOf('杜若溪'), filedOn: '2025-09-10' })
    await file({ kind: 'mission_review', filedOn: '2025-09-12' })
    expect(await said('studio.tasks-done', '2025-09-15', '杜若溪')).toEqual(['compliant', 'tasks_done', null])
    expect(await said('studio.mission', '2025-09-15', '沈知远')).toEqual([
      'compliant',
      'mission_fulfilled',
      null,
    ])
  })

  test('a shadowing received is counted from the activities; none is noted, the text names no number', async () => {
    const { client, studioId, said } = await withStudio()
    expect(await said('studio.shadowings', '2023-09-15')).toEqual(['notice', 'duty_open', null])
    await client.activity.record({
      studioId,
      kind: 'shadowing',
      fromOn: '2023-04-10',
      toOn: '2023-04-12',
      topic: '成员到领衔校跟岗',
    })
    expect(await said('studio.shadowings', '2023-09-15')).toEqual(['compliant', 'duty_done', null])
  })
})

test('of the schools supported only rural and weak ones count, as they were on the day', async () => {
  const { client, said, file, school } = await withStudio('principal')
  const question = 'studio.supported-schools'
  const support = async (
    name: string,
    profile: { area?: 'rural' | 'urban'; weak?: boolean },
    filedOn: string,
  ) => {
    const { schoolId } = await client.people.addSchool({
      name,
      kind: 'school',
      ...profile,
      fromOn: '2010-09-01',
    })
    await file({ kind: 'support', schoolId, filedOn })
  }
  await support('青石坡小学', { area: 'rural' }, '2023-11-20')
  await support('县城第五小学', { area: 'urban', weak: false }, '2024-11-20')
  expect(await said(question, '2025-09-15', '高远岫')).toEqual(['violation', 'too_few', '2025-09-15'])
  // a school of which nobody said what it is could be the second
  await file({ kind: 'support', schoolId: await school('未填性质的学校'), filedOn: '2024-12-01' })
  expect(await said(question, '2025-09-15', '高远岫')).toEqual(['undetermined', 'fact_missing', null])
  await support('县城第六小学', { area: 'urban', weak: true }, '2025-03-01')
  expect(await said(question, '2025-09-15', '高远岫')).toEqual(['compliant', 'number_met', '2025-09-15'])
})

test('an assistant files plans, not the word on their own work; the bureau alone reviews', async () => {
  const { as, studioId, idOf, file } = await withStudio()
  const scope = { kind: 'studios', studioIds: [studioId] } as const
  const [lead, assistant] = [as({ role: 'lead', scope }), as({ role: 'assistant', scope })]
  const work = { studioId, kind: 'assistant_work', personId: idOf('叶清和'), managementYear: 1 } as const
  const filed = { ...work, filedOn: '2023-09-01' }
  await expect(assistant.studio.fileDocument(filed)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  const { documentId } = await lead.studio.fileDocument(filed)
  const taken = { documentId, reason: '再看' }
  await expect(assistant.studio.retractDocument(taken)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await assistant.studio.fileDocument({
    studioId,
    kind: 'annual_plan',
    managementYear: 1,
    filedOn: '2022-10-08',
  })
  const review = { kind: 'mission_review', filedOn: '2025-09-12' } as const
  await expect(lead.studio.fileDocument({ studioId, ...review })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  const reviewed = await file(review)
  await expect(lead.studio.retractDocument({ ...reviewed, reason: '再看' })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
})
