import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { cli } from '../../support/cli.ts'
import { temporaryFolder } from '../../support/desk.ts'
import { workbook } from '../../support/intake-file.ts'
import { countyOf } from '../../support/selection.ts'

test('the whole batch on the command line: a spreadsheet in, call after call, a hundred titles out', async () => {
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
  }
}, 180_000)
