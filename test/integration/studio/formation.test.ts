import { describe, expect, test } from 'vitest'
import { smallCounty } from '../../support/county.ts'

type County = Awaited<ReturnType<typeof smallCounty>>
type Formation = ReturnType<County['formation']>

const outcomes = (findings: readonly { question: string; outcome: string }[]) =>
  Object.fromEntries(findings.map((f) => [f.question, f.outcome]))

describe('forming', () => {
  test.each([
    ['teacher', '沈知远名师工作室', 9],
    ['principal', '高远岫名校长工作室', 8],
  ] as const)(
    'a %s studio bears its lead’s name and runs three management years',
    async (track, name, people) => {
      const { client, formation } = await smallCounty()
      const formed = await client.studio.form(formation(track))
      expect(formed).toMatchObject({ name, toOn: '2025-09-15' })
      const page = await client.studio.studio({ studioId: formed.studioId })
      expect(page).toMatchObject({
        name,
        managementYear: { number: 3, from: '2024-09-16', to: '2025-09-15' },
      })
      expect(page.managementYears.map((y) => y.to)).toEqual(['2023-09-15', '2024-09-15', '2025-09-15'])
      expect(page.people).toHaveLength(people)
      expect(new Set(page.composition.map((f) => f.outcome))).toEqual(new Set(['compliant']))
    },
  )

  test('checking it stores nothing and says the same', async () => {
    const { client, formation } = await smallCounty()
    const check = await client.studio.checkFormation(formation('teacher'))
    expect(check).toMatchObject({ name: '沈知远名师工作室', toOn: '2025-09-15', refused: false })
    expect((await client.studio.list({ all: true })).total).toBe(0)
    const formed = await client.studio.form(formation('teacher'))
    expect(formed.findings).toEqual(check.findings)
  })

  test('an assistant nobody has vouched for yet is undetermined, which bars nothing', async () => {
    const { client, formation } = await smallCounty()
    const input = formation('teacher')
    const people = input.people.map(({ attested: _, ...p }) => p)
    const { findings } = await client.studio.form({ ...input, people })
    expect(findings.find((f) => f.question === 'studio.assistant-school')).toMatchObject({
      outcome: 'undetermined',
      missing: ['assistants.0.attested', 'assistants.1.attested'],
    })
  })
})

const withPerson = ({ people, ...rest }: Formation, person: Formation['people'][number]): Formation => ({
  ...rest,
  people: [...people, person],
})

