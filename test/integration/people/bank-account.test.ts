import { expect, test } from 'vitest'
import { smallCounty } from '../../support/county.ts'
import { testDesk } from '../../support/desk.ts'
import { resultOf } from '../../support/store-file.ts'

const account = '6222999900001234567'

test('a bank account is masked until somebody says why, and no trail holds it', async () => {
  const { client, desk } = await testDesk()
  const { personId } = await client.people.addPerson({
    name: '苏未央',
    bankName: '示范银行城关支行',
    bankAccount: '6222 9999 0000 1234 567',
  })
  expect(await client.people.person({ personId })).toMatchObject({
    bankName: '示范银行城关支行',
    bankAccount: '***************4567',
  })
  expect(await client.people.unmask({ personId, reason: '核对发放' })).toMatchObject({ bankAccount: account })
  await expect(client.people.amendPerson({ personId, bankAccount: '12ab' })).rejects.toMatchObject({
    code: 'FIELD_INVALID',
    data: { field: 'bankAccount', problem: 'not_an_account' },
  })
  await client.people.amendPerson({ personId, bankAccount: '6222999900007654321' })
  const { rows } = await client.admin.audit({ subjectId: personId })
  expect(rows.map(({ procedure }) => procedure)).toEqual([
    'people.amendPerson',
    'people.unmask',
    'people.addPerson',
  ])
  expect(JSON.stringify(rows)).not.toMatch(/6222/)
  const row = await desk.store.read((read) =>
    read.selectFrom('person').selectAll().where('id', '=', personId).executeTakeFirstOrThrow(),
  )
  expect(Buffer.from(row.bank_account_sealed ?? []).includes(Buffer.from('6222'))).toBe(false)
  await client.people.amendPerson({ personId, bankAccount: null })
  expect((await client.people.person({ personId })).bankAccount).toBeNull()
})

test('a list brings accounts in as text; one that the spreadsheet has shortened is refused', async () => {
  const { client } = await testDesk()
  const text = `姓名,银行卡号,开户行\n卜见山,${account},示范银行\n卜见川,6.22E+18,示范银行\n卜见海,12ab,示范银行\n`
  const bytes = Buffer.from(text)
  const { fileId } = await client.file.begin({ name: '名单.csv', size: bytes.length })
  await client.file.append({ fileId, base64: bytes.toString('base64') })
  const { intakeId } = await resultOf(client.intake.inspect({ kind: 'people', fileId }))
  const report = await resultOf(client.intake.accept({ intakeId }))
  expect(report).toMatchObject({
    new: 1,
    refused: [{ reasons: [{ code: 'ACCOUNT_DAMAGED' }] }, { reasons: [{ code: 'ACCOUNT_UNREADABLE' }] }],
  })
  const { rows } = await client.people.list({})
  const personId = rows[0]?.id as never
  expect(await client.people.person({ personId })).toMatchObject({
    bankAccount: '***************4567',
    bankName: '示范银行',
  })
})

test('the payment list shows accounts masked, in full only with a reason, and no column without any', async () => {
  const { client, idOf } = await smallCounty({ today: '2024-10-20' })
  const request = { form: 'reward-payment', year: 2022 } as const
  expect(JSON.stringify(await client.roster.preview(request))).not.toContain('银行账号')
  await client.people.amendPerson({
    personId: idOf('高远岫'),
    bankName: '示范银行城关支行',
    bankAccount: account,
  })
  const shown = JSON.stringify(await client.roster.preview({ ...request, idNumbers: 'full' }))
  expect(shown).toContain('示范银行城关支行')
  expect(shown).toContain('***************4567')
  expect(shown).not.toContain(account)
  await expect(client.roster.print({ ...request, idNumbers: 'full' })).rejects.toMatchObject({
    code: 'FIELD_INVALID',
  })
  const printed = await client.roster.print({ ...request, idNumbers: 'full', reason: '发放奖励' })
  expect(JSON.stringify(printed)).toContain(account)
})
