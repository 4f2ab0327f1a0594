import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { cli } from '../../support/cli.ts'
import { smallCounty } from '../../support/county.ts'
import { temporaryFolder } from '../../support/desk.ts'
import { pdf, png } from '../../support/evidence.ts'
import { fillInOffice } from '../../support/fill-in-office.ts'

// A lead's year and what the bureau makes of it, on two data files and by nothing but the command line: each line below
// is a process of its own.

type Json = Record<string, unknown>
const at = (folder: string) => (name: string) => path.join(folder, name)

/** The command line on one data file. */
function commandLine(file: string) {
  const run = async (today: string, ...words: string[]) => {
    const { code, out, err } = await cli('--db', file, '--today', today, ...words)
    expect([...words.slice(0, 2), err.includes('"code"') ? err : '']).toEqual([...words.slice(0, 2), ''])
    expect(code).toBe(0)
    return JSON.parse(out)
  }
  const call = (today: string, name: string, input: Json = {}) =>
    run(today, 'call', name, JSON.stringify(input))
  return { run, call }
}

interface Difference {
  item: string
  kind: string
  field: string | null
  change: string
  theirs: Json & string
}

test('a year recorded elsewhere is handed back twice over, assessed, failed and revoked, call by call', async () => {
  const county = await smallCounty({ today: '2025-06-18' })
  const { studioId } = await county.client.studio.form(county.formation('teacher', { startOn: '2023-09-16' }))
  const { idOf, schoolIdOf, casts } = county
  const principals = await county.formStudio('principal')
  await county.close()
  const file = at(temporaryFolder())
  const bureau = commandLine(county.file)
  const lead = commandLine(file('own.db'))
  const today = '2025-06-18'

  await bureau.call(today, 'funding.allocate', {
    ...{ studioId, managementYear: 2, amountFen: 300_000, paidOn: '2024-10-08' },
  })
  const { activityId } = await bureau.call(today, 'activity.record', {
    ...{ studioId, kind: 'training', fromOn: '2024-10-10', halfDays: 2 },
    ...{ topic: '单元整体教学设计', place: '滨河中学' },
  })
  await bureau.run(today, 'issue', studioId, file('start.tdp'))
  expect(await lead.run(today, 'start-from', file('start.tdp'))).toMatchObject({ studio: { id: studioId } })

  // twelve activities, an output that is declined later and one that is not, two spendings, evidence behind both kinds
  const everybody = casts.teacher.members.map(([name]) => ({ personId: idOf(name), present: true }))
  const recorded: string[] = []
  for (const [name, school] of casts.teacher.members) {
    const visit = await lead.call(today, 'activity.record', {
      ...{ studioId, kind: 'visit', fromOn: '2025-03-20', topic: `${school}诊断` },
      ...{ visitedSchoolId: schoolIdOf(school), problem: '提问多而浅', solution: '任务单带动自读' },
      attendance: [{ personId: idOf(name), present: true }],
    })
    recorded.push(visit.activityId)
  }
  for (const [kind, fromOn, topic] of [
    ['training', '2024-11-12', '第二次研修'],
    ['training', '2024-12-10', '第三次研修'],
    ['forum', '2025-03-18', '乡村教学论坛'],
    ['lecture', '2025-03-26', '整本书阅读的评价'],
    ['rural_teaching', '2025-04-09', '云岭中学送教'],
    ['open_lesson', '2025-06-04', '《背影》公开课'],
  ])
    recorded.push(
      (
        await lead.call(today, 'activity.record', {
          ...{ studioId, kind, fromOn, halfDays: kind === 'training' ? 2 : null, topic },
          attendance: everybody,
        })
      ).activityId,
    )
  expect(recorded).toHaveLength(12)
  const output = (title: string) =>
    lead.call(today, 'activity.recordOutput', {
      ...{ personId: idOf('杜若溪'), kind: 'paper', title, happenedOn: '2025-03-01' },
    })
  await output('任务驱动的写作教学')
  const { outputId } = await output('没有刊出的一篇')
  const spend = (amountFen: number, purpose: string) =>
    lead.call(today, 'funding.spend', {
      ...{ studioId, spentOn: '2025-03-05', category: 'training', amountFen, purpose, voucher: '0071' },
    })
  const { spendingId } = await spend(52_345, '资料印制')
  await spend(10_000, '场地')
  fs.writeFileSync(file('签到表.png'), png(7))
  fs.writeFileSync(file('发票.pdf'), pdf())
  await lead.run(today, 'attach', 'activity', recorded[0] ?? '', file('签到表.png'))
  await lead.run(today, 'attach', 'spending', spendingId, file('发票.pdf'), '--kind', 'voucher')
  await lead.call(today, 'activity.amend', { activityId, topic: '单元教学设计（修订）', place: '第二中学' })
  expect(await lead.run(today, 'hand-back', file('back.tdp'))).toMatchObject({ number: 1, differences: 20 })

  // the bureau corrected one of the two fields meanwhile, looks at everything, and declines two
  await bureau.call(today, 'activity.amend', { activityId, topic: '单元教学（局内更正）' })
  const reviewed = async (returnId: string): Promise<{ seen: string; differences: Difference[] }> =>
    bureau.call(today, 'handback.review', { returnId })
  const opened = await bureau.run(today, 'open-return', file('back.tdp'))
  expect(opened).toMatchObject({ known: 'new', form: 'package', differences: 20 })
  const { seen, differences } = await reviewed(opened.returnId)
  const conflicts = differences.filter((d) => d.change === 'conflict')
  expect(conflicts).toMatchObject([{ field: 'topic', theirs: '单元教学设计（修订）' }])
  const declining = [`activity/${activityId}/topic`, `output/${outputId}`]
  const merge = (returnId: string, named: string, choices: Json[]) =>
    bureau.call(today, 'handback.merge', { returnId, seen: named, choices, rest: 'accept' })
  expect(
    await merge(
      opened.returnId,
      seen,
      declining.map((item) => ({ item, accept: false, note: '请核对' })),
    ),
  ).toEqual({ revision: 2, accepted: 18, declined: 2 })
  await bureau.run(today, 'receipt', opened.returnId, file('receipt.tdp'))
  expect(await lead.run(today, 'take-receipt', file('receipt.tdp'))).toMatchObject({
    accepted: 18,
    declined: 2,
  })

  // the same file again, and a second hand-back with nothing new in it, change nothing
  const stands = async () => ({
    activities: await bureau.call(today, 'activity.list', { studioId, limit: 100 }),
    money: await bureau.call(today, 'funding.account', { studioId }),
  })
  const once = await stands()
  expect(once).toMatchObject({ activities: { total: 13 } })
  expect(once.money.years[1]).toMatchObject({ spentFen: 62_345, balanceFen: 237_655 })
  expect(await bureau.run(today, 'open-return', file('back.tdp'))).toMatchObject({ known: 'same' })
  const pending = await lead.call(today, 'handback.pending')
  expect(pending.differences.map((d: Json) => d.declinedBefore)).toEqual(['请核对', '请核对'])
  await lead.call(today, 'handback.revert', { items: declining })
  await lead.run(today, 'hand-back', file('again.tdp'))
  const again = await bureau.run(today, 'open-return', file('again.tdp'))
  expect(again).toMatchObject({ known: 'new', number: 2, differences: 0 })
  await merge(again.returnId, (await reviewed(again.returnId)).seen, [])
  expect(await stands()).toEqual(once)

  // the workbook: filled in by LibreOffice while the bureau changes the same two fields
  await bureau.run(today, 'issue', studioId, file('记录表.xlsx'))
  const row = (cells: Record<string, string>) =>
    Object.entries(cells).map(([cell, text]) => ({ sheet: '活动', cell, text }))
  const filled = fillInOffice(file('记录表.xlsx'), [
    // 主题 and 地点 of the first, and a row of its own below the thirteen
    ...row({ F5: '单元教学（记录表）', G5: '多功能厅' }),
    ...row({ B18: '公开讲座', C18: '2025-06-10', D18: '2025-06-10', F18: '记录表上的讲座' }),
    { sheet: '经费', cell: 'D5', text: '523.45' },
    ...['2025-06-10', '其他', '20.5', '邮寄'].map((text, n) => ({
      ...{ sheet: '经费', cell: `${'BCDE'[n]}7`, text },
    })),
  ])
  await bureau.call(today, 'activity.amend', { activityId, topic: '单元教学（二次更正）', place: '第三中学' })
  const workbook = await bureau.run(today, 'open-return', filled)
  expect(workbook).toMatchObject({ known: 'new', form: 'workbook', differences: 4 })
  const second = await reviewed(workbook.returnId)
  expect(second.differences.map((d) => [d.kind, d.field, d.change])).toEqual([
    ['activity', 'topic', 'conflict'],
    ['activity', 'place', 'conflict'],
    ['activity', null, 'added'],
    ['spending', null, 'added'],
  ])
  expect(
    await merge(workbook.returnId, second.seen, [
      { item: `activity/${activityId}/topic`, accept: true },
      { item: `activity/${activityId}/place`, accept: false, note: '签到表上是第三中学' },
    ]),
  ).toMatchObject({ accepted: 3, declined: 1 })
  await bureau.run(today, 'receipt', workbook.returnId, file('回执.xlsx'))
  const twice = await stands()
  expect(twice).toMatchObject({ activities: { total: 14 } })
  expect(twice.money.years[1]).toMatchObject({ spentFen: 64_395 })
  expect(await bureau.call(today, 'activity.activity', { activityId })).toMatchObject({
    topic: '单元教学（记录表）',
    place: '第三中学',
  })
  expect(await bureau.run(today, 'open-return', filled)).toMatchObject({ known: 'same' })
  expect(await bureau.run(today, 'open-return', file('back.tdp'))).toMatchObject({ known: 'same' })
  expect(await stands()).toEqual(twice)

  // what the year's assessment looks at: what was handed back, and what only the unit can say
  for (const kind of ['workplace', 'unit_support'])
    await bureau.call(today, 'studio.fileDocument', {
      studioId,
      kind,
      managementYear: 2,
      filedOn: '2025-06-01',
    })
  const duties = await bureau.call('2025-09-20', 'studio.duties', { studioId })
  const year = (question: string) =>
    duties.annual.find((f: Json) => f.question === question).figures.years.find((y: Json) => y.number === 2)
  expect(year('studio.visits')).toMatchObject({ found: 6, required: 6 })
  // the lecture of the workbook says of nobody that they came
  expect(year('studio.lectures')).toMatchObject({ found: 1 })

  // failed; the three months run from delivery, not from the grade
  const fail = (kind: string, assessedOn: string) => ({
    gradings: [{ subjectKind: 'studio', subjectId: studioId, kind, year: 2, grade: 'fail', assessedOn }],
  })
  const { assessmentIds } = await bureau.call('2025-09-20', 'assessment.record', fail('annual', '2025-09-20'))
  const [assessmentId = ''] = assessmentIds
  for (const kind of ['self_report', 'site_visit', 'report', 'peer_survey']) {
    fs.writeFileSync(file(`${kind}.pdf`), pdf())
    await bureau.run('2025-09-20', 'attach', 'assessment', assessmentId, file(`${kind}.pdf`), '--kind', kind)
  }
  expect(await bureau.call('2025-09-20', 'assessment.basis', { assessmentId })).toMatchObject({
    finding: { outcome: 'compliant' },
  })
  const waiting = async (on: string): Promise<{ id: string; kind: string }[]> =>
    (await bureau.call(on, 'decision.worklist')).rows
  expect(await waiting('2025-09-20')).toEqual([])
  await bureau.call('2025-09-30', 'assessment.deliver', { assessmentId, notifiedOn: '2025-09-30' })
  const confirm = async (on: string, kinds: string[], documentNumber: string) => {
    const open = await waiting(on)
    expect(open.map((p) => p.kind)).toEqual(kinds)
    const proposalIds = open.map((p) => p.id)
    await bureau.call(on, 'decision.confirm', {
      ...{ proposalIds, effectiveOn: on, documentNumber, approver: '局长办公会' },
    })
  }
  await confirm('2025-09-30', ['rectification'], '灵教字〔2025〕31号')
  expect(await waiting('2025-12-30')).toEqual([])
  expect((await waiting('2025-12-31')).map((p) => p.kind)).toEqual(['review'])
  await bureau.call('2026-01-04', 'assessment.record', fail('reassessment', '2026-01-04'))
  await confirm('2026-01-05', ['revocation'], '灵教字〔2026〕2号')
  expect(await bureau.call('2026-01-06', 'studio.studio', { studioId })).toMatchObject({
    dissolvedOn: '2026-01-05',
  })
  // the other studio ends its cycle well: commended, recommended, its members may apply, its lead goes on
  await bureau.call('2025-10-20', 'assessment.record', {
    gradings: [
      {
        ...{ subjectKind: 'studio', subjectId: principals, kind: 'cycle', year: 3 },
        ...{ grade: 'excellent', assessedOn: '2025-10-10' },
      },
    ],
  })
  await confirm('2026-01-06', ['commendation', 'recommendation'], '灵教字〔2026〕3号')
  const { rows: mayLead } = await bureau.call('2026-01-06', 'studio.mayLead', { track: 'principal' })
  expect(new Set(mayLead.map((r: { person: { name: string } }) => r.person.name))).toEqual(
    new Set(casts.principal.members.map(([name]) => name)),
  )
  expect(mayLead[0].application.outcome).toBe('eligible')
  const next = county.formation('principal', { startOn: '2026-01-16' })
  const formed = await bureau.call('2026-01-16', 'studio.form', next as unknown as Json)
  expect(await bureau.call('2026-01-16', 'studio.studio', { studioId: formed.studioId })).toMatchObject({
    lead: { name: '高远岫' },
    managementYear: { number: 1 },
  })
}, 300_000)
