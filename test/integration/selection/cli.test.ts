import fs from 'node:fs'
import path from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { cli } from '../../support/cli.ts'
import { temporaryFolder } from '../../support/desk.ts'
import { workbook } from '../../support/intake-file.ts'
import { countyOf } from '../../support/selection.ts'

test('the whole batch on the command line: a spreadsheet in, call after call, a hundred titles and the reward list out', async () => {
  const county = await countyOf(130, { today: '2025-06-12' })
  const { rows } = await county.client.people.list({ limit: 200 })
  await county.close()
  const run = async (today: string, ...args: string[]) => {
    const { code, out, err } = await cli('--db', county.file, '--today', today, ...args)
    return { code, err, answer: out === '' ? null : JSON.parse(out) }
  }
  const call = async (name: string, input: object, today = '2025-06-12') => {
    const { code, err, answer } = await run(today, 'call', `selection.${name}`, JSON.stringify(input))
    expect(err).toBe('')
    expect(code).toBe(0)
    return answer
  }
  const { selectionId } = await call('open', {
    kind: 'recognition',
    track: 'teacher',
    name: '2025年教学名师、骨干教师认定',
    referenceOn: '2025-03-31',
  })
  const file = path.join(temporaryFolder(), '申报人员.xlsx')
  fs.writeFileSync(
    file,
    await workbook([
      ['姓名', '工作单位', '申报称号', '推荐途径'],
      ...rows.map((row) => [row.name, row.school?.name ?? null, '教学名师', '组织推荐']),
    ]),
  )
  expect((await run('2025-06-12', 'import', 'applicants', file)).answer).toMatchObject({
    new: 130,
    refused: [],
  })
  await call('moveOn', { selectionId })
  const ids: string[] = (await call('selection', { selectionId })).applications.map(
    (a: { id: string }) => a.id,
  )
  await call('reviewByUnit', {
    selectionId,
    on: '2025-06-12',
    reviews: ids.map((applicationId) => ({ applicationId, opinion: 'agree' })),
  })
  await call('moveOn', { selectionId })
  const { criterionIds, expertIds } = await call('setPanel', {
    selectionId,
    criteria: [{ name: '综合评审', weight: 100 }],
    experts: [{ name: '金砚秋' }],
  })
  await call('score', {
    selectionId,
    scores: ids.map((applicationId, i) => ({
      applicationId,
      expertId: expertIds[0],
      criterionId: criterionIds[0],
      points: 99 - i * 0.3,
    })),
  })
  await call('moveOn', { selectionId })
  expect(await call('draw', { selectionId })).toMatchObject({ listed: 100 })
  await call('giveNotice', {
    selectionId,
    fromOn: '2025-06-12',
    toOn: '2025-06-18',
    unit: '云岭县教育局人事股',
    phone: '0311-00000000',
    address: '云岭县滨河路1号',
  })
  const deed = {
    selectionId,
    effectiveOn: '2025-06-19',
    documentNumber: '云教〔2025〕31号',
    approver: '培养工作办公室',
  }
  const early = await run('2025-06-18', 'call', 'selection.confirm', JSON.stringify(deed))
  expect(early.code).not.toBe(0)
  expect(early.err).toContain('notice_running')
  const result = await call('confirm', deed, '2025-06-19')
  expect(result.titleIds).toHaveLength(100)
  for (const form of ['candidate-summary', 'public-notice']) {
    const made = path.join(path.dirname(file), `${form}.xlsx`)
    expect((await run('2025-06-19', 'export', form, made, JSON.stringify({ selectionId }))).code).toBe(0)
    expect(fs.statSync(made).size).toBeGreaterThan(4_000)
    const before = await run(
      '2025-06-19',
      'export',
      form,
      path.join(path.dirname(file), `${form}-before.xlsx`),
      JSON.stringify({ selectionId }),
      '--as-of',
      '2023-12-31',
    )
    expect([before.code, before.err]).toEqual([1, expect.stringContaining('before_call')])
  }

  const funding = async (name: string, input: object) => {
    const { code, err, answer } = await run('2025-06-20', 'call', `funding.${name}`, JSON.stringify(input))
    return { code, err, answer }
  }
  const owed = (await funding('rewards', { year: 2025, standing: 'due' })).answer
  expect(owed).toMatchObject({ bySchool: 80, sums: { owedFen: 1_000_000, unpaidFen: 1_000_000 } })
  expect(owed.rows).toHaveLength(20)
  const payment = {
    year: 2025,
    payments: owed.rows.flatMap((row: { lines: { source: object; payableFen: number }[] }) =>
      row.lines.map((line) => ({ source: line.source, amountFen: line.payableFen })),
    ),
    paidOn: '2025-06-20',
    documentNumber: '云教〔2025〕40号',
  }
  expect((await funding('payRewards', payment)).answer.paymentIds).toHaveLength(20)
  // the same money a second time
  const again = await funding('payRewards', payment)
  expect(again.code).not.toBe(0)
  expect(again.err).toMatch(/POLICY_REFUSED|FIELD_INVALID/)
  const list = path.join(path.dirname(file), '奖励发放表.xlsx')
  const request = JSON.stringify({ year: 2025, rewards: 'paid' })
  expect((await run('2025-06-20', 'export', 'reward-payment', list, request)).code).toBe(0)
  const { sheets } = await readXlsx(fs.readFileSync(list))
  expect(sheets[0]?.rows.flat()).toContainEqual(expect.stringContaining('本次发放合计（大写）：壹万元整'))
}, 180_000)
