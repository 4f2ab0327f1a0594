import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { openPage } from './page.tsx'

const ids = ['00000000-0000-7000-8000-00000000000a', '00000000-0000-7000-8000-00000000000b'] as const
const [first, second] = ids
const unknown = Object.fromEntries(
  ['sex', 'ethnicity', 'party', 'nativePlace', 'education', 'graduatedFrom', 'major', 'inServiceSince']
    .concat(['stage', 'professionalTitle', 'professionalTitleFrom', 'staffNumber', 'note', 'phone', 'school'])
    .map((field) => [field, null]),
)
const person = (id: string, details: object) => ({
  ...unknown,
  id,
  name: '周慕白',
  idNumber: null,
  subject: null,
  posts: [],
  titles: [],
  lifeLine: [],
  formerly: [],
  ...details,
})
const people = [
  person(first, { birth: '1984-03', subject: '语文' }),
  person(second, { birth: '1984-03-21', subject: '数学', idNumber: '99****************' }),
]

const answers = (more: Record<string, (input: never) => unknown>) => ({
  people: {
    duplicates: () => ({ groups: [], merged: [], apart: [], history: [] }),
    person: ({ personId }: { personId: string }) => people.find((p) => p.id === personId),
    previewMerge: ({ personId }: { personId: string }) => ({
      gone: [{ of: 'title', count: 3, stays: personId === first ? 1 : 0 }],
      stays: [{ of: 'post', count: 2 }],
      learned: [],
    }),
    ...more,
  },
})

const path = `/people/same?one=${first}&other=${second}`

test('the one with an ID number stays unless somebody chooses otherwise, and only a reason opens the button', async () => {
  const merged: unknown[] = []
  openPage(
    path,
    answers({
      merge: (input) => {
        merged.push(input)
        return { moved: 3, stayed: 0 }
      },
    }),
  )
  const user = userEvent.setup()
  const button = await screen.findByRole('button', { name: '合并，留下周慕白' })
  expect(button).toBeDisabled()
  expect(screen.getByRole('radio', { name: '留下' })).toHaveAttribute('value', second)
  // three titles, one of which the other has already
  expect(await screen.findByText('移到周慕白名下')).toBeVisible()
  expect(screen.getByText('称号2')).toBeVisible()
  await user.click(screen.getByRole('radio', { name: '并入对方' }))
  expect(await screen.findByText('称号3', { selector: 'dd' })).toBeVisible()
  await user.type(screen.getByLabelText(/理由/), '同一人')
  await user.click(button)
  expect(merged).toEqual([{ personId: second, sameAsId: first, reason: '同一人' }])
})

test('where both say something else that is marked; a month is not another birth than a day in it', async () => {
  openPage(path, answers({}))
  const table = await screen.findByRole('table', { name: '两条记录对照' })
  const row = (name: RegExp) => within(table).getByRole('row', { name })
  expect(row(/^任教学科/)).toHaveTextContent('不同')
  expect(row(/^出生年月/)).not.toHaveTextContent('不同')
})
