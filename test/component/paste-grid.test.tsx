import { fireEvent, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, test } from 'vitest'
import { parseBlock, placeBlock } from '../../renderer/ui/grid/paste-block.ts'
import { PasteGrid } from '../../renderer/ui/grid/paste-grid.tsx'
import { render } from './render.tsx'

describe('a block from a spreadsheet', () => {
  test.each([
    [
      '甲\t优秀\r\n乙\t合格\r\n',
      [
        ['甲', '优秀'],
        ['乙', '合格'],
      ],
    ],
    ['优秀\n合格', [['优秀'], ['合格']]],
    ['"他说""好"""\tb', [['他说"好"', 'b']]],
    [
      '"两\n行"\t合格\n丙\t',
      [
        ['两\n行', '合格'],
        ['丙', ''],
      ],
    ],
    ['5" 屏\t合格', [['5" 屏', '合格']]],
    ['', []],
    ['\t\n\t\n', []],
  ])('%j', (text, cells) => {
    expect(parseBlock(text)).toEqual(cells)
  })

  const rows = [
    { key: '1', name: '张三' },
    { key: '2', name: '李小四' },
    { key: '3', name: '王五' },
    { key: '4', name: '王五' },
  ]

  test('goes to the names in it, whatever the order, also with the blank inside two-character names', () => {
    const placed = placeBlock(
      [
        ['1', '李小四', '合格'],
        ['2', '张　三', '优秀'],
      ],
      rows,
      0,
    )
    expect(Object.fromEntries(placed.values)).toEqual({ 1: '优秀', 2: '合格' })
    expect(placed.byName).toBe(true)
  })

  test('a name borne by two rows, or by none, is not guessed at', () => {
    const placed = placeBlock(
      [
        ['张三', '优秀'],
        ['李小四', '合格'],
        ['王五', '合格'],
        ['赵六', '合格'],
      ],
      rows,
      0,
    )
    expect(placed.unknown).toEqual(['王五', '赵六'])
    expect([...placed.values.keys()]).toEqual(['1', '2'])
  })

  test('without names goes down from the current row and stops at the last', () => {
    const placed = placeBlock([['优秀'], ['合格'], ['不合格']], rows, 2)
    expect(Object.fromEntries(placed.values)).toEqual({ 3: '优秀', 4: '合格' })
  })
})

function Grid() {
  const [values, setValues] = useState<Readonly<Record<string, string | null>>>({ a: 'failed' })
  return (
    <PasteGrid
      label="考核"
      rows={[
        { id: 'a', name: '安知夏' },
        { id: 'b', name: '白景澄' },
      ]}
      rowKey={(p) => p.id}
      rowName={(p) => p.name}
      before={[{ id: 'name', title: '姓名', cell: (p) => p.name }]}
      title="本次"
      choices={[
        { value: 'excellent', word: '优秀', aliases: ['优'] },
        { value: 'qualified', word: '合格', aliases: ['合'] },
        { value: 'failed', word: '不合格' },
      ]}
      values={values}
      onChange={setValues}
    />
  )
}
const cell = (name: string) => screen.getByRole('button', { name })

describe('the grid', () => {
  test('a pasted block is matched by name; what is not a grade is refused aloud; undo brings the old back', async () => {
    const user = userEvent.setup()
    render(<Grid />)
    const text = '白景澄\t优\n安知夏\t良好\n'
    fireEvent.paste(cell('安知夏 本次: 不合格'), { clipboardData: { getData: () => text } })
    expect(cell('白景澄 本次: 优秀')).toBeInTheDocument()
    expect(cell('安知夏 本次: 不合格')).toBeInTheDocument()
    expect(screen.getByRole('status')).toHaveTextContent('“良好”不在可填的等次里')
    await user.click(screen.getByRole('button', { name: '撤销粘贴' }))
    expect(cell('白景澄 本次: 缺等次')).toBeInTheDocument()
  })

  test('digits fill and go down, Enter goes down', async () => {
    const user = userEvent.setup()
    render(<Grid />)
    cell('安知夏 本次: 不合格').focus()
    await user.keyboard('2')
    expect(cell('安知夏 本次: 合格')).toBeInTheDocument()
    expect(cell('白景澄 本次: 缺等次')).toHaveFocus()
    await user.keyboard('{ArrowUp}{Delete}{Enter}1')
    expect(cell('安知夏 本次: 缺等次')).toBeInTheDocument()
    expect(cell('白景澄 本次: 优秀')).toBeInTheDocument()
  })
})
