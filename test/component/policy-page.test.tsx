import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import type { Role } from '../../shared/domain/role.ts'
import { openPage } from './page.tsx'

const rule = {
  id: 'studio.naming',
  area: 'studio.principal',
  clause: { document: '附件2-1', place: '三（一）' },
  force: 'must',
  words: { zh: '工作室以领衔人命名。', en: 'A studio bears its lead’s name.' },
  reason: null,
  inScope: true,
  readings: [],
  homes: [{ kind: 'finding' }, { kind: 'record', about: 'studio' }],
}

async function openAs(role: Role) {
  const ofPeople = vi.fn(() => ({ rows: [] }))
  openPage(
    '/policy?area=studio.principal',
    {
      policy: {
        rules: () => ({ rows: [rule] }),
        readings: () => ({ rows: [] }),
        versions: () => ({ rows: [], current: '2022-draft' }),
        standing: ofPeople,
        affected: ofPeople,
        records: ofPeople,
      },
    },
    role,
  )
  await screen.findAllByText(rule.words.zh)
  return ofPeople
}

test('the bureau sees beside a rule whom it touches and what is kept of it', async () => {
  const ofPeople = await openAs('officer')
  await vi.waitFor(() => expect(ofPeople).toHaveBeenCalledTimes(3))
})

test.each(['lead', 'assistant', 'reviewer'] as const)(
  'a %s reads the plan without asking for what only the bureau is told',
  async (role) => {
    const ofPeople = await openAs(role)
    expect(ofPeople).not.toHaveBeenCalled()
    expect(screen.queryByText('假如')).toBeNull()
  },
)
