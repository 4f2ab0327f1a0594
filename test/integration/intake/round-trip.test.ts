import { expect, test } from 'vitest'
import type { Client } from '../../../shared/contract/index.ts'
import type { OwnColumn } from '../../../shared/domain/own-layout.ts'
import type { RosterForm } from '../../../shared/domain/roster.ts'
import { loadCounty } from '../../support/demonstration.ts'
import { testDesk } from '../../support/desk.ts'
import { bringIn, resultOf } from '../../support/intake-file.ts'
import { convertWithOffice } from '../../support/soffice.ts'

type Filter = 'xlsx' | 'ods' | 'xls'
type Asked = Partial<Parameters<Client['roster']['export']>[0]>

/** A roster as handed in, opened in LibreOffice and saved again. */
async function savedByOffice(
  client: Client,
  form: RosterForm,
  filter: Filter,
  asked: Asked = {},
): Promise<Uint8Array> {
  const { fileId } = await resultOf(
    client.roster.export({ form, order: 'school', idNumbers: 'none', ...asked }),
  )
  const pieces: Buffer[] = []
  for (let offset = 0, end = false; !end; ) {
    const { base64, size } = await client.file.read({ fileId, offset })
    const piece = Buffer.from(base64, 'base64')
    pieces.push(piece)
    offset += piece.length
    end = offset >= size
  }
  return convertWithOffice(Buffer.concat(pieces), 'roster.xlsx', filter)
}

test.each([
  ['title-roster', 'titles', 'xlsx'],
  ['trainee-roster', 'cohorts', 'xlsx'],
  ['studio-roster', 'studios', 'ods'],
  ['studio-roster', 'people', 'xlsx'],
] as const)('%s, saved by LibreOffice, comes in as %s and changes nothing', async (form, kind, filter) => {
  const { client } = await testDesk({ today: '2025-06-18' })
  await loadCounty(client, 1_000)
  const saved = await savedByOffice(client, form, filter)
  const report = await bringIn(client, saved, { kind, name: `roster.${filter}` })
  expect(report.unchanged).toBeGreaterThan(5)
  expect(report).toMatchObject({ importId: null, new: 0, updated: 0, refused: [] })
})

const everything: OwnColumn[] = [
  'name',
  'sex',
  'birth',
  'idNumber',
  'phone',
  'ethnicity',
  'party',
  'education',
  'graduatedFrom',
  'inServiceSince',
  'stage',
  'subject',
  'professionalTitle',
  'staffNumber',
  'school',
  'post',
  'duty',
  'postFrom',
]

test.each([
  ['everything known, numbers in full', everything, 'full', 'xlsx'],
  ['everything known, numbers in full', everything, 'full', 'xls'],
  [
    'names, posts and masked numbers: less than is known',
    ['name', 'idNumber', 'school', 'post', 'birth'],
    'masked',
    'ods',
  ],
] as const)(
  'a roster of everybody (%s), saved by LibreOffice, changes nobody',
  async (_, columns, idNumbers, filter) => {
    const { client } = await testDesk({ today: '2025-06-18' })
    await loadCounty(client, 1_000)
    const layout = {
      title: '教职工名册',
      columns: [...columns],
      filter: {},
      groupBy: 'school',
      orientation: 'landscape',
    } as const
    const saved = await savedByOffice(client, 'own-roster', filter, {
      layout: { ...layout, columns: [...columns] },
      idNumbers,
      reason: '核对',
    })
    const report = await bringIn(client, saved, { kind: 'people', name: `roster.${filter}` })
    expect(report).toMatchObject({
      importId: null,
      new: 0,
      updated: 0,
      unchanged: 1_000,
      refused: [],
      newSchools: [],
    })
  },
)
