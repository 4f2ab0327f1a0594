import { fireEvent, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, test, vi } from 'vitest'
import type { Column, Sort } from '../../renderer/ui/list/column.ts'
import { DataList, type DataListProps } from '../../renderer/ui/list/data-list.tsx'
import { ListBar } from '../../renderer/ui/list/list-bar.tsx'
import { localRows } from '../../renderer/ui/list/local-rows.ts'
import { render } from './render.tsx'

interface Person {
  id: string
  name: string
  age: number | null
}

const people: Person[] = [
  { id: 'a', name: '安知夏', age: 35 },
  { id: 'b', name: '白景澄', age: null },
  { id: 'c', name: '曹景行', age: 51 },
]
const columns: Column<Person>[] = [
  { id: 'name', title: '姓名', cell: (p) => p.name, sortable: true, value: (p) => p.name },
  { id: 'age', title: '年龄', cell: (p) => p.age ?? '—', sortable: true, value: (p) => p.age, align: 'end' },
]

function Table(props: Partial<DataListProps<Person>>) {
  const [sort, setSort] = useState<Sort | null>(null)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  return (
    <DataList
      label="人员"
      columns={columns}
      rows={localRows(people, columns, { text: '', sort })}
      rowKey={(p) => p.id}
      sort={sort}
      onSort={setSort}
      selected={selected}
      onSelect={setSelected}
      {...props}
    />
  )
}

const names = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('cell')[1]?.textContent)
const current = () => document.querySelector('tr[aria-current="true"]')?.textContent

describe('a dense list by keyboard', () => {
  test('j, k and the arrows move the current row and stop at both ends', async () => {
    const user = userEvent.setup()
    render(<Table />)
    expect(current()).toContain('安知夏')
    await user.keyboard('j{ArrowDown}j')
    expect(current()).toContain('曹景行')
    await user.keyboard('k')
    expect(current()).toContain('白景澄')
    await user.keyboard('{Home}k')
    expect(current()).toContain('安知夏')
    await user.keyboard('{End}')
    expect(current()).toContain('曹景行')
  })

  test('Enter opens the current row, Space selects it', async () => {
    const user = userEvent.setup()
    const onOpen = vi.fn()
    render(<Table onOpen={onOpen} />)
    await user.keyboard('j{Enter}')
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(people[1])
    await user.keyboard(' ')
    expect(screen.getAllByRole('checkbox', { name: '选择' })[1]).toBeChecked()
    await user.keyboard(' ')
    expect(screen.getAllByRole('checkbox', { name: '选择' })[1]).not.toBeChecked()
  })

  test('keys of the input method are not the list’s', () => {
    const onOpen = vi.fn()
    render(<Table onOpen={onOpen} />)
    fireEvent.keyDown(document.body, { key: 'j', isComposing: true })
    fireEvent.keyDown(document.body, { key: 'Enter', keyCode: 229 })
    expect(current()).toContain('安知夏')
    expect(onOpen).not.toHaveBeenCalled()
  })

  test('while the search is typed in, letters are text; Enter gives the keys back', async () => {
    const user = userEvent.setup()
    const onText = vi.fn()
    render(
      <>
        <ListBar text="" onText={onText} placeholder="姓名" />
        <Table />
      </>,
    )
    await user.keyboard('/')
    expect(screen.getByRole('textbox', { name: '查找' })).toHaveFocus()
    await user.keyboard('j')
    expect(onText).toHaveBeenLastCalledWith('j')
    expect(current()).toContain('安知夏')
    await user.keyboard('{Enter}j')
    expect(current()).toContain('白景澄')
  })
})

describe('a dense list', () => {
  test('sorts by a click on the head, descending on the second, unknown last either way', async () => {
    const user = userEvent.setup()
    render(<Table />)
    await user.click(screen.getByRole('button', { name: /年龄/ }))
    expect(names()).toEqual(['安知夏', '曹景行', '白景澄'])
    expect(screen.getByRole('columnheader', { name: /年龄/ })).toHaveAttribute('aria-sort', 'ascending')
    await user.click(screen.getByRole('button', { name: /年龄/ }))
    expect(names()).toEqual(['曹景行', '安知夏', '白景澄'])
  })

  test('selects all and none', async () => {
    const user = userEvent.setup()
    render(<Table />)
    const all = screen.getByRole('checkbox', { name: '全选' })
    await user.click(all)
    expect(
      screen.getAllByRole('checkbox', { name: '选择' }).every((box) => (box as HTMLInputElement).checked),
    ).toBe(true)
    await user.click(all)
    expect(all).not.toBeChecked()
  })

  test('a click on a tick does not open the row', async () => {
    const user = userEvent.setup()
    const onOpen = vi.fn()
    render(<Table onOpen={onOpen} />)
    const [tick] = screen.getAllByRole('checkbox', { name: '选择' })
    if (tick) await user.click(tick)
    expect(onOpen).not.toHaveBeenCalled()
  })

  test('says what to do when it is empty', () => {
    render(<Table rows={[]} empty="没有符合的行。" />)
    expect(screen.getByText('没有符合的行。')).toBeInTheDocument()
  })

  test('draws few rows of a long list', () => {
    const many = Array.from({ length: 5000 }, (_, i) => ({ id: String(i), name: `甲${i}`, age: i }))
    render(<Table rows={many} />)
    expect(screen.getAllByRole('row').length).toBeLessThan(100)
    expect(screen.getByRole('table')).toHaveAttribute('aria-rowcount', '5001')
  })

  test('filters by every word in any column', () => {
    const found = (text: string) => localRows(people, columns, { text, sort: null }).map((p) => p.id)
    expect(found('景')).toEqual(['b', 'c'])
    expect(found('景 51')).toEqual(['c'])
    expect(found('无此人')).toEqual([])
  })
})

test('a composition is searched when it ends, not letter by letter', () => {
  const onText = vi.fn()
  render(<ListBar text="" onText={onText} placeholder="姓名" />)
  const field = screen.getByRole('textbox', { name: '查找' })
  fireEvent.compositionStart(field)
  fireEvent.input(field, { target: { value: 'zhou' }, isComposing: true })
  expect(onText).not.toHaveBeenCalled()
  fireEvent.compositionEnd(field, { target: { value: '周' } })
  expect(onText).toHaveBeenLastCalledWith('周')
})
