import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openPage } from './page.tsx'

const head = {
  id: '00000000-0000-7000-8000-000000000011',
  track: 'teacher',
  name: '2025年名师工作室组建',
  startOn: '2025-09-16',
  openedOn: '2025-05-12',
  closesOn: null,
  places: null,
  documentNumber: null,
}
const finding = {
  question: 'studio.round.teacher',
  subject: { kind: 'round', id: '2025' },
  asOf: '2025-09-16',
  outcome: 'undetermined',
  ruleIds: [],
  clauses: [],
  force: 'must',
  facts: [],
  missing: ['numberSetByBureau'],
  parameters: [],
  readings: [],
  policyVersion: 'shipped',
  figures: {},
  also: {},
  party: null,
  message: { key: 'fact_missing', values: {} },
}

test('a round without its number asks for it, and a round without candidates for the first of them', async () => {
  openPage(`/studio/rounds/${head.id}`, {
    formation: {
      round: () => ({
        ...head,
        quota: { year: 2025, places: null, formed: 0, chosen: 0, finding },
        counts: {},
        candidates: [],
        applications: [],
        targets: [],
      }),
    },
  })
  await screen.findByText(/选定领衔人之前，先填教育局确定的个数/)
  expect(screen.getByText('还没有人选。')).toBeDefined()
  expect(screen.getByRole('button', { name: '保存个数' })).toHaveProperty('disabled', true)
})
