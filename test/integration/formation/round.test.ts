import { describe, expect, test } from 'vitest'
import type { Id } from '../../../shared/kernel/id.ts'
import { countyWithRound } from '../../support/formation.ts'

type County = Awaited<ReturnType<typeof countyWithRound>>

const refused = (code: string, data: object) => ({ code, data: expect.objectContaining(data) })
const invalid = (field: string, problem: string) => refused('FIELD_INVALID', { field, problem })

/** Eight have applied, the lead has chosen the first six and declined the others. */
async function chosenSix(county: County) {
  const { client, apply, members, spare, chooseLead } = county
  const { studioId, candidateId } = await chooseLead()
  const applicationIds = await apply([...members, ...spare], [studioId])
  await client.formation.choose({
    studioId,
    on: '2022-09-08',
    choices: applicationIds.map((applicationId, i) => ({
      applicationId,
      chosen: i < 6,
      reason: i < 6 ? null : '名额已满',
    })),
  })
  return { studioId, candidateId, applicationIds }
}

describe('a round, step by step', () => {
  test('ends with a studio whose lead, assistants and members are on its page and on the roster', async () => {
    const county = await countyWithRound()
    const { client, formationId, deed, round, putForward, lead, rival, untitled } = county
    const { studioId, applicationIds } = await chosenSix(county)
    const [rivalId, untitledId] = (await putForward(rival, untitled)) as [
      Id<'lead_candidate'>,
      Id<'lead_candidate'>,
    ]
    await client.formation.decideLeads({
      formationId,
      notChosen: [
        { candidateId: rivalId, reason: '本轮语文学科已有领衔人' },
        { candidateId: untitledId, reason: '没有县级称号' },
      ],
      on: '2022-08-30',
      ...deed,
    })
    const assigned = await client.formation.assign({
      formationId,
      studioId,
      applicationIds: applicationIds.slice(0, 6),
      on: '2022-09-10',
      ...deed,
    })
    expect(assigned).toMatchObject({ formed: true, name: '沈知远名师工作室' })
    await client.formation.turnDown({
      formationId,
      applicationIds: applicationIds.slice(6),
      on: '2022-09-10',
      reason: '名额已满，建议下一期申报',
    })

    const after = await round()
    expect(after.counts).toEqual({
      leads: { done: 1, waiting: 0 },
      assistants: { done: 1, waiting: 0 },
      applications: { done: 8, waiting: 0 },
      choice: { done: 6, waiting: 0 },
      assignment: { done: 6, waiting: 0 },
    })
    expect(after.quota).toMatchObject({ year: 2022, places: 20, formed: 1, chosen: 0 })
    const people = Object.fromEntries(after.candidates.map((c) => [c.person.name, c]))
    expect(people.段清和).toMatchObject({
      outcome: 'not_chosen',
      reason: '本轮语文学科已有领衔人',
      decidedOn: '2022-08-30',
      documentNumber: deed.documentNumber,
    })
    expect(people.秦素怀).toMatchObject({ barred: true, reason: '没有县级称号' })
    const ended = new Map(after.applications.map((a) => [a.id, a]))
    expect(applicationIds.map((id) => ended.get(id)?.outcome)).toEqual([
      ...Array(6).fill('assigned'),
      'not_taken',
      'not_taken',
    ])
    expect(ended.get(applicationIds[0] as Id<'member_application'>)).toMatchObject({
      studio: { id: studioId, name: '沈知远名师工作室' },
      documentNumber: deed.documentNumber,
    })

    const page = await client.studio.studio({ studioId, asOf: '2022-09-16' })
    expect(page.documentNumber).toBe(deed.documentNumber)
    expect(new Set(page.composition.map((f) => f.outcome))).toEqual(new Set(['compliant']))
    expect(page.people).toHaveLength(9)
    expect(page.people.filter((p) => p.role === 'member').map((p) => p.assignedOn)).toEqual(
      Array(6).fill('2022-09-10'),
    )
    expect(page.people.find((p) => p.person.id === lead)).toMatchObject({ role: 'lead' })
    expect(page.people.filter((p) => p.role === 'assistant').map((p) => p.filedOn)).toEqual([
      '2022-09-02',
      '2022-09-02',
    ])
    const roster = await client.roster.preview({ form: 'studio-roster', studioId, asOf: '2022-09-16' })
    for (const { person } of page.people) expect(JSON.stringify(roster)).toContain(person.name)
  })

  test('the number of later years is the bureau’s: none set, one set, one too many', async () => {
    const county = await countyWithRound('teacher')
    const { client, lead, rival, deed } = county
    const { formationId } = await client.formation.open({
      track: 'teacher',
      name: '2023年增设',
      startOn: '2023-03-01',
    })
    const { candidateIds } = await client.formation.putForward({
      formationId,
      candidates: [{ personId: lead }, { personId: rival }],
    })
    const [one, two] = candidateIds as [Id<'lead_candidate'>, Id<'lead_candidate'>]
    const choose = (...ids: Id<'lead_candidate'>[]) =>
      client.formation.decideLeads({
        formationId,
        chosen: ids.map((candidateId) => ({ candidateId })),
        on: '2022-09-10',
        ...deed,
      })
    const quota = () => client.formation.quota({ track: 'teacher', startOn: '2023-03-01' })
    expect(await quota()).toMatchObject({ year: 2023, places: null, finding: { outcome: 'undetermined' } })
    await expect(choose(one)).rejects.toMatchObject(invalid('places', 'number_not_set'))
    await client.formation.amend({ formationId, places: 1, reason: '局长办公会定1个' })
    expect(await quota()).toMatchObject({ places: 1, finding: { outcome: 'notice' } })
    await expect(choose(one, two)).rejects.toMatchObject({ code: 'POLICY_REFUSED' })
    expect((await choose(one)).quota).toMatchObject({ places: 1, formed: 0, chosen: 1 })
    await expect(choose(two)).rejects.toMatchObject({ code: 'POLICY_REFUSED' })
    // forming past the desk's rounds is bound by the same number
    const check = await client.studio.checkFormation({
      ...county.formation('teacher'),
      startOn: '2023-03-01',
    })
    expect(check.findings.find((f) => f.question === 'studio.round.teacher')).toMatchObject({
      outcome: 'compliant',
    })
  })

  test('as known before a decision, it has not been taken', async () => {
    const { round, chooseLead, client, formationId } = await countyWithRound()
    await chooseLead()
    expect((await round()).candidates).toHaveLength(1)
    await expect(client.formation.round({ formationId, knownOn: '2020-01-01' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})

describe('candidates for lead', () => {
  test('who lacks the title, or has retired, is taken in, shown and never chosen', async () => {
    const county = await countyWithRound()
    const { client, formationId, untitled, rival, deed, putForward, round } = county
    await client.people.recordDeparture({ personId: rival, kind: 'retired', leftOn: '2022-09-01' })
    const ids = await putForward(untitled, rival)
    const { candidates } = await round()
    expect(candidates.map((c) => [c.person.name, c.barred])).toEqual([
      ['段清和', true],
      ['秦素怀', true],
    ])
    for (const candidateId of ids)
      await expect(
        client.formation.decideLeads({
          formationId,
          chosen: [{ candidateId, reason: '特殊需要' }],
          on: '2022-09-01',
          ...deed,
        }),
      ).rejects.toMatchObject({ code: 'POLICY_REFUSED' })
    expect((await round()).counts.leads).toEqual({ done: 0, waiting: 2 })
  })

  test('who no longer teaches, or leads already, is chosen only with a reason', async () => {
    const county = await countyWithRound('teacher')
    const { client, formationId, deed, putForward, lead } = county
    await client.studio.recordExisting({
      track: 'teacher',
      fromOn: '2022-01-10',
      people: [{ personId: lead, role: 'lead' }],
    })
    const [candidateId] = (await putForward(lead)) as [Id<'lead_candidate'>]
    const choose = (reason: string | null) =>
      client.formation.decideLeads({
        formationId,
        chosen: [{ candidateId, reason }],
        on: '2022-09-01',
        ...deed,
      })
    await expect(choose(null)).rejects.toMatchObject(invalid('chosen.0.reason', 'reason_missing'))
    expect((await choose('原工作室年内结束')).quota.chosen).toBe(1)
  })

  test('nobody twice, nobody unknown, nothing decided twice, and a decision is taken back while no studio rests on it', async () => {
    const county = await countyWithRound()
    const { client, formationId, deed, chooseLead, putForward, lead, round } = county
    const { candidateId } = await chooseLead()
    await expect(putForward(lead)).rejects.toMatchObject(
      invalid('candidates.0.personId', 'candidate_already'),
    )
    const again = () =>
      client.formation.decideLeads({
        formationId,
        notChosen: [{ candidateId, reason: '改变主意' }],
        on: '2022-09-01',
        ...deed,
      })
    await expect(again()).rejects.toMatchObject(invalid('notChosen.0.candidateId', 'decided_already'))
    await client.formation.reopen({ candidateId, reason: '误录' })
    expect((await round()).candidates[0]).toMatchObject({ outcome: null, assistants: [] })
    await again()
  })
})

describe('assistants', () => {
  test('come from the lead’s school, one or two, recommended before filed, and only for who is chosen', async () => {
    const county = await countyWithRound()
    const { client, putForward, lead, untitled, idOf, formationId, deed } = county
    const [candidateId] = (await putForward(lead)) as [Id<'lead_candidate'>]
    const file = (...people: Id<'person'>[]) =>
      client.formation.fileAssistants({
        candidateId,
        assistants: people.map((personId) => ({
          personId,
          recommendedOn: '2022-09-01',
          filedOn: '2022-09-02',
          attested: true,
        })),
      })
    await expect(file(idOf('叶清和'))).rejects.toMatchObject(invalid('candidateId', 'not_chosen'))
    await client.formation.decideLeads({ formationId, chosen: [{ candidateId }], on: '2022-08-30', ...deed })
    await expect(file(untitled)).rejects.toMatchObject({ code: 'POLICY_REFUSED' })
    await expect(file(lead)).rejects.toMatchObject(invalid('assistants.0.personId', 'twice'))
    await expect(file()).rejects.toMatchObject({ code: 'POLICY_REFUSED' })
    await expect(
      client.formation.fileAssistants({
        candidateId,
        assistants: [{ personId: idOf('叶清和'), recommendedOn: '2022-09-02', filedOn: '2022-09-01' }],
      }),
    ).rejects.toMatchObject(invalid('assistants.0.filedOn', 'before_start'))
    expect((await file(idOf('叶清和'), idOf('许一帆'))).findings.map((f) => f.outcome)).toEqual([
      'compliant',
      'compliant',
      'compliant',
    ])
  })
})

describe('applications', () => {
  test('are refused too late, twice, from who leads or assists, for a studio that is none of the round', async () => {
    const county = await countyWithRound()
    const { client, formationId, chooseLead, apply, members, lead, idOf } = county
    const { studioId } = await chooseLead()
    const one = members[0] as Id<'person'>
    const on = (appliedOn: string) =>
      client.formation.apply({ formationId, appliedOn, applicants: [{ personId: one }] })
    await expect(on('2022-09-10')).rejects.toMatchObject(invalid('appliedOn', 'after_deadline'))
    await expect(on('2022-09-11')).rejects.toMatchObject(invalid('appliedOn', 'in_future'))
    await expect(on('2022-08-01')).rejects.toMatchObject(invalid('appliedOn', 'before_start'))
    await expect(apply([one, one])).rejects.toMatchObject(invalid('applicants.1.personId', 'twice'))
    await expect(apply([lead])).rejects.toMatchObject(invalid('applicants.0.personId', 'has_place_in_round'))
    await expect(apply([idOf('叶清和')])).rejects.toMatchObject(
      invalid('applicants.0.personId', 'has_place_in_round'),
    )
    await expect(apply([one], [one as unknown as Id<'studio'>])).rejects.toMatchObject(
      invalid('applicants.0.wishes.0', 'not_in_round'),
    )
    await expect(apply([one], [studioId, studioId])).rejects.toMatchObject(
      invalid('applicants.0.wishes.1', 'twice'),
    )
    await apply([one], [studioId])
    await expect(apply([one])).rejects.toMatchObject(invalid('applicants.0.personId', 'applied_already'))
  })

  test('somebody of the other track is taken in, shown, and sent nowhere', async () => {
    const county = await countyWithRound()
    const { client, formationId, apply, members, spare, deed, round } = county
    const { studioId } = await county.chooseLead()
    const head = await county.person('孟怀瑾', '柳林小学', 'head')
    const ids = await apply([...members.slice(0, 5), head, ...spare], [studioId])
    expect((await round()).applications.filter((a) => a.barred).map((a) => a.person.name)).toEqual(['孟怀瑾'])
    const send = {
      formationId,
      studioId,
      applicationIds: ids.slice(0, 6),
      on: '2022-09-10',
      reason: '领衔人意见以书面为准',
    }
    expect(await client.formation.checkAssignment(send)).toMatchObject({ refused: true })
    await expect(client.formation.assign({ ...send, ...deed })).rejects.toMatchObject({
      code: 'POLICY_REFUSED',
      data: { findings: [expect.objectContaining({ question: 'studio.member-track' })] },
    })
  })

  test('are withdrawn with a day and a reason, and then neither chosen nor sent anywhere', async () => {
    const county = await countyWithRound()
    const { client, formationId, deed } = county
    const { studioId, applicationIds } = await chosenSix(county)
    const [first] = applicationIds as [Id<'member_application'>]
    const withdraw = (on: string) =>
      client.formation.withdraw({ applicationId: first, on, reason: '个人原因' })
    await expect(withdraw('2022-09-04')).rejects.toMatchObject(invalid('on', 'before_start'))
    await withdraw('2022-09-09')
    await expect(withdraw('2022-09-09')).rejects.toMatchObject(invalid('applicationId', 'withdrawn_already'))
    await expect(
      client.formation.choose({ studioId, choices: [{ applicationId: first, chosen: true }] }),
    ).rejects.toMatchObject(invalid('choices.0.applicationId', 'withdrawn_already'))
    await expect(
      client.formation.assign({ formationId, studioId, applicationIds, on: '2022-09-10', ...deed }),
    ).rejects.toMatchObject(invalid('applicationIds.0', 'withdrawn_already'))
    await client.formation.reopen({ applicationId: first, reason: '本人要求恢复' })
    expect((await county.round()).applications.find((a) => a.id === first)?.outcome).toBeNull()
  })
})

describe('assigning', () => {
  test('five are too few and seven too many; nothing is written', async () => {
    const county = await countyWithRound()
    const { client, formationId, deed } = county
    const { studioId, applicationIds } = await chosenSix(county)
    for (const n of [5, 7])
      await expect(
        client.formation.assign({
          formationId,
          studioId,
          applicationIds: applicationIds.slice(0, n),
          on: '2022-09-10',
          reason: '试试',
          ...deed,
        }),
      ).rejects.toMatchObject({ code: 'POLICY_REFUSED' })
    expect((await client.studio.list({ all: true })).total).toBe(0)
    expect((await county.round()).counts.assignment).toEqual({ done: 0, waiting: 6 })
  })

  test('sending somebody the lead declined, or who asked for nothing, needs a reason', async () => {
    const county = await countyWithRound()
    const { client, formationId, deed } = county
    const { studioId, applicationIds } = await chosenSix(county)
    const six = [...applicationIds.slice(0, 5), applicationIds[7] as Id<'member_application'>]
    const send = { formationId, studioId, applicationIds: six, on: '2022-09-10', ...deed }
    await expect(client.formation.assign(send)).rejects.toMatchObject(invalid('reason', 'reason_missing'))
    await client.formation.assign({ ...send, reason: '照顾薄弱学校' })
  })

  test('a place that falls free is filled from a round, a seventh is refused, a mistake is taken back', async () => {
    const county = await countyWithRound('teacher', { today: '2022-10-20' })
    const { client, formationId, members, spare, round, deed } = county
    const studioId = await county.formStudio('teacher')
    const left = async () => (await round()).targets.find((t) => t.studio.id === studioId)?.placesLeft
    expect(await left()).toBeUndefined()
    const page = await client.studio.studio({ studioId })
    const leaving = page.people.find((p) => p.person.id === members[0])
    await client.studio.endMembership({
      membershipId: leaving?.membershipId as Id<'studio_membership'>,
      toOn: '2022-10-01',
      reason: '调出本县',
    })
    expect(await left()).toBe(1)
    const [first, second] = (await county.apply(spare, [studioId])) as [
      Id<'member_application'>,
      Id<'member_application'>,
    ]
    await client.formation.choose({
      studioId,
      choices: [first, second].map((applicationId) => ({ applicationId, chosen: true })),
    })
    expect((await client.formation.waiting({ studioId })).rows).toHaveLength(2)
    const send = (applicationId: Id<'member_application'>) =>
      client.formation.assign({
        formationId,
        studioId,
        applicationIds: [applicationId],
        on: '2022-10-10',
        ...deed,
      })
    const sent = await send(first)
    expect(sent).toMatchObject({ formed: false })
    await expect(send(second)).rejects.toMatchObject({
      code: 'POLICY_REFUSED',
      data: {
        findings: expect.arrayContaining([expect.objectContaining({ question: 'studio.member-count' })]),
      },
    })
    const [membershipId] = sent.membershipIds as [Id<'studio_membership'>]
    expect((await client.studio.studio({ studioId })).people).toContainEqual(
      expect.objectContaining({ membershipId, fromOn: '2022-10-10', assignedOn: '2022-10-10' }),
    )
    await expect(client.formation.reopen({ applicationId: first, reason: '误录' })).rejects.toMatchObject(
      invalid('applicationId', 'still_member'),
    )
    await client.studio.retractMembership({ membershipId, reason: '误录' })
    await client.formation.reopen({ applicationId: first, reason: '误录' })
    expect((await send(second)).membershipIds).toHaveLength(1)
  })
})

describe('what a lead sees', () => {
  /** A running studio with a free place, two who ask for it and one who asks for another. */
  async function withVacancy() {
    const county = await countyWithRound('teacher', { today: '2022-10-20' })
    const studioId = await county.formStudio('teacher')
    const other = await county.client.studio.recordExisting({
      track: 'teacher',
      fromOn: '2022-09-16',
      people: [{ personId: county.rival, role: 'lead' }],
    })
    const own = await county.apply(county.spare, [studioId])
    const [theirs] = (await county.apply([county.untitled], [other.studioId])) as [Id<'member_application'>]
    const as = (role: 'lead' | 'assistant' | 'reviewer') =>
      county.as({ role, scope: { kind: 'studios', studioIds: [studioId] } })
    return { ...county, studioId, otherId: other.studioId, own, theirs, as }
  }

  test('is who asks for the own studio, and the lead’s word is stored as the lead’s', async () => {
    const { as, studioId, own, client, round } = await withVacancy()
    const lead = as('lead')
    const { rows } = await lead.formation.waiting({ studioId })
    expect(rows.map((r) => r.person.name)).toEqual(['安如玉', '白景行'])
    expect(JSON.stringify(rows)).not.toContain('秦素怀')
    await lead.formation.choose({
      studioId,
      choices: [{ applicationId: own[0] as Id<'member_application'>, chosen: true }],
    })
    expect((await round()).applications.find((a) => a.id === own[0])?.choices).toMatchObject([
      { studioId, chosen: true, byLead: true, on: '2022-10-20' },
    ])
    expect((await client.studio.studio({ studioId })).people).toHaveLength(9)
  })

  test('is nothing of any other studio or round, and no lead assigns anybody', async () => {
    const { as, studioId, otherId, own, theirs, formationId, deed } = await withVacancy()
    const lead = as('lead')
    const forbidden = { code: 'FORBIDDEN' }
    await expect(lead.formation.waiting({ studioId: otherId })).rejects.toMatchObject({
      code: 'OUT_OF_SCOPE',
    })
    const word = (of: Id<'studio'>, applicationId: Id<'member_application'>) =>
      lead.formation.choose({ studioId: of, choices: [{ applicationId, chosen: true }] })
    await expect(word(otherId, theirs)).rejects.toMatchObject({ code: 'OUT_OF_SCOPE' })
    await expect(word(studioId, theirs)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(lead.formation.round({ formationId })).rejects.toMatchObject(forbidden)
    await expect(lead.formation.list({})).rejects.toMatchObject(forbidden)
    await expect(
      lead.formation.assign({ formationId, studioId, applicationIds: own, on: '2022-10-10', ...deed }),
    ).rejects.toMatchObject(forbidden)
    for (const role of ['assistant', 'reviewer'] as const)
      await expect(as(role).formation.waiting({ studioId })).rejects.toMatchObject(forbidden)
  })
})
