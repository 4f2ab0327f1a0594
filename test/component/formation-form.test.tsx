import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { findByNames } from '../../renderer/features/people/find-by-names.ts'
import { CheckPanel, isRefusal } from '../../renderer/features/studio/form/check-panel.tsx'
import {
  formationInput,
  noFormation,
  takenIn,
  withMembers,
} from '../../renderer/features/studio/form/formation-draft.ts'
import { day } from '../../shared/kernel/day.ts'
import cases from '../fixtures/policy/cases.json' with { type: 'json' }
import type { PolicyCase } from '../support/policy/case.ts'
import { runCase } from '../support/policy/run-case.ts'
import { render } from './render.tsx'

const pick = (name: string) => ({ id: name, label: name })

describe('a studio being formed', () => {
  const filled = {
    ...noFormation,
    startOn: day('2025-09-16'),
    lead: pick('沈知远'),
    assistants: [
      { person: pick('叶清和'), attested: true },
      { person: null, attested: null },
    ],
    members: [pick('杜若溪'), null, pick('韩书宁')],
  }

  test('is asked about once it has a first day and a lead, with everybody picked so far', () => {
    expect(formationInput({ ...filled, startOn: null })).toBeNull()
    expect(formationInput({ ...filled, lead: null })).toBeNull()
    expect(formationInput(filled)?.people).toEqual([
      { personId: '沈知远', role: 'lead', attested: null },
      { personId: '叶清和', role: 'assistant', attested: true },
      { personId: '杜若溪', role: 'member', attested: null },
      { personId: '韩书宁', role: 'member', attested: null },
    ])
    expect([...takenIn(filled)]).toEqual(['沈知远', '叶清和', '杜若溪', '韩书宁'])
  })

  test('takes pasted members into the empty places first', () => {
    const joined = withMembers([pick('杜若溪'), null], [pick('顾明川'), pick('罗雨桐')])
    expect(joined.map((one) => one?.label)).toEqual(['杜若溪', '顾明川', '罗雨桐'])
  })
})

test('pasted names are found whole; nobody is guessed', async () => {
  const known = [pick('张三'), { id: 'a', label: '李四' }, { id: 'b', label: '李四' }, pick('王五一')]
  const found = await findByNames('张　三\t滨河中学\n李四\n王五\n张三', async (q) =>
    known.filter(({ label }) => label.includes(q)),
  )
  expect(found).toEqual({ people: [pick('张三')], unknown: ['王五'], several: ['李四'] })
})

describe('the check', () => {
  /** The findings the policy gives for one of its cases. */
  const findingsOf = (id: string) => {
    const found = (cases as unknown as readonly PolicyCase[]).find((one) => one.id === id)
    if (!found) throw new Error(`no case ${id}`)
    return runCase(found).findings
  }
  const section = (title: string) => {
    const found = screen.getByRole('heading', { name: title }).closest('section')
    if (!found) throw new Error(`no section ${title}`)
    return within(found)
  }

  test('an assistant of another school stands in the way, with the clause', () => {
    const findings = findingsOf('CMP-08')
    render(<CheckPanel findings={findings} />)
    expect(findings.filter(isRefusal)).toHaveLength(1)
    expect(section('不能组建').getByText('助理的学校和身份')).toBeVisible()
    expect(section('不能组建').getByText('三（二）')).toBeVisible()
  })

  test('an unattested assistant cannot be decided, and does not stand in the way', () => {
    const findings = findingsOf('CMP-11')
    render(<CheckPanel findings={findings} />)
    expect(findings.filter(isRefusal)).toEqual([])
    expect(section('尚不能判定').getByText(/单位确认身份/)).toBeVisible()
  })

  test('a member of two studios is only noted', () => {
    const findings = findingsOf('CMP-29')
    render(<CheckPanel findings={findings} />)
    expect(findings.filter(isRefusal)).toEqual([])
    expect(section('可以组建，请留意').getByText('成员的学校和兼室')).toBeVisible()
  })
})
