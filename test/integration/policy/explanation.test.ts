import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { actorNamed } from '../../../electron/backend/account/actor.ts'
import { inProcessClient } from '../../../electron/backend/client.ts'
import { closeDesk, openDesk } from '../../../electron/backend/open-desk.ts'
import type { Client } from '../../../shared/contract/index.ts'
import { placeRows } from '../../../shared/documents/grid.ts'
import { cellText, kindOf } from '../../../shared/documents/text.ts'
import type { DocumentModel, RowRole } from '../../../shared/domain/document.ts'
import { loadCounty } from '../../support/demonstration.ts'

let client: Client
beforeAll(async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'explanation-'))
  const desk = await openDesk({ file: path.join(folder, 'county.db'), holder: 'test' })
  client = inProcessClient(desk, await actorNamed(desk))
  await loadCounty(client, 600)
  return async () => {
    await closeDesk(desk)
    fs.rmSync(folder, { recursive: true, force: true })
  }
})

/** The texts of the rows of a role, as a reader sees them. */
const texts = ({ sheets }: DocumentModel, role: RowRole): string[][] =>
  sheets.flatMap((sheet) =>
    placeRows(sheet.columns, sheet.rows).flatMap((slots, at) =>
      sheet.rows[at]?.role === role
        ? [slots.filter((s) => s.origin).map((s) => cellText(s.cell.value, kindOf(s.cell, s)))]
        : [],
    ),
  )
const whole = (document: DocumentModel): string =>
  (['subtitle', 'paragraph', 'heading', 'body', 'signature'] as const)
    .flatMap((role) => texts(document, role).flat())
    .join('\n')

const request = { form: 'decision-explanation', order: 'school', idNumbers: 'none' } as const

describe('决定说明书', () => {
  test('of a decision: the finding it was taken on, the officer, the document', async () => {
    const { rows } = await client.decision.list({})
    expect(rows.length).toBeGreaterThan(0)
    for (const decision of rows) {
      const document = await client.roster.preview({ ...request, decisionId: decision.id })
      const text = whole(document)
      expect(document.title).toBe('决定说明书')
      expect(text).toContain(decision.documentNumber)
      expect(text).toContain(decision.finding.clauses[0]?.place)
      // nothing is said in keys or holes
      expect(text).not.toMatch(/\{\{|undefined|[a-z]+_[a-z]+/)
    }
  })

  test('of every finding of the county on the day: in words, with its clauses, numbers and readings', async () => {
    const { rows: studios } = await client.studio.list({ limit: 2 })
    const { rows: cohorts } = await client.cohort.list({})
    const subjects = [
      { kind: 'county', id: 'county' } as const,
      ...studios.map(({ id }) => ({ kind: 'studio', id }) as const),
      ...cohorts.map(({ id }) => ({ kind: 'cohort', id }) as const),
    ]
    for (const subject of subjects) {
      const { findings } = await client.policy.findings({ subject })
      expect(findings.length).toBeGreaterThan(0)
      for (const question of new Set(findings.map((f) => f.question))) {
        const document = await client.roster.preview({
          ...request,
          aboutKind: subject.kind,
          aboutId: subject.id,
          question,
        })
        expect(whole(document)).not.toMatch(/\{\{|undefined|[a-z]+_[a-z]+/)
        expect(texts(document, 'heading').flat()).toContain('一、结论')
        expect(whole(document)).toContain('本事项尚未作出决定')
      }
    }
  })

  test('names the reading and who chose it', async () => {
    const document = await client.roster.preview({
      ...request,
      aboutKind: 'county',
      aboutId: 'county',
      question: 'recognition.interval',
    })
    expect(texts(document, 'body').flat().join('\n')).toMatch(/A50 .+/)
    expect(whole(document)).toContain('默认')
  })

  test('is refused without a decision or a finding, for a question of nobody, for a subject that is not there', async () => {
    await expect(client.roster.preview(request)).rejects.toMatchObject({
      code: 'FIELD_INVALID',
      data: { field: 'explained' },
    })
    const about = { aboutKind: 'county', aboutId: 'county' } as const
    await expect(
      client.roster.preview({ ...request, ...about, question: 'cohort.age' }),
    ).rejects.toMatchObject({ data: { field: 'question' } })
    await expect(
      client.roster.preview({ ...request, aboutKind: 'studio', aboutId: 'nobody', question: 'studio.plans' }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
