import { expect, test } from 'vitest'
import type { Id } from '../../../shared/kernel/id.ts'
import {
  applicants,
  beginProgramme,
  type CallOn,
  chuyingCounty,
  enrolChuying,
} from '../../support/chuying.ts'
import { cli } from '../../support/cli.ts'

test('a 雏鹰 cohort on the command line: from the call to 36 certificates over three years', async () => {
  const county = await chuyingCounty()
  await county.close()
  const call: CallOn = async (today, procedure, input) => {
    const { code, out, err } = await cli(
      '--db',
      county.file,
      '--today',
      today,
      'call',
      procedure,
      JSON.stringify(input),
    )
    if (code !== 0) throw new Error(`${procedure}: ${err}`)
    return out === '' ? undefined : JSON.parse(out)
  }
  const programme = await enrolChuying(call, county)
  const { cohortId, enrolmentIds } = programme
  expect(enrolmentIds).toHaveLength(38)
  const { rows } = (await call('2022-09-02', 'cohort.progress', { cohortId })) as {
    rows: { enrolmentId: Id<'enrolment'>; person: { name: string } }[]
  }
  const missed = applicants.filter((name) => !rows.some((row) => row.person.name === name))
  expect(missed).toHaveLength(2)
  // a handful begin in full on the command line; the others are no different
  await beginProgramme(call, programme, enrolmentIds.slice(0, 2), county.schools[1])

  /** The year's grades, all at once; gives the exits they lead to. */
  const round = async (year: number, gradeOf: (i: number) => string, ids: readonly Id<'enrolment'>[]) => {
    const assessedOn = `${2022 + year}-08-20`
    const { proposed } = (await call(assessedOn, 'assessment.record', {
      gradings: ids.map((subjectId, i) => ({
        subjectKind: 'trainee',
        subjectId,
        year,
        grade: gradeOf(i),
        assessedOn,
        notifiedOn: assessedOn,
      })),
    })) as { proposed: { kind: string; subject: { id: string } }[] }
    const exits = proposed.filter((one) => one.kind === 'cohort_exit').map((one) => one.subject.id)
    if (exits.length === 0) return exits
    const { rows: waiting } = (await call(assessedOn, 'decision.worklist', { kind: 'cohort_exit' })) as {
      rows: { id: string }[]
    }
    await call(`${2022 + year}-09-01`, 'decision.confirm', {
      proposalIds: waiting.map((one) => one.id),
      effectiveOn: `${2022 + year}-09-01`,
      documentNumber: `云教〔${2022 + year}〕50号`,
      approver: '培养工作办公室',
    })
    return exits
  }
  expect(await round(1, (i) => (i === 5 ? 'fail' : i === 7 ? 'basic' : 'pass'), enrolmentIds)).toEqual([
    enrolmentIds[5],
  ])
  const second = enrolmentIds.filter((_, i) => i !== 5)
  expect(await round(2, (i) => (second[i] === enrolmentIds[7] ? 'basic' : 'pass'), second)).toEqual([
    enrolmentIds[7],
  ])
  const last = second.filter((id) => id !== enrolmentIds[7])
  expect(await round(3, () => 'pass', last)).toEqual([])

  const tooEarly = call('2025-08-31', 'cohort.openDefence', {
    cohortId,
    heldOn: '2025-08-31',
    experts: [{ name: '章明德', chair: true }],
  })
  await expect(tooEarly).rejects.toThrow('before_cycle_end')
  const { defenceId } = (await call('2025-09-20', 'cohort.openDefence', {
    cohortId,
    heldOn: '2025-09-20',
    experts: [{ name: '章明德', unit: '县教研室', chair: true }, { name: '陆景行' }],
  })) as { defenceId: string }
  await call('2025-09-22', 'cohort.graduate', {
    defenceId,
    reviews: last.map((enrolmentId, i) => ({
      enrolmentId,
      ownWork: 'excellent',
      tasks: 'done',
      grade: i < 6 ? 'excellent' : 'pass',
    })),
    documentNumber: '云教〔2025〕60号',
    approver: '培养工作办公室',
  })
  const { certificates } = (await call('2025-10-10', 'cohort.issueCertificates', {
    cohortId,
    issuedOn: '2025-10-10',
    firstNumber: '云教结〔2025〕001号',
  })) as { certificates: { number: string }[] }
  expect(certificates.map((c) => c.number)).toEqual(
    Array.from({ length: 36 }, (_, i) => `云教结〔2025〕${String(i + 1).padStart(3, '0')}号`),
  )
  await call('2025-10-20', 'cohort.recommend', {
    aim: 'tengfei',
    enrolmentIds: last.slice(0, 6),
    recommendedOn: '2025-10-20',
  })
  const { steps } = (await call('2025-10-21', 'cohort.progress', { cohortId })) as {
    steps: { step: string; year: number | null; done: number; of: number; left: number }[]
  }
  expect(steps.map((s) => [s.step, s.done, s.of])).toEqual([
    ['enrolment', 38, 38],
    ['pairing', 2, 36],
    ['year', 38, 38],
    ['year', 37, 37],
    ['year', 36, 36],
    ['graduation', 36, 36],
    ['certificates', 36, 36],
    ['onward', 6, 36],
  ])
}, 240_000)
