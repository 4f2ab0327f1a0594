import { fireEvent, screen } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, test } from 'vitest'
import {
  type ActivityDraft,
  activityInput,
  likeFormer,
  type Mark,
  noActivity,
} from '../../renderer/features/activity/form/activity-draft.ts'
import { Attendance, type Attendee } from '../../renderer/features/activity/form/attendance.tsx'
import { effectOf } from '../../renderer/features/activity/form/effect.ts'
import type { Activity } from '../../renderer/features/activity/rows.ts'
import { day } from '../../shared/kernel/day.ts'
import type { Id } from '../../shared/kernel/id.ts'
import { render } from './render.tsx'

const attendee = (name: string, role: Attendee['role']): Attendee => ({
  id: name as Id<'person'>,
  name,
  role,
  school: '滨河中学',
})
const people = [attendee('沈知远', 'lead'), attendee('杜若溪', 'member'), attendee('韩书宁', 'member')]
const came: Mark = { present: true, reason: '' }
const away: Mark = { present: false, reason: '阅卷' }

function Tried({ onMarks }: { onMarks: (marks: Readonly<Record<string, Mark>>) => void }) {
  const [marks, setMarks] = useState<Readonly<Record<string, Mark>>>({})
  onMarks(marks)
  return <Attendance people={people} marks={marks} onChange={setMarks} nobody="没有人" />
}

describe('attendance', () => {
  const show = () => {
    let marks: Readonly<Record<string, Mark>> = {}
    render(
      <Tried
        onMarks={(next) => {
          marks = next
        }}
      />,
    )
    const button = (name: string, state: string) => {
      const group = screen.getByRole('group', { name: `${name}到场情况` })
      const found = [...group.querySelectorAll('button')].find((one) => one.textContent === state)
      if (!found) throw new Error(`no ${state} for ${name}`)
      return found
    }
    return { marks: () => marks, button }
  }

  test('nobody counts as present before somebody says so', () => {
    const { marks } = show()
    expect(marks()).toEqual({})
    expect(screen.getByText('成员0 / 2')).toBeVisible()
    expect(screen.getAllByText('未记')).toHaveLength(3)
  })

  test('all at once, then one away with the reason', () => {
    const { marks, button } = show()
    fireEvent.click(screen.getByText('全部到场'))
    fireEvent.click(button('韩书宁', '缺席'))
    fireEvent.change(screen.getByLabelText('韩书宁缺席原因'), { target: { value: '阅卷' } })
    expect(marks()).toEqual({ 沈知远: came, 杜若溪: came, 韩书宁: away })
    expect(screen.getByText('成员1 / 2')).toBeVisible()
  })

  test('everybody with one key, and cleared with it', () => {
    const { marks } = show()
    fireEvent.keyDown(window, { key: 'a', altKey: true })
    expect(marks()).toEqual({ 沈知远: came, 杜若溪: came, 韩书宁: came })
    fireEvent.keyDown(window, { key: 'a', altKey: true })
    expect(Object.values(marks()).every(({ present }) => present === null)).toBe(true)
  })

  test('who was marked and is not in the studio on the new day is named; what the back end refuses stands in the row', () => {
    const marks = { 沈知远: came, 杜若溪: came, 韩书宁: came }
    const shown = (present: readonly Attendee[], error?: (at: number) => string | undefined) => (
      <Attendance
        people={present}
        marks={marks}
        onChange={() => {}}
        nobody="没有人"
        {...(error ? { error } : {})}
      />
    )
    const { rerender } = render(shown(people))
    expect(screen.queryByRole('alert')).toBeNull()
    rerender(shown(people.slice(0, 2)))
    expect(screen.getByRole('alert')).toHaveTextContent('韩书宁那天不在工作室里')
    rerender(shown(people, (at) => (at === 1 ? '杜若溪当时不在工作室里。' : undefined)))
    expect(screen.getByText('杜若溪当时不在工作室里。').closest('li')).toHaveTextContent('杜若溪滨河中学')
  })

  test('a second click takes the mark away: unknown is not absent', () => {
    const { marks, button } = show()
    fireEvent.click(button('杜若溪', '到场'))
    fireEvent.click(button('杜若溪', '到场'))
    expect(marks()).toEqual({ 杜若溪: { present: null, reason: '' } })
  })
})

