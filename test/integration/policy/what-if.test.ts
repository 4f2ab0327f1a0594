import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { actorNamed } from '../../../electron/backend/account/actor.ts'
import { inProcessClient } from '../../../electron/backend/client.ts'
import { closeDesk, openDesk } from '../../../electron/backend/open-desk.ts'
import type { Client } from '../../../shared/contract/index.ts'
import { day } from '../../../shared/kernel/day.ts'
import { loadCounty } from '../../support/demonstration.ts'

let client: Client
beforeAll(async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'what-if-'))
  const desk = await openDesk({ file: path.join(folder, 'county.db'), holder: 'test' })
  client = inProcessClient(desk, await actorNamed(desk))
  await loadCounty(client, 600)
  return async () => {
    await closeDesk(desk)
    fs.rmSync(folder, { recursive: true, force: true })
  }
})

const today = day('2025-06-18')
const studioWithSix = async () => {
  const { rows } = await client.studio.list({ limit: 200 })
  for (const { id } of rows) {
    const studio = await client.studio.studio({ studioId: id })
    const members = studio.people.filter((p) => p.role === 'member' && p.toOn === null)
    const lead = studio.people.find((p) => p.role === 'lead' && p.toOn === null)
    if (members.length === 6 && lead && studio.track === 'teacher') return { studio, members, lead }
  }
  throw new Error('no studio of six')
}
/** Everything that a supposed act must leave as it was. */
const state = async () => {
  const trail = await client.admin.audit({ limit: 1 })
  const decisions = await client.decision.worklist({})
  return JSON.stringify([trail.rows[0]?.seq, decisions.rows.length])
}

describe('supposing that something happens to somebody', () => {
  test('a member leaves: the studio is below strength, what was asked of the member falls away, nothing is stored', async () => {
    const { studio, members } = await studioWithSix()
    const before = await state()
    const membershipId = members[0]?.membershipId as never
    const found = await client.policy.whatIf({ change: { kind: 'leaving', membershipId, toOn: today } })
    const count = found.rows.find((r) => r.after.question === 'studio.member-count')
    expect(count?.subject).toMatchObject({ kind: 'studio', id: studio.id })
    expect(count?.before.outcome).toBe('compliant')
    expect(count?.after).toMatchObject({ outcome: 'notice', figures: { shortfall: 1 } })
    expect(found.closed.some((c) => c.subject.kind === 'membership')).toBe(true)
    const again = await client.studio.studio({ studioId: studio.id })
    expect(again.people.filter((p) => p.role === 'member' && p.toOn === null)).toHaveLength(6)
    expect(await state()).toBe(before)
  })

  test('a seventh member joins: too many, and duties open for the new one', async () => {
    const { studio } = await studioWithSix()
    const { rows: people } = await client.people.list({ limit: 200 })
    const { rows: free } = { rows: people.filter((p) => !studio.people.some((m) => m.person.id === p.id)) }
    const found = await client.policy.whatIf({
      change: {
        kind: 'joining',
        studioId: studio.id,
        personId: free.at(-1)?.id as never,
        role: 'member',
        fromOn: today,
      },
    })
    expect(found.rows.find((r) => r.after.question === 'studio.member-count')?.after).toMatchObject({
      outcome: 'violation',
      figures: { excess: 1 },
    })
    expect(found.opened.some((o) => o.subject.kind === 'membership')).toBe(true)
  })

  test('the lead goes to a bureau office: out unless waived, the benefits end', async () => {
    const { lead } = await studioWithSix()
    const found = await client.policy.whatIf({
      change: {
        kind: 'post',
        personId: lead.person.id,
        fromOn: today,
        postKind: 'other',
        schoolId: null,
        unit: '县教育局',
        unitKind: 'office',
        inCounty: true,
      },
    })
    const outcomes = Object.fromEntries(found.rows.map((r) => [r.after.question, r.after.outcome]))
    expect(outcomes).toMatchObject({
      'exit.studio.leave-post': 'exits_by_default_overridable',
      'incentive.benefits': 'benefit_off',
    })
  })

  test('a studio fails its year: rectification from the delivery', async () => {
    const { rows: graded } = await client.assessment.list({ subjectKind: 'studio' })
    const { rows: studios } = await client.studio.list({ limit: 200 })
    const studio = studios.find(
      (s) =>
        s.managementYear && !graded.some((g) => g.subjectId === s.id && (g.year === 3 || g.grade === 'fail')),
    )
    if (!studio) throw new Error('every studio is graded')
    const found = await client.policy.whatIf({
      change: {
        kind: 'grade',
        grading: {
          subjectKind: 'studio',
          subjectId: studio.id,
          year: 3,
          grade: 'fail',
          assessedOn: today,
          notifiedOn: today,
        },
      },
    })
    expect(found.rows.find((r) => r.after.question === 'studio.annual-consequence')?.after).toMatchObject({
      outcome: 'in_rectification',
      figures: { lastDay: '2025-09-18' },
    })
  })

  test('what its own command refuses is refused here too', async () => {
    const { studio, members } = await studioWithSix()
    await expect(
      client.policy.whatIf({
        change: {
          kind: 'joining',
          studioId: studio.id,
          personId: members[0]?.person.id as never,
          role: 'member',
          fromOn: today,
        },
      }),
    ).rejects.toMatchObject({ code: 'FIELD_INVALID', data: { field: 'personId' } })
    await expect(
      client.policy.whatIf({
        change: { kind: 'leaving', membershipId: crypto.randomUUID() as never, toOn: today },
      }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
