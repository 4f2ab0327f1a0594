import { ORPCError } from '@orpc/client'
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { openPage } from './page.tsx'

const ids = ['01', '02', '03'].map((n) => `01970000-0000-7000-8000-0000000000${n}`)

/** A trainee to be taken out of a cohort: by a binding clause, or by one that generally holds. */
const proposal = (at: number, name: string, groundOn: string, force: 'must' | 'generally') => ({
  id: ids[at],
  kind: 'cohort_exit',
  subject: { kind: 'trainee', id: ids[at] },
  person: { id: ids[at], name },
  studio: null,
  cohort: { id: ids[0], name: '雏鹰计划2022期' },
  groundOn,
  lastOn: null,
  waivable: force === 'generally',
  status: 'open',
  proposedAt: `${groundOn}T08:00:00.000Z`,
  finding: {
    question: 'exit.cohort.fail',
    subject: { kind: 'trainee', id: ids[at] },
    asOf: groundOn,
    outcome: force === 'must' ? 'exits' : 'exits_by_default_overridable',
    ruleIds: [],
    clauses: [{ document: '附件5-2', place: '五（三）1' }],
    force,
    facts: [],
    missing: [],
    parameters: [],
    readings: [],
    policyVersion: '2022-1',
    figures: { year: 3 },
    also: {},
    party: null,
    message: { key: 'grade_failed', values: {} },
  },
})

const rows = [
  proposal(0, '周慕白', '2025-06-10', 'must'),
  proposal(1, '顾明川', '2025-06-16', 'generally'),
  proposal(2, '石观澜', '2025-06-12', 'must'),
]

const confirm = vi.fn((_: never) => ({ decisionIds: [ids[0]] }))
const waive = vi.fn((_: never) => ({ decisionId: ids[0] }))
const answers = {
  decision: {
    worklist: () => ({ rows }),
    list: () => ({ rows: [] }),
    proposal: ({ proposalId }: { proposalId: string }) => ({
      ...rows.find((row) => row.id === proposalId),
      effects: [{ record: 'enrolment', id: ids[0], toOn: '2025-06-17', label: '周慕白' }],
    }),
    confirm,
    waive,
  },
}

beforeEach(() => vi.clearAllMocks())

const fill = async (label: RegExp, text: string) => userEvent.type(await screen.findByLabelText(label), text)

describe('the worklist', () => {
  test('opens the first proposal: under a binding clause the waiver is disabled and says why', async () => {
    openPage('/decision', answers)
    expect(await screen.findByRole('radio', { name: '豁免' })).toBeDisabled()
    expect(screen.getByText(/此条为“应”，不可豁免/)).toBeVisible()
    expect(screen.getByText(/周慕白在培养计划到2025-06-17为止/)).toBeVisible()
    await fill(/文号/, '某教人〔2025〕1号')
    await fill(/批准人/, '培养办')
    await userEvent.click(screen.getByRole('button', { name: '确认退出培养计划' }))
    await waitFor(() => expect(confirm).toHaveBeenCalledOnce())
    expect(confirm.mock.calls[0]?.[0]).toEqual({
      proposalIds: [ids[0]],
      effectiveOn: '2025-06-18',
      documentNumber: '某教人〔2025〕1号',
      approver: '培养办',
      note: null,
    })
  })

  test('where the clause generally holds, a waiver asks for its reason before anything is sent', async () => {
    openPage(`/decision?show=${ids[1]}`, answers)
    await userEvent.click(await screen.findByRole('radio', { name: '豁免' }))
    await fill(/文号/, '某教人〔2025〕2号')
    await fill(/批准人/, '培养办')
    await userEvent.click(screen.getByRole('button', { name: '豁免' }))
    expect(await screen.findByText('请填写理由。')).toBeVisible()
    expect(waive).not.toHaveBeenCalled()
    await fill(/理由/, '短期支教')
    await userEvent.click(screen.getByRole('button', { name: '豁免' }))
    await waitFor(() =>
      expect(waive.mock.calls[0]?.[0]).toMatchObject({ reason: '短期支教', on: '2025-06-18' }),
    )
  })

  test('what the back end says about the day stands at the day', async () => {
    confirm.mockImplementationOnce(() => {
      throw new ORPCError('FIELD_INVALID', {
        data: { field: 'effectiveOn', problem: 'before_ground', value: '2025-06-01', allowed: '2025-06-10' },
      })
    })
    openPage('/decision', answers)
    await fill(/文号/, '1')
    await fill(/批准人/, '2')
    await userEvent.click(screen.getByRole('button', { name: '确认退出培养计划' }))
    expect(await screen.findByText('“2025-06-01”早于事由发生日2025-06-10。')).toBeVisible()
  })

  test('several are confirmed under one document, from the day the last ground arose', async () => {
    openPage('/decision', answers)
    await userEvent.click(await screen.findByRole('checkbox', { name: /^选择 周慕白/ }))
    await userEvent.click(screen.getByRole('checkbox', { name: /^选择 顾明川/ }))
    const together = (await screen.findByText('一并决定2项')).closest('div') as HTMLElement
    expect(within(together).getByText('生效日期不早于2025-06-16')).toBeVisible()
    const day = screen.getByLabelText(/生效日期/)
    await userEvent.clear(day)
    await userEvent.type(day, '2025-06-12')
    await userEvent.tab()
    expect(await screen.findByText('不能早于2025-06-16。')).toBeVisible()
    await userEvent.clear(day)
    await userEvent.type(day, '2025-06-17')
    await fill(/文号/, '某教人〔2025〕3号')
    await fill(/批准人/, '培养办')
    await userEvent.click(screen.getByRole('button', { name: '确认2项' }))
    await waitFor(() =>
      expect(confirm.mock.calls[0]?.[0]).toMatchObject({
        proposalIds: [ids[0], ids[1]],
        effectiveOn: '2025-06-17',
      }),
    )
  })
})
