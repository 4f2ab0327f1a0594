import fs from 'node:fs'
import { expect, test } from 'vitest'
import { openContainer } from '../../../electron/backend/handback/container.ts'
import { describeProcedures } from '../../../electron/cli/procedures.ts'
import type { Client } from '../../../shared/contract/index.ts'
import { partsOf } from '../../support/document/unzip.ts'
import { bureauAndLead, issued, leadDesk } from '../../support/handback.ts'

// What leaves the bureau, looked at from inside: the bytes of a package once its seal is opened, of a workbook once it
// is unpacked, and everything a lead's own desk can be asked.

const secrets = {
  idNumber: '999999198506150011',
  phone: '13899990001',
  bankAccount: '6222029999000001234',
}

/** A bureau where everybody has an ID number, a phone and a bank account of their own, and strangers' names. */
async function withSecrets() {
  const county = await bureauAndLead()
  const { client, idOf, studioId } = county
  const { lead, assistants, members } = county.casts.teacher
  const own = new Set<string>([lead, ...assistants, ...members.map(([name]) => name)])
  const { rows } = await client.people.list({ limit: 100 })
  for (const [at, { id }] of rows.entries()) {
    const tail = (text: string) => `${text.slice(0, -2)}${String(10 + at)}`
    await client.people.amendPerson({
      personId: id,
      phone: tail(secrets.phone),
      bankName: '云岭农商行',
      bankAccount: tail(secrets.bankAccount),
    })
    county.desk.store.raw
      .prepare('UPDATE person SET id_number_sealed = ?, birth = ? WHERE id = ?')
      .run(county.desk.store.seal.seal(tail(secrets.idNumber)), '1985-06-15', id)
  }
  const strangers = rows.filter((r) => !own.has(r.name)).map((r) => r.name)
  const caseOf = await client.ethics.receive({
    personId: idOf('杜若溪'),
    receivedOn: '2025-05-06' as never,
    channel: 'letter',
    allegation: '只有局里知道的反映',
  })
  await client.activity.record({
    studioId: county.other,
    kind: 'lecture',
    fromOn: '2025-03-05',
    topic: '别的工作室的讲座',
  })
  const grading = (subjectId: string, grade: 'pass' | 'fail') =>
    ({ subjectKind: 'studio', subjectId, year: 2, grade, assessedOn: '2024-10-20' as never }) as const
  const { assessmentIds } = await client.assessment.record({
    gradings: [grading(studioId, 'pass'), grading(county.other, 'fail')],
  })
  const [assessmentId = '', theirAssessmentId = ''] = assessmentIds as string[]
  const canaries = [
    theirAssessmentId,
    secrets.idNumber.slice(0, -2),
    secrets.phone.slice(0, -2),
    secrets.bankAccount.slice(0, -2),
    '云岭农商行',
    '1985-06-15',
    ...strangers,
    ...strangers.map(idOf),
    '只有局里知道的反映',
    '别的工作室的讲座',
    caseOf.caseId,
    county.other,
  ]
  return { ...county, studioId, assessmentId, theirAssessmentId, canaries }
}

const found = (text: string, canaries: readonly string[]) =>
  canaries.filter((canary) => text.includes(canary))

test('a package opened with its secret and a workbook unpacked hold nothing that is not the studio’s', async () => {
  const { client, studioId, canaries } = await withSecrets()
  const start = openContainer(await issued(client, studioId))
  const secret = Buffer.from(start.head.secret ?? '', 'base64')
  const { manifest } = start.unseal(secret, 2 ** 25)
  const inside = JSON.stringify(manifest)
  expect(inside).toContain('杜若溪')
  expect(found(inside, canaries)).toEqual([])
  expect(found(JSON.stringify(start.head), canaries)).toEqual([])

  const file = await issued(client, studioId, 'workbook')
  const workbook = [...partsOf(fs.readFileSync(file))].map(({ text }) => text).join('\n')
  expect(workbook).toContain('杜若溪')
  expect(found(workbook, canaries)).toEqual([])
})

