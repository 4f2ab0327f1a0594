// A number that is nowhere else is entered in every way there is; then everything the program wrote is searched for it.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { actorNamed } from '../../electron/backend/account/actor.ts'
import { inProcessClient } from '../../electron/backend/client.ts'
import { closeDesk, openDesk } from '../../electron/backend/open-desk.ts'
import type { Client } from '../../shared/contract/index.ts'
import { conclude, scratch } from './support/harness.ts'

// the area code 999999 does not exist
const numbers = {
  idNumber: '999999198506182348',
  second: '999999197203054178',
  phone: '19987650123',
  other: '19912348765',
  account: '6222999900001234567',
  secondAccount: '6222999900007654321',
}
const password = '春江花月夜-1035'

// the program's temporary files go into a folder of their own
const temporary = path.join(scratch(), 'tmp')
fs.mkdirSync(temporary)
process.env.TMPDIR = temporary
const folder = path.join(scratch(), 'county')
const file = path.join(folder, 'county.db')

const said: string[] = []
for (const way of ['log', 'error', 'warn'] as const) {
  const before = console[way]
  console[way] = (...words: unknown[]) => {
    said.push(words.map(String).join(' '))
    if (way === 'log') before(...words)
  }
}

const desk = await openDesk({ file, holder: 'canary' })
const client = inProcessClient(desk, await actorNamed(desk))
await client.account.establish({ name: 'guanli', displayName: '冉知秋', password })
const checksum = checksummed(numbers.idNumber)
const second = checksummed(numbers.second)
const secrets = [checksum, second, numbers.phone, numbers.other, numbers.account, numbers.secondAccount]
const { personId } = await client.people.addPerson(
  { name: '苏未央', idNumber: checksum, phone: numbers.phone, bankAccount: numbers.account },
  { context: { key: 'one' } },
)
await client.people.unmask({ personId, reason: '核验演练' }, { context: { key: 'two' } })
await client.people.addPerson({ name: '苏未央', idNumber: checksum }).catch(() => {})
await client.people.addPerson({ name: '苏未央', idNumber: `${checksum.slice(0, 17)}?` }).catch(() => {})
await client.people.amendPerson({ personId, bankAccount: `${numbers.account}x` }).catch(() => {})
await client.people.amendPerson({ personId, bankAccount: numbers.account }, { context: { key: 'three' } })
await importList(client)
await client.roster
  .export({ form: 'personal-file', personId, full: true, reason: '核验演练' } as never)
  .catch(() => {})
for await (const _ of await client.admin.backup({ path: path.join(folder, 'copy.backup') }));
// as a killed host leaves it, before anything is folded or removed
const alive = searched()
await closeDesk(desk)
const atRest = searched()

async function importList(one: Client): Promise<void> {
  const text = `姓名,身份证号,手机号,银行账号\n卜见山,${second},${numbers.other},${numbers.secondAccount}\n卜见川,${checksum.slice(0, 17)}0,${numbers.other},${numbers.account}\n`
  const bytes = Buffer.from(text)
  const { fileId } = await one.file.begin({ name: '名单.csv', size: bytes.length })
  await one.file.append({ fileId, base64: bytes.toString('base64') })
  const last = async (events: AsyncIterable<unknown>) => {
    let result: unknown
    for await (const event of events) result = (event as { result?: unknown }).result ?? result
    return result as { intakeId?: string } | undefined
  }
  const inspected = await last(
    (await one.intake.inspect({ kind: 'people', fileId } as never)) as AsyncIterable<unknown>,
  )
  if (inspected?.intakeId)
    await last((await one.intake.accept({ intakeId: inspected.intakeId } as never)) as AsyncIterable<unknown>)
}

function checksummed(number: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((all, weight, i) => all + weight * Number(number[i]), 0)
  return number.slice(0, 17) + '10X98765432'[sum % 11]
}

/** Every way the number could lie in a file: as text, as UTF-16, in base64 and hexadecimal, and inside a zip. */
function forms(number: string): Buffer[] {
  const plain = Buffer.from(number)
  return [
    plain,
    Buffer.from(number, 'utf16le'),
    ...[0, 1, 2].map((shift) =>
      Buffer.from(
        Buffer.concat([Buffer.alloc(shift, 65), plain])
          .toString('base64')
          .slice(4, 16),
      ),
    ),
    Buffer.from(plain.toString('hex')),
  ]
}

/** Files in which one of the numbers stands. What the person at the desk brought in themselves is theirs. */
function searched(): { files: number; found: string[] } {
  const wanted = secrets.flatMap((number) => forms(number))
  const places = [folder, temporary].flatMap((top) =>
    fs.readdirSync(top, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()),
  )
  const found = places
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((name) => {
      const bytes = fs.readFileSync(name)
      return wanted.some((form) => bytes.includes(form))
    })
  return { files: places.length, found }
}
if (os.tmpdir() !== temporary) throw new Error('the temporary folder was not taken')

const inWords = said.filter((line) => secrets.some((n) => line.includes(n)))
// the control: the same number in a file beside it
fs.writeFileSync(path.join(folder, 'control.txt'), Buffer.from(`登记 ${checksum}`, 'utf16le'))
const control = searched().found.length - atRest.found.length
conclude(
  'sec:canary',
  {
    'files searched while open': alive.files,
    'files searched at rest': atRest.files,
    'lines said': said.length,
    'ways looked for': forms('1').length * secrets.length,
  },
  [...alive.found, ...atRest.found, ...inWords],
  { what: 'the number written plainly beside the file', losses: control },
)
