import i18next from 'i18next'
import { describe, expect, test } from 'vitest'
import { lifeLanes, sayEntry, sayState } from '../../renderer/features/people/person/life-lanes.ts'
import type { LifeEntry } from '../../renderer/features/people/rows.ts'
import { day } from '../../shared/kernel/day.ts'

const t = i18next.t

const entry = (
  lane: LifeEntry['lane'],
  fromOn: string,
  toOn: string | null,
  rest: Partial<LifeEntry>,
): LifeEntry => ({
  lane,
  id: `${lane} ${fromOn}`,
  kind: '',
  label: '',
  fromOn: day(fromOn),
  toOn: toOn === null ? null : day(toOn),
  state: null,
  grade: null,
  recordedAt: '2025-06-18T00:00:00.000Z',
  link: null,
  ...rest,
})

const lane = (entries: readonly LifeEntry[], id: string) => lifeLanes(t, entries).find((one) => one.id === id)

describe('the lanes of a life line', () => {
  test('every kind has its lane, empty or not', () => {
    expect(lifeLanes(t, []).map((one) => one.label)).toEqual([
      '岗位',
      '称号',
      '培养',
      '工作室',
      '考核',
      '成果',
      '决定',
    ])
  })

  test('the grades of a trainee stand in the bar of the cohort, those of a talent in their year', () => {
    const entries = [
      entry('cohort', '2022-09-01', '2025-08-31', { kind: 'chuying' }),
      entry('assessment', '2023-07-01', '2023-07-01', { kind: 'trainee', state: '1', grade: 'pass' }),
      entry('assessment', '2024-07-01', '2024-07-01', { kind: 'trainee', state: '2', grade: null }),
      entry('assessment', '2024-12-28', '2024-12-28', { kind: 'talent', state: '2024', grade: 'excellent' }),
    ]
    expect(lane(entries, 'cohort 0')?.items).toMatchObject([{ label: '雏鹰计划', grades: ['pass', null] }])
    expect(lane(entries, 'assessment 0')?.items).toEqual([
      { kind: 'year', id: 'assessment 2024-12-28', year: 2024, grade: 'excellent' },
    ])
  })

  test('a grade belongs to the span that had begun last', () => {
    const entries = [
      entry('studio', '2019-09-01', '2022-08-31', { kind: 'member', label: '沈知远' }),
      entry('studio', '2022-09-16', null, { kind: 'assistant', label: '方叙白' }),
      entry('assessment', '2022-09-10', '2022-09-10', { kind: 'member', state: '3', grade: 'fail' }),
      entry('assessment', '2023-09-20', '2023-09-20', { kind: 'assistant', state: '1', grade: 'pass' }),
    ]
    expect(lane(entries, 'studio 0')?.items).toMatchObject([
      { label: '沈知远工作室 成员', grades: ['fail'] },
      { label: '方叙白工作室 助理', grades: ['pass'] },
    ])
  })

  test('what runs at the same time stands in rows of its own', () => {
    const title = (from: string, to: string | null, kind: string) =>
      entry('title', from, to, { kind, label: 'county' })
    const entries = [
      title('2018-09-01', '2021-08-31', 'backbone_teacher'),
      title('2021-09-01', null, 'backbone_teacher'),
      title('2024-09-05', null, 'famous_teacher'),
    ]
    expect(lane(entries, 'title 0')?.items.map((item) => item.id)).toEqual([
      'title 2018-09-01',
      'title 2021-09-01',
    ])
    expect(lane(entries, 'title 1')).toMatchObject({ label: '', items: [{ label: '县教学名师' }] })
  })
})

describe('an entry in words', () => {
  test.each([
    [
      'a post by its duty',
      entry('post', '2020-09-01', null, { kind: 'teacher', label: '云岭中学', state: '教研组长' }),
      '云岭中学 教研组长',
      '',
    ],
    [
      'a post by its kind',
      entry('post', '2020-09-01', null, { kind: 'vice_head', label: '云岭中学' }),
      '云岭中学 副校长',
      '',
    ],
    [
      'a missing grade as missing',
      entry('assessment', '2024-12-28', '2024-12-28', { kind: 'talent', state: '2024' }),
      '人才 2024年度 缺等次',
      '',
    ],
    [
      'an exit from a cohort',
      entry('cohort', '2022-09-01', '2024-01-31', { kind: 'tengfei', state: 'exited' }),
      '腾飞计划',
      '已退出',
    ],
    [
      'a pending proposal',
      entry('decision', '2025-06-16', '2025-06-16', { kind: 'cohort_exit', state: 'pending' }),
      '拟退出培养计划，待决定',
      '',
    ],
    [
      'a decision with its document',
      entry('decision', '2025-06-16', '2025-06-16', {
        kind: 'cohort_exit',
        state: 'confirm',
        label: '某教人〔2025〕1号',
      }),
      '退出培养计划',
      '确认 某教人〔2025〕1号',
    ],
  ])('%s', (_, given, said, state) => {
    expect(sayEntry(t, given)).toBe(said)
    expect(sayState(t, given)).toBe(state)
  })
})