/** What a required field of an input may be given: everything of the studio's, and everything that is not. */
type Pool = Readonly<Record<string, readonly unknown[]>>
interface Schema {
  required?: string[]
  properties?: Record<string, { enum?: unknown[] }>
}

/** Every input a procedure can be given from a pool; a field that is chosen from a list takes each of its values. */
function inputsFor(schema: Schema | null, pool: Pool): Record<string, unknown>[] {
  const [required, properties] = [schema?.required ?? [], schema?.properties ?? {}]
  return required.reduce<Record<string, unknown>[]>(
    (inputs, field) => {
      const values = properties[field]?.enum ?? pool[field] ?? []
      return inputs.flatMap((input) => values.map((value) => ({ ...input, [field]: value })))
    },
    [{}],
  )
}

/** Asks every question of the contract in every way, and tells what each of them answered. */
async function askEverything(client: Client, pool: Pool): Promise<Map<string, string>> {
  const said = new Map<string, string>()
  const features = client as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>
  for (const { name, kind, roles, input } of describeProcedures()) {
    const [feature = '', procedure = ''] = name.split('.')
    if (kind !== 'query' || !roles.includes('lead') || feature === 'file' || name === 'system.changes')
      continue
    for (const asked of inputsFor(input as Schema | null, pool)) {
      const more = name === 'roster.preview' ? (pool.more ?? [{}]) : [{}]
      for (const one of more) {
        const answer = await features[feature]
          ?.[procedure]?.({ ...asked, ...(one as object) })
          .catch(() => null)
        if (answer) said.set(name, `${said.get(name) ?? ''}${JSON.stringify(answer)}`)
      }
    }
  }
  return said
}

test('a lead’s own desk shows one studio and nothing else, whatever it is asked', async () => {
  const county = await withSecrets()
  const { client, studioId, other, activityId, idOf, schoolIdOf, canaries } = county
  const { assessmentId, theirAssessmentId } = county
  const lead = await leadDesk(await issued(client, studioId))
  const { rows } = await client.activity.list({ studioId: other })
  const versions = await lead.client.policy.versions({})
  const pool: Pool = {
    studioId: [studioId, other],
    personId: [idOf('杜若溪'), idOf('高远岫')],
    activityId: [activityId, rows[0]?.id],
    schoolId: [schoolIdOf('滨河中学'), schoolIdOf('第二实验小学')],
    versionId: versions.rows.map(({ id }) => id),
    from: versions.rows.map(({ id }) => id),
    to: versions.rows.map(({ id }) => id),
    on: ['2025-06-01'],
    q: ['高远岫', 'gyx', '杜', '第二实验小学'],
    assessmentId: [assessmentId, theirAssessmentId],
    ids: [[activityId], [rows[0]?.id]],
    more: [{ studioId }, { studioId: other }, { personId: idOf('高远岫') }, { activityId: rows[0]?.id }],
  }
  const said = await askEverything(lead.client, pool)
  for (const [name, answer] of said) expect([name, found(answer, canaries)]).toEqual([name, []])
  // nothing is passed over but what this desk has none of, and what is no question
  const passedOver = new Set(['decision.proposal', 'decision.decision', 'evidence.read', 'system.changes'])
  const asked = describeProcedures().filter(({ kind, roles }) => kind === 'query' && roles.includes('lead'))
  const unanswered = asked.filter(({ name }) => !said.has(name) && !name.startsWith('file.'))
  expect(new Set(unanswered.map(({ name }) => name))).toEqual(passedOver)
  // and the same questions find them at the bureau
  const heard = found([...(await askEverything(client, pool)).values()].join(''), canaries)
  expect(heard).toEqual(expect.arrayContaining(['高远岫', other, '别的工作室的讲座']))

  // no row of any table holds them either: there is nothing to be shown
  const raw = lead.desk.store.raw
  const tables = raw.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all() as string[]
  for (const table of tables) {
    const held = JSON.stringify(raw.prepare(`SELECT * FROM "${table}"`).all())
    expect([table, found(held, canaries)]).toEqual([table, []])
  }
})