const draft = (part: Partial<ActivityDraft>): ActivityDraft => ({
  ...noActivity,
  fromOn: day('2025-06-13'),
  topic: '整本书阅读',
  ...part,
})
const school = { id: 'school', label: '石桥中学' }

describe('what is sent', () => {
  test('only the fields the kind has, and only the marks somebody made', () => {
    const written = { school, problem: '问题', solution: '办法', place: '礼堂' }
    const marks = { 沈知远: came, 杜若溪: { present: null, reason: '' }, 韩书宁: away }
    expect(activityInput(draft({ kind: 'lecture', ...written, marks }), people)).toMatchObject({
      place: '礼堂',
      visitedSchoolId: null,
      problem: null,
      solution: null,
      attendance: [
        { personId: '沈知远', present: true, absenceReason: null },
        { personId: '韩书宁', present: false, absenceReason: '阅卷' },
      ],
    })
    expect(activityInput(draft({ kind: 'visit', ...written }), people)).toMatchObject({
      place: null,
      visitedSchoolId: 'school',
      problem: '问题',
      solution: '办法',
    })
  })

  test.each([
    ['half', null, 1],
    ['one', null, 2],
    ['more', 2.5, 5],
    ['more', null, null],
  ] as const)('%s a day of %s days is %s half days', (length, days, halfDays) => {
    expect(activityInput(draft({ length, days }), people)?.halfDays).toBe(halfDays)
  })

  test('nothing without a day or a topic', () => {
    expect(activityInput(draft({ fromOn: null }), people)).toBeNull()
    expect(activityInput(draft({ topic: '  ' }), people)).toBeNull()
  })

  test('a copy asks the day, what was found and who came anew', () => {
    const former = {
      kind: 'visit',
      fromOn: '2025-05-23',
      toOn: '2025-05-23',
      halfDays: 2,
      topic: '作文课诊断',
      place: null,
      host: { id: '沈知远', name: '沈知远' },
      visitedSchool: { id: 'school', name: '石桥中学' },
      problem: '问题',
      solution: '办法',
      note: '备注',
      attendance: [{ person: { id: '杜若溪', name: '杜若溪' }, present: true, absenceReason: null }],
    } as unknown as Activity
    expect(likeFormer(former)).toMatchObject({
      kind: 'visit',
      length: 'one',
      topic: '作文课诊断',
      hostId: '沈知远',
      school,
      fromOn: null,
      problem: '',
      solution: '',
      note: '',
      marks: {},
    })
  })
})

describe('what saving does to the duties of the year', () => {
  test.each([
    ['a training with its length counts', { kind: 'training' }, 'training', 'met'],
    ['one without its length is open', { kind: 'training', length: 'more' }, 'trainingLength', 'undet'],
    ['a visit without its school is open', { kind: 'visit' }, 'visitSchool', 'undet'],
    ['a visit needs problem and solution', { kind: 'visit', school, problem: '问题' }, 'visitReport', 'due'],
    [
      'a visit with both counts',
      { kind: 'visit', school, problem: '问题', solution: '办法' },
      'visit',
      'met',
    ],
    ['a forum of the lead counts', { kind: 'forum', hostId: '沈知远' as Id<'person'> }, 'forum', 'met'],
    ['a forum of a member does not', { kind: 'forum', hostId: '杜若溪' as Id<'person'> }, 'forumHost', 'due'],
    [
      'a lecture with a member unmarked is open',
      { kind: 'lecture', marks: { 杜若溪: came } },
      'lectureUnmarked',
      'undet',
    ],
    [
      'a lecture with a member away does not count',
      { kind: 'lecture', marks: { 杜若溪: came, 韩书宁: away } },
      'lectureAbsent',
      'due',
    ],
    [
      'a lecture with every member counts, whoever else is away',
      { kind: 'lecture', marks: { 沈知远: away, 杜若溪: came, 韩书宁: came } },
      'lecture',
      'met',
    ],
    ['other kinds are no duty', { kind: 'research' }, 'other', 'waived'],
  ] as const satisfies readonly (readonly [string, Partial<ActivityDraft>, string, string])[])(
    '%s',
    (_, part, why, look) => {
      expect(effectOf(draft(part), people)).toMatchObject({ why, look })
    },
  )
})
