import { ORPCError } from '@orpc/client'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { openPage } from './page.tsx'

const id = (n: number) => `01970000-0000-7000-8000-00000000000${n}`
const trainee = (n: number, name: string, grades: object[] = []) => ({
  subjectKind: 'trainee',
  subjectId: id(n),
  name,
  hint: '雏鹰计划2022期',
  school: '滨河中学',
  personId: id(n),
  studioId: null,
  cohortId: id(9),
  grades: [{ year: 1, grade: 'pass' }, ...grades],
})

const finding = (n: number, outcome: string, key: string) => ({
  question: 'exit.cohort.fail',
  subject: { kind: 'trainee', id: id(n) },
  asOf: '2025-06-18',
  outcome,
  ruleIds: [],
  clauses: [{ document: '附件5-2', place: '五（三）1' }],
  force: 'must',
  facts: [],
  missing: [],
  parameters: [],
  readings: [],
  policyVersion: '2022-1',
  figures: { year: 2 },
  also: {},
  party: null,
  message: { key, values: {} },
})

interface Sent {
  gradings: readonly { subjectId: string; grade: string | null; absence: string | null; year: number }[]
}

const preview = vi.fn(({ gradings }: Sent) => ({
  proposed: gradings
    .filter((one) => one.grade === 'fail')
    .map((one) => ({
      kind: 'cohort_exit',
      subject: { kind: 'trainee', id: one.subjectId },
      personId: one.subjectId,
      personName: '石观澜',
      studioId: null,
      cohortId: id(9),
      groundOn: '2025-06-18',
      lastOn: null,
      waivable: false,
      finding: finding(2, 'exits', 'grade_failed'),
    })),
  withdrawn: [],
  open: [],
}))
const record = vi.fn((_: Sent) => ({ proposed: [], withdrawn: [], assessmentIds: [id(5)] }))

const answers = {
  cohort: {
    list: () => ({ rows: [{ id: id(9), name: '雏鹰计划2022期', programme: 'chuying', programmeYear: 2 }] }),
  },
  assessment: {
    round: () => ({
      rows: [
        trainee(1, '周慕白'),
        trainee(2, '石观澜'),
        trainee(3, '谢令仪', [{ year: 2, grade: 'excellent' }]),
      ],
    }),
    list: () => ({ rows: [] }),
    preview,
    record,
  },
}

/** Pastes a block copied from a spreadsheet into the cell of somebody. */
const paste = async (name: string, text: string) =>
  fireEvent.paste(await screen.findByRole('button', { name: new RegExp(`^${name} `) }), {
    clipboardData: { getData: () => text },
  })

const rowOf = (name: string) =>
  within(screen.getByText(name, { selector: 'td *' }).closest('tr') as HTMLElement)

beforeEach(() => {
  vi.clearAllMocks()
})

describe('a round', () => {
  test('takes a pasted block by name and shows in the row what each grade leads to before anything is stored', async () => {
    openPage('/assessment/round?of=trainee', answers)
    await paste('周慕白', '石观澜\t不合格\n周慕白\t合格\n谢令仪\t不合格\n查无此\t合格')
    expect(await rowOf('石观澜').findByText('拟退出')).toBeVisible()
    expect(rowOf('周慕白').getByText('继续培养')).toBeVisible()
    expect(screen.getByText('未识别：查无此')).toBeVisible()
    expect(record).not.toHaveBeenCalled()
    await userEvent.click(screen.getByRole('button', { name: '保存2个等次，提出1项拟办' }))
    await waitFor(() => expect(record).toHaveBeenCalledOnce())
    expect(record.mock.calls[0]?.[0].gradings).toMatchObject([
      { subjectId: id(1), grade: 'pass', year: 2, assessedOn: '2025-06-18', notifiedOn: null },
      { subjectId: id(2), grade: 'fail', year: 2 },
    ])
  })

  test('grades the cycle of a studio beside its three years, never mistaking one for another', async () => {
    const studio = (n: number, name: string, grades: object[]) => ({
      ...trainee(n, name),
      subjectKind: 'studio',
      cohortId: null,
      studioId: id(n),
      grades,
    })
    const third = { year: 3, grade: 'pass' }
    openPage('/assessment/round?of=studio&year=cycle', {
      ...answers,
      assessment: {
        ...answers.assessment,
        round: () => ({
          rows: [
            studio(1, '周慕白', [third]),
            studio(2, '石观澜', [third, { year: 3, grade: 'excellent', cycle: true }]),
          ],
        }),
      },
    })
    expect(await screen.findByRole('heading', { name: /周期考核/ })).toBeVisible()
    expect(rowOf('石观澜工作室').getByText('已录入')).toBeVisible()
    await paste('周慕白', '优秀')
    await userEvent.click(await screen.findByRole('button', { name: '保存1个等次' }))
    await waitFor(() => expect(record).toHaveBeenCalledOnce())
    expect(record.mock.calls[0]?.[0].gradings).toMatchObject([
      { subjectId: id(1), kind: 'cycle', grade: 'excellent', year: 3 },
    ])
  })

  test('leaves a grade on record as it is, and says so', async () => {
    openPage('/assessment/round?of=trainee', answers)
    await paste('周慕白', '谢令仪\t不合格\n周慕白\t合格')
    expect(await screen.findByText('1格已有等次，没有改动')).toBeVisible()
    expect(rowOf('谢令仪').getByText('已录入')).toBeVisible()
    expect(screen.getByRole('button', { name: '谢令仪 第二年（本次）: 优秀' })).toBeVisible()
  })

  test('takes a reason where somebody has no grade', async () => {
    openPage('/assessment/round?of=trainee', answers)
    await paste('周慕白', '病假')
    await waitFor(() =>
      expect(preview.mock.lastCall?.[0].gradings).toMatchObject([{ grade: null, absence: 'sick_leave' }]),
    )
  })

  test('puts what is wrong into its row, whatever its place among the grades sent', async () => {
    preview.mockImplementation(() => {
      throw new ORPCError('FIELD_INVALID', {
        data: {
          field: 'gradings.1.assessedOn',
          problem: 'before_subject',
          value: '2025-06-18',
          allowed: '2025-09-01',
        },
      })
    })
    openPage('/assessment/round?of=trainee', answers)
    await paste('周慕白', '周慕白\t合格\n石观澜\t合格')
    expect(await rowOf('石观澜').findByRole('alert')).toHaveTextContent('“2025-06-18”早于其起日2025-09-01。')
    expect(rowOf('周慕白').queryByRole('alert')).toBeNull()
  })
})