describe('what a binding rule forbids is refused with its clause', () => {
  const cases: [string, (c: County) => Formation | Promise<Formation>, string, string, string][] = [
    [
      'a second lead',
      async (c) => {
        const personId = await c.person('秦素怀', '滨河中学')
        await c.client.recognition.grantTitle({
          personId,
          level: 'county',
          kind: 'famous_teacher',
          fromOn: '2022-08-01',
        })
        return withPerson(c.formation('teacher'), { personId, role: 'lead' })
      },
      'studio.lead-count',
      'too_many',
      '三（二）',
    ],
    [
      'a seventh member',
      async (c) =>
        withPerson(c.formation('teacher'), {
          personId: await c.person('秦素怀', '第三中学'),
          role: 'member',
        }),
      'studio.member-count',
      'too_many',
      '三（二）',
    ],
    [
      'five members',
      (c) => ({ ...c.formation('teacher'), people: c.formation('teacher').people.slice(0, -1) }),
      'studio.member-count',
      'too_few',
      '三（二）',
    ],
    [
      'an assistant from another school',
      async (c) => {
        const input = c.formation('principal')
        const personId = await c.person('秦素怀', '第三小学', 'middle_management')
        return {
          ...input,
          people: [
            ...input.people.filter((p) => p.role !== 'assistant'),
            { personId, role: 'assistant', attested: true },
          ],
        }
      },
      'studio.assistant-school',
      'assistant_of_other_school',
      '三（一）',
    ],
    [
      'no assistant',
      (c) => {
        const input = c.formation('principal')
        return { ...input, people: input.people.filter((p) => p.role !== 'assistant') }
      },
      'studio.assistant-count',
      'too_few',
      '三（一）',
    ],
    [
      'somebody twice',
      (c) => {
        const input = c.formation('teacher')
        const people = input.people.slice(0, -1)
        return { ...input, people: [...people, { personId: c.idOf('杜若溪'), role: 'member' }] }
      },
      'studio.headcount',
      'person_twice',
      '三',
    ],
    [
      'a lead whose title comes a day later',
      async (c) => {
        const [title] = (await c.client.recognition.titles({ q: '沈知远' })).rows
        await c.client.recognition.amendTitle({ titleId: title?.id ?? '', fromOn: '2022-09-17' })
        return c.formation('teacher')
      },
      'studio.lead-title',
      'lead_without_title',
      '二',
    ],
    [
      'a lead with the title of the other track',
      (c) => {
        const input = c.formation('principal')
        return {
          ...input,
          people: input.people.map((p) => (p.role === 'lead' ? { ...p, personId: c.idOf('沈知远') } : p)),
        }
      },
      'studio.lead-title',
      'lead_without_title',
      '二',
    ],
    [
      'a head among the members of a teacher studio',
      (c) => {
        const input = c.formation('teacher')
        return {
          ...input,
          people: [...input.people.slice(0, -1), { personId: c.idOf('康怀瑜'), role: 'member' }],
        }
      },
      'studio.member-track',
      'member_of_other_track',
      '三（二）',
    ],
    [
      'an assistant not yet filed',
      (c) => {
        const input = c.formation('teacher')
        return {
          ...input,
          people: input.people.map((p) => (p.role === 'assistant' ? { ...p, filedOn: null } : p)),
        }
      },
      'studio.assistant-filing',
      'assistant_not_filed',
      '三（二）',
    ],
  ]
  test.each(cases)('%s', async (_, build, question, reason, place) => {
    const county = await smallCounty()
    const input = await build(county)
    const refusal = await county.client.studio.form(input).then(
      () => null,
      (error: unknown) => error as { code: string; data: { findings: unknown[] } },
    )
    expect(refusal?.code).toBe('POLICY_REFUSED')
    expect(refusal?.data.findings).toContainEqual(
      expect.objectContaining({
        question,
        message: expect.objectContaining({ key: reason }),
        clauses: expect.arrayContaining([{ document: '附件2-1', place }]),
      }),
    )
    expect((await county.client.studio.checkFormation(input)).refused).toBe(true)
    expect((await county.client.studio.list({ all: true })).total).toBe(0)
  })

  test('a fifth principal studio in the round of 2022', async () => {
    const { client, formation, person } = await smallCounty()
    for (const name of ['赵一鸣', '钱二泉', '孙三省', '李四维'])
      await client.studio.recordExisting({
        track: 'principal',
        fromOn: '2022-09-16',
        people: [{ personId: await person(name, '第一小学', 'head'), role: 'lead' }],
      })
    await expect(client.studio.form(formation('principal'))).rejects.toMatchObject({
      code: 'POLICY_REFUSED',
      data: { findings: [{ question: 'studio.round.principal', figures: { excess: 1 } }] },
    })
  })

  test('a later round without the bureau’s number is undetermined', async () => {
    const { client, formation } = await smallCounty()
    const { findings } = await client.studio.form(formation('teacher', { startOn: '2025-06-01' }))
    expect(outcomes(findings)['studio.round.teacher']).toBe('undetermined')
  })
})

describe('input that cannot be', () => {
  test.each([
    [
      'somebody unknown',
      { people: [{ personId: '00000000-0000-7000-8000-00000000abcd', role: 'lead' }] },
      'people.0.personId',
      'unknown',
    ],
    ['a start before the plan', { startOn: '2021-12-31' }, 'startOn', 'not_covered_by_policy'],
  ] as const)('%s', async (_, changes, field, problem) => {
    const { client, formation } = await smallCounty()
    await expect(
      client.studio.form({ ...formation('teacher'), ...(changes as Partial<Formation>) }),
    ).rejects.toMatchObject({ code: 'FIELD_INVALID', data: { field, problem } })
    expect((await client.studio.list({ all: true })).total).toBe(0)
  })
})
