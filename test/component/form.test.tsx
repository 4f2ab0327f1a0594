import { fireEvent, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, test, vi } from 'vitest'
import { PersonPicker, type Pick } from '../../renderer/ui/form/async-picker.tsx'
import { DayInput } from '../../renderer/ui/form/day-input.tsx'
import { Form } from '../../renderer/ui/form/form.tsx'
import { GradePicker } from '../../renderer/ui/form/grade-picker.tsx'
import type { Grade } from '../../shared/domain/assessment.ts'
import type { Day } from '../../shared/kernel/day.ts'
import { render } from './render.tsx'

describe('Enter in a form', () => {
  const fields = (onSubmit: () => void) => (
    <Form onSubmit={onSubmit}>
      <input aria-label="姓名" />
      <input aria-label="单位" />
    </Form>
  )

  test('goes to the next field and submits in the last', async () => {
    const user = userEvent.setup()
    const onSubmit = vi.fn()
    render(fields(onSubmit))
    await user.click(screen.getByRole('textbox', { name: '姓名' }))
    await user.keyboard('{Enter}')
    expect(screen.getByRole('textbox', { name: '单位' })).toHaveFocus()
    expect(onSubmit).not.toHaveBeenCalled()
    await user.keyboard('{Enter}')
    expect(onSubmit).toHaveBeenCalledOnce()
  })

  test.each([{ isComposing: true }, { keyCode: 229 }])(
    'that accepts a candidate stays in the field (%o)',
    (init) => {
      const onSubmit = vi.fn()
      render(fields(onSubmit))
      const last = screen.getByRole('textbox', { name: '单位' })
      last.focus()
      fireEvent.keyDown(last, { key: 'Enter', ...init })
      expect(onSubmit).not.toHaveBeenCalled()
      expect(last).toHaveFocus()
    },
  )
})

describe('a day field', () => {
  function Field({ onDay }: { onDay: (day: Day | null) => void }) {
    const [value, setValue] = useState<Day | null>(null)
    return (
      <DayInput
        label="日期"
        value={value}
        onChange={(day) => {
          setValue(day)
          onDay(day)
        }}
      />
    )
  }

  test('reads what was typed when it is left, and writes it out in full', async () => {
    const user = userEvent.setup()
    const onDay = vi.fn()
    render(<Field onDay={onDay} />)
    await user.type(screen.getByRole('textbox', { name: '日期' }), '2025.6.18')
    expect(onDay).not.toHaveBeenCalled()
    await user.tab()
    expect(onDay).toHaveBeenCalledExactlyOnceWith('2025-06-18')
    expect(screen.getByRole('textbox', { name: '日期' })).toHaveValue('2025-06-18')
  })

  test('keeps text that is no day, says why, and gives no value', async () => {
    const user = userEvent.setup()
    const onDay = vi.fn()
    render(<Field onDay={onDay} />)
    await user.type(screen.getByRole('textbox', { name: '日期' }), '2025-2-30')
    await user.tab()
    expect(screen.getByRole('textbox', { name: '日期' })).toHaveValue('2025-2-30')
    expect(screen.getByText(/“2025-2-30”不是日期/)).toBeInTheDocument()
    expect(onDay).not.toHaveBeenCalledWith(expect.any(String))
  })
})

describe('picking a person', () => {
  const zhou: Pick = { id: '1', label: '周慕白', hint: '云岭中学' }
  function Picker({ search }: { search: (query: string) => Promise<readonly Pick[]> }) {
    const [value, setValue] = useState<Pick | null>(null)
    return (
      <>
        <PersonPicker label="成员" value={value} onChange={setValue} search={search} />
        <output>{value?.id ?? 'none'}</output>
      </>
    )
  }

  test('finds by initials; Enter takes the first', async () => {
    const user = userEvent.setup()
    const search = vi.fn(async (query: string) => (query === 'zmb' ? [zhou] : []))
    render(<Picker search={search} />)
    await user.type(screen.getByRole('textbox', { name: '成员' }), 'zmb')
    await screen.findByRole('option', { name: /周慕白/ })
    await user.keyboard('{Enter}')
    expect(screen.getByRole('status')).toHaveTextContent('1')
    expect(screen.getByRole('textbox', { name: '成员' })).toHaveValue('周慕白')
    expect(search).toHaveBeenCalledOnce()
  })

  test('text that was not picked is no value and goes when the field is left', async () => {
    const user = userEvent.setup()
    render(<Picker search={async () => []} />)
    await user.type(screen.getByRole('textbox', { name: '成员' }), '查无此人')
    await screen.findByText('没有找到“查无此人”。')
    await user.tab()
    expect(screen.getByRole('textbox', { name: '成员' })).toHaveValue('')
    expect(screen.getByRole('status')).toHaveTextContent('none')
  })

  test('letters of a composition are not searched', () => {
    vi.useFakeTimers()
    const search = vi.fn(async () => [zhou])
    render(<Picker search={search} />)
    const field = screen.getByRole('textbox', { name: '成员' })
    fireEvent.input(field, { target: { value: 'zhou' }, isComposing: true })
    vi.advanceTimersByTime(500)
    vi.useRealTimers()
    expect(search).not.toHaveBeenCalled()
  })
})

test('digit keys give grades in the order of the scale, Delete takes the grade away', async () => {
  const user = userEvent.setup()
  function Picker() {
    const [grade, setGrade] = useState<Grade | null>(null)
    return (
      <GradePicker label="等次" scale={['excellent', 'pass', 'fail']} value={grade} onChange={setGrade} />
    )
  }
  render(<Picker />)
  await user.tab()
  await user.keyboard('3')
  expect(screen.getByRole('radio', { name: '不合格' })).toBeChecked()
  await user.keyboard('{ArrowLeft}')
  expect(screen.getByRole('radio', { name: '合格' })).toBeChecked()
  await user.keyboard('{Delete}')
  expect(screen.getByRole('radio', { name: '合格' })).not.toBeChecked()
})
