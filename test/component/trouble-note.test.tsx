import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { findingWords } from '../../renderer/app/findings/finding-words.ts'
import { TroubleNote } from '../../renderer/features/handback/review/trouble-note.tsx'
import cases from '../fixtures/policy/cases.json' with { type: 'json' }
import type { PolicyCase } from '../support/policy/case.ts'
import { runCase } from '../support/policy/run-case.ts'
import { render } from './render.tsx'

const field = (name: string) => ({ fromOn: '开始日期' })[name] ?? name

test('what the policy does not allow is said with the policy’s reason, not that there is one', () => {
  const findings = runCase(cases[0] as unknown as PolicyCase).findings.slice(0, 1)
  render(<TroubleNote trouble={{ code: 'POLICY_REFUSED', data: { findings } }} field={field} />)
  const [finding] = findings
  expect(finding).toBeDefined()
  const alert = screen.getByRole('alert')
  expect(alert.textContent).toBe(finding && findingWords('zh').sentence(finding))
})

test('a field that can’t stand is named', () => {
  const data = { field: 'fromOn', problem: 'in_future', value: '2025-07-19', allowed: '2025-06-18' }
  render(<TroubleNote trouble={{ code: 'FIELD_INVALID', data }} field={field} />)
  expect(screen.getByRole('alert').textContent).toMatch(/^开始日期：.*2025-07-19/)
})
