import path from 'node:path'
import { expect, test } from 'vitest'
import { cli, cliWith } from '../../support/cli.ts'
import { temporaryFolder } from '../../support/desk.ts'

/** The answer of a command that must succeed. */
async function answer<T>(...args: string[]): Promise<T> {
  const { code, out, err } = await cli('--today', '2025-06-18', ...args)
  expect(err.split('\n').filter((line) => line.includes('"code"'))).toEqual([])
  expect(code).toBe(0)
  return JSON.parse(out) as T
}

test('a studio’s record goes out, comes back and is answered on the command line', async () => {
  const folder = temporaryFolder()
  const at = (name: string) => path.join(folder, name)
  const [county, own] = [at('county.db'), at('own.db')]
  await answer('--db', county, 'demo', '--people', '600')
  const { rows } = await answer<{ rows: { id: string }[] }>('--db', county, 'call', 'studio.list')
  const studioId = rows[0]?.id ?? ''
  const issued = await answer<{ revision: number; file: string }>(
    '--db',
    county,
    'issue',
    studioId,
    at('start.tdp'),
  )
  expect(issued).toMatchObject({ revision: 1, file: at('start.tdp') })
  const secret = { TALENT_DESK_PASSWORD: '春风化雨二〇二五' }
  const guarded = await cliWith(
    { env: secret },
    '--db',
    at('guarded.db'),
    'start-from',
    at('start.tdp'),
    '--password',
  )
  expect(JSON.parse(guarded.out)).toMatchObject({ account: 'lead', recoveryKey: expect.any(String) })
  const stranger = await cli('--db', at('guarded.db'), 'call', 'handback.pending')
  expect(JSON.parse(stranger.err.trim().split('\n').at(-1) ?? '')).toMatchObject({ code: 'SIGN_IN_REQUIRED' })
  const itself = await cliWith(
    { env: secret },
    '--db',
    at('guarded.db'),
    '--as',
    'lead',
    'call',
    'handback.pending',
  )
  expect(JSON.parse(itself.out)).toMatchObject({ differences: [] })
  expect(await answer('--db', own, 'start-from', at('start.tdp'))).toMatchObject({
    studio: { id: studioId },
    account: 'lead',
  })
  const again = await cli('--db', own, '--as', 'administrator', 'start-from', at('start.tdp'))
  expect(JSON.parse(again.err.trim().split('\n').at(-1) ?? '')).toMatchObject({
    code: 'HANDBACK_REFUSED',
    data: { reason: 'file_not_empty' },
  })

  const lecture = { studioId, kind: 'lecture', fromOn: '2025-06-01', topic: '命令行记录的讲座' }
  await answer('--db', own, 'call', 'activity.record', JSON.stringify(lecture))
  expect(await answer('--db', own, 'hand-back', at('back.tdp'))).toMatchObject({ number: 1, differences: 1 })
  const opened = await answer<{ returnId: string }>('--db', county, 'open-return', at('back.tdp'))
  const { returnId } = opened
  const review = await answer<{ seen: string; differences: unknown[] }>(
    '--db',
    county,
    'call',
    'handback.review',
    JSON.stringify({ returnId }),
  )
  expect(review.differences).toHaveLength(1)
  const choice = JSON.stringify({ returnId, seen: review.seen, rest: 'accept' })
  const merged = await answer('--db', county, 'call', 'handback.merge', choice, '--key', 'once')
  expect(merged).toEqual({ revision: 2, accepted: 1, declined: 0 })
  // a retry of the same submission changes nothing
  expect(await answer('--db', county, 'call', 'handback.merge', choice, '--key', 'once')).toEqual(merged)
  await answer('--db', county, 'receipt', returnId, at('receipt.tdp'))
  expect(await answer('--db', own, 'take-receipt', at('receipt.tdp'))).toMatchObject({
    accepted: 1,
    revision: 2,
  })
  expect(await answer('--db', county, 'open-return', at('back.tdp'))).toMatchObject({ known: 'same' })
  expect(await answer('--db', county, 'issue', studioId, at('记录表.xlsx'))).toMatchObject({ revision: 3 })
  expect(await answer('--db', county, 'open-return', at('记录表.xlsx'))).toMatchObject({
    form: 'workbook',
    differences: 0,
  })
})
