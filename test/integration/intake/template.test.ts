import { expect, test } from 'vitest'
import { readFile } from '../../../electron/backend/intake/reading/read-in-child.ts'
import { type IntakeKind, intakeKinds, kindOf } from '../../../shared/domain/intake-kinds.ts'
import { testDesk } from '../../support/desk.ts'
import { inspect } from '../../support/intake-file.ts'
import { convertWithOffice } from '../../support/soffice.ts'

const kinds = Object.keys(intakeKinds) as IntakeKind[]

async function templateOf(kind: IntakeKind): Promise<Buffer> {
  const { client } = await testDesk()
  const { fileId } = await client.intake.template({ kind })
  return Buffer.from((await client.file.read({ fileId })).base64, 'base64')
}

test.each(kinds)(
  'the template of %s is understood column for column, its sample row is no record',
  async (kind) => {
    const bytes = await templateOf(kind)
    const { found } = await readFile({ source: { bytes }, fileName: 'a.xlsx', kind, today: '2025-06-18' })
    expect(found?.layout.columns.map((c) => c.field)).toEqual(kindOf(kind).fields.map((f) => f.id))
    expect(found?.layout.columns.every((c) => c.match === 'exact')).toBe(true)
    expect(found?.rows).toEqual([])
    expect(found?.layout.cuts).toMatchObject([{ fromRow: 2, text: '示例' }])
  },
)

test('a template opened and saved in LibreOffice still has its drop-downs and text cells', async () => {
  const saved = convertWithOffice(await templateOf('people'), '教师名单.xlsx', 'ods')
  const again = convertWithOffice(saved, '教师名单.ods', 'xlsx')
  const { client } = await testDesk()
  const prepared = await inspect(client, again)
  expect(prepared.layout?.missing).toEqual([])
  const xml = convertWithOffice(saved, '教师名单.ods', 'fods').toString()
  expect(xml).toContain('cell-content-is-in-list')
})
