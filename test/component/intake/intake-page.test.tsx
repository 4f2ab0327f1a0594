import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { openPage } from '../page.tsx'

const intakeId = '00000000-0000-8000-8000-00000000000a'
const path = `/people/import?list=people&intake=${intakeId}`

const column = (letter: string, label: string, field: string | null) => ({
  letter,
  label,
  field,
  match: field ? 'exact' : 'none',
  alternatives: [],
  samples: ['甲'],
})

const prepared = {
  intakeId,
  fileId: '00000000-0000-7000-8000-00000000000b',
  kind: 'people',
  fileName: '教师.xlsx',
  format: 'xlsx',
  encoding: null,
  notices: [],
  sheets: [{ name: '花名册', hidden: false, rows: 3, refusal: null, preview: [['姓名', '喜好']] }],
  sheet: 0,
  layout: {
    headerRows: [1],
    firstRow: 2,
    lastRow: 3,
    columns: [column('A', '姓名', 'name'), column('B', '出生年月', 'birth'), column('C', '喜好', null)],
    titles: [],
    cuts: [],
    confidence: 1,
    missing: [],
  },
  skipped: [],
  counts: { new: 1, update: 0, unchanged: 0, ask: 1, refused: 0, left_out: 0 },
  newSchools: [],
  newStudios: [],
  listedOn: '2025-06-18',
  undatedPosts: 0,
}

const asking = {
  row: 3,
  section: null,
  status: 'ask',
  shown: { name: '李四', birth: '1985.1' },
  problems: [
    {
      code: 'DATE_AMBIGUOUS',
      severity: 'ask',
      row: 3,
      column: 'B',
      field: 'birth',
      data: { shown: '1985.1', candidates: [] },
    },
  ],
  differences: [],
  target: null,
  choices: [],
  amended: [],
}

test('two columns taken as one field hold the way on, in words', async () => {
  openPage(path, { intake: { prepared: () => prepared } })
  const user = userEvent.setup()
  const choice = await screen.findByLabelText('“喜好”对应的项目')
  await user.selectOptions(choice, 'birth')
  expect(screen.getByRole('alert')).toHaveTextContent('项目“出生年月”被对应到了两列。')
  expect(screen.getByRole('button', { name: '逐行核对' })).toBeDisabled()
  await user.selectOptions(choice, '')
  expect(screen.getByRole('button', { name: '逐行核对' })).toBeEnabled()
})

test('a row that asks is corrected next to what is wrong with it', async () => {
  const amended: unknown[] = []
  openPage(`${path}&step=rows&row=3`, {
    intake: {
      prepared: () => prepared,
      preview: () => ({ rows: [{ ...asking, row: 2, status: 'new', problems: [] }, asking], total: 2 }),
      amend: (input: unknown) => {
        amended.push(input)
        return { counts: prepared.counts, rows: [] }
      },
    },
  })
  const user = userEvent.setup()
  const panel = await screen.findByRole('complementary', { name: '第3行' })
  const birth = within(panel).getByLabelText('B3 出生年月')
  expect(birth).toHaveAccessibleDescription(/可能是 1 月/)
  await user.clear(birth)
  await user.type(birth, '1985.10{Enter}')
  expect(amended).toContainEqual({ intakeId, rows: [3], values: { birth: '1985.10' } })
})
