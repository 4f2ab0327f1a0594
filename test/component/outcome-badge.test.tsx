import { screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { ui } from '../../renderer/app/locales/ui.ts'
import { LookBadge, OutcomeBadge } from '../../renderer/ui/finding/outcome-badge.tsx'
import { byAttention, type Look, looks, outcomeLook } from '../../renderer/ui/finding/outcome-look.ts'
import type { Outcome } from '../../shared/policy/finding.ts'
import { render } from './render.tsx'

const outcomes = Object.keys(ui.zh.outcome) as Outcome[]

describe('the look of an outcome', () => {
  test.each<[Outcome, Look]>([
    ['compliant', 'met'],
    ['violation', 'breach'],
    ['ineligible_overridable', 'breach'],
    ['undetermined', 'undet'],
    ['in_rectification', 'due'],
    ['notice', 'due'],
  ])('%s looks %s', (outcome, look) => {
    expect(outcomeLook(outcome)).toBe(look)
  })

  test('what an officer has still to decide looks pending, not like a breach', () => {
    const open: Outcome[] = ['exits', 'exits_by_default_overridable', 'revoked', 'pending_decision', 'review']
    expect(open.map(outcomeLook)).toEqual(open.map(() => 'pending'))
  })

  test('no outcome of the engine looks waived: that is a decision', () => {
    expect(outcomes.map(outcomeLook)).not.toContain('waived')
  })

  test.each(outcomes)('%s shows icon, word and colour together', (outcome) => {
    render(<OutcomeBadge outcome={outcome} />)
    const badge = screen.getByText(ui.zh.outcome[outcome])
    expect(badge).toHaveAttribute('data-look', outcomeLook(outcome))
    expect(badge.querySelector('svg')).toBeInTheDocument()
  })

  test('a page may say it in its own words', () => {
    render(<LookBadge look="pending">雏鹰拟退出，待决定</LookBadge>)
    expect(screen.getByText('雏鹰拟退出，待决定')).toHaveAttribute('data-look', 'pending')
  })

  test('attention comes first when findings are sorted', () => {
    expect(looks.toSorted(byAttention)).toEqual(['pending', 'breach', 'due', 'undet', 'waived', 'met'])
  })
})
