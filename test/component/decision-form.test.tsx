import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, test, vi } from 'vitest'
import type { Decision, Judged } from '../../renderer/ui/form/decision.ts'
import { DecisionForm } from '../../renderer/ui/form/decision-form.tsx'
import { day } from '../../shared/kernel/day.ts'
import { render } from './render.tsx'

const must: Judged = { force: 'must', outcome: 'exits' }
const generally: Judged = { force: 'generally', outcome: 'exits_by_default_overridable' }
const empty: Decision = { kind: 'confirm', on: null, documentNumber: '', approver: '', note: '' }
const full: Decision = {
  kind: 'confirm',
  on: day('2025-06-18'),
  documentNumber: '某教人〔2025〕9号',
  approver: '培养工作办公室',
  note: '',
}

function Form({
  finding,
  start,
  onDecide,
}: {
  finding: Judged
  start: Decision
  onDecide: (d: Decision) => void
}) {
  const [value, setValue] = useState(start)
  return (
    <DecisionForm
      act="确认退出"
      finding={finding}
      value={value}
      onChange={setValue}
      onDecide={onDecide}
      earliest={day('2025-06-03')}
    />
  )
}

describe('a decision', () => {
  test('under a must the waiver stays visible, disabled, with the reason', () => {
    render(<Form finding={must} start={full} onDecide={() => {}} />)
    const waive = screen.getByRole('radio', { name: '豁免' })
    expect(waive).toBeDisabled()
    expect(waive).toHaveAccessibleDescription(/不可豁免/)
  })

  test('a generally rule can be waived, but not without reason', async () => {
    const user = userEvent.setup()
    const onDecide = vi.fn()
    render(<Form finding={generally} start={full} onDecide={onDecide} />)
    await user.click(screen.getByRole('radio', { name: '豁免' }))
    await user.click(screen.getByRole('button', { name: '豁免' }))
    expect(screen.getByText('请填写理由。')).toBeInTheDocument()
    expect(onDecide).not.toHaveBeenCalled()
    await user.type(screen.getByRole('textbox', { name: /理由/ }), '短期借调，学期末返校')
    await user.click(screen.getByRole('button', { name: '豁免' }))
    expect(onDecide).toHaveBeenCalledExactlyOnceWith({ ...full, kind: 'waive', note: '短期借调，学期末返校' })
  })

  test('date, document number and approver are always asked; the button names the act', async () => {
    const user = userEvent.setup()
    const onDecide = vi.fn()
    render(<Form finding={must} start={empty} onDecide={onDecide} />)
    await user.click(screen.getByRole('button', { name: '确认退出' }))
    expect(onDecide).not.toHaveBeenCalled()
    for (const said of ['请填写生效日期。', '请填写文号。', '请填写批准人。']) {
      expect(screen.getByText(said)).toBeInTheDocument()
    }
  })

  test('it cannot take effect before its ground arose', async () => {
    const user = userEvent.setup()
    const onDecide = vi.fn()
    render(<Form finding={must} start={full} onDecide={onDecide} />)
    const on = screen.getByRole('textbox', { name: /生效日期/ })
    await user.clear(on)
    await user.type(on, '20250602')
    await user.tab()
    expect(screen.getByText('不能早于2025-06-03。')).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: '确认退出' }))
    expect(onDecide).not.toHaveBeenCalled()
  })

  test('Ctrl+Enter decides from any field', async () => {
    const user = userEvent.setup()
    const onDecide = vi.fn()
    render(<Form finding={must} start={full} onDecide={onDecide} />)
    await user.click(screen.getByRole('textbox', { name: /批准人/ }))
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(onDecide).toHaveBeenCalledExactlyOnceWith(full)
  })
})
