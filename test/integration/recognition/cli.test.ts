import { expect, test } from 'vitest'
import { cli } from '../../support/cli.ts'
import { smallCounty } from '../../support/county.ts'

test('conduct, rewards, the talent round and guarantees on the command line, one process a call', async () => {
  const county = await smallCounty({ today: '2025-06-18' })
  const teacher = county.idOf('沈知远')
  const principal = county.idOf('高远岫')
  const schoolId = county.schoolIdOf('滨河中学')
  await county.close()
  const run = async (name: string, input: object) => {
    const { code, out, err } = await cli(
      '--db',
      county.file,
      '--today',
      '2025-06-18',
      'call',
      name,
      JSON.stringify(input),
    )
    return { code, err, answer: out === '' ? null : JSON.parse(out) }
  }
  const call = async (name: string, input: object) => {
    const { code, err, answer } = await run(name, input)
    expect([name, code, err]).toEqual([name, 0, ''])
    return answer
  }
  const refused = async (name: string, input: object) => {
    const { code, err } = await run(name, input)
    expect(code).not.toBe(0)
    return err
  }

  const { rows } = await call('funding.rewards', { year: 2022 })
  const pay = (personId: string) => {
    const [line] = rows.find((r: { person: { id: string } }) => r.person.id === personId).lines
    const payments = [{ source: line.source, amountFen: line.payableFen }]
    return { year: 2022, payments, paidOn: '2025-06-18', documentNumber: '云教〔2025〕31号' }
  }
  const { caseId } = await call('ethics.receive', {
    personId: teacher,
    receivedOn: '2025-05-06',
    channel: 'letter',
    allegation: '反映有偿补课',
  })
  await call('ethics.investigate', { caseId, startedOn: '2025-05-08' })
  const { proposed } = await call('ethics.conclude', {
    caseId,
    concludedOn: '2025-06-01',
    upheld: true,
    breach: 'ethics',
  })
  expect(proposed).toMatchObject([{ kind: 'review' }])
  expect(
    await refused('ethics.sanction', {
      caseId,
      kind: 'warning',
      fromOn: '2025-06-10',
      toOn: '2025-06-09',
      documentNumber: '云教〔2025〕18号',
    }),
  ).toContain('toOn')
  await call('ethics.sanction', {
    caseId,
    kind: 'warning',
    fromOn: '2025-06-10',
    toOn: '2025-12-09',
    documentNumber: '云教〔2025〕18号',
  })
  expect(await refused('funding.payRewards', pay(teacher))).toContain('POLICY')
  await call('funding.payRewards', pay(principal))
  expect(await refused('funding.payRewards', pay(principal))).toContain('already_paid')

  await call('assessment.record', {
    gradings: [
      { subjectKind: 'talent', subjectId: teacher, year: 2024, grade: 'pass', assessedOn: '2025-01-10' },
      {
        subjectKind: 'talent',
        subjectId: principal,
        year: 2024,
        grade: null,
        absence: 'no_reason',
        assessedOn: '2025-01-10',
      },
    ],
  })
  const stretches = async (personId: string) =>
    (await call('recognition.benefits', { personId })).changes.map(
      (c: { fromOn: string; finding: { outcome: string } }) => [c.fromOn, c.finding.outcome],
    )
  expect(await stretches(principal)).toEqual([
    ['2022-08-01', 'benefit_on'],
    ['2025-01-10', 'benefit_off'],
    ['2027-08-02', 'benefit_off'],
  ])
  expect(await stretches(teacher)).toEqual([
    ['2022-08-01', 'benefit_on'],
    ['2027-08-02', 'benefit_off'],
  ])

  expect(
    await call('recognition.recordGuarantees', {
      year: 2025,
      kind: 'medical_exam',
      happenedOn: '2025-05-12',
      schoolIds: [schoolId],
    }),
  ).toEqual({ recorded: 1, kept: 0 })
  expect((await call('recognition.guarantees', { year: 2025 })).counts).toMatchObject({
    units: 2,
    medical_exam: 1,
  })
})
