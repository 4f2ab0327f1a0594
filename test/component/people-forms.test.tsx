import { describe, expect, test } from 'vitest'
import {
  changedDetails,
  changedSealed,
  draftOf,
  noDetails,
  noSealed,
} from '../../renderer/features/people/form/details-draft.ts'
import { noPost, postInput } from '../../renderer/features/people/form/post-draft.ts'
import { listStateOf, readPeopleSearch, searchOf } from '../../renderer/features/people/list/list-search.ts'
import { byLevel } from '../../renderer/features/people/said.ts'
import { day } from '../../shared/kernel/day.ts'

const school = '01970000-0000-7000-8000-000000000001'

describe('the list in the address', () => {
  test('takes what it knows and leaves the rest', () => {
    expect(
      readPeopleSearch({ q: 'zmb', school, post: 'teacher', title: 'nobody', order: 'age', page: 3 }),
    ).toEqual({ q: 'zmb', school, post: 'teacher' })
    expect(readPeopleSearch({ school: "' OR 1=1 --", q: 7 })).toEqual({})
  })

  test('a saved view asks the same list again', () => {
    const search = readPeopleSearch({ q: '周', school, title: 'famous_teacher', order: 'strokes' })
    expect(searchOf(listStateOf(search))).toEqual(search)
  })

  test('the usual order is no filter', () => {
    expect(listStateOf(readPeopleSearch({ order: 'pinyin' }))).toEqual(listStateOf({}))
  })
})

describe('corrected details', () => {
  const onRecord = { ...noDetails, name: '周慕白', subject: '语文', note: '旧' }

  test('only what was changed is sent; an emptied field becomes unknown, never an empty text', () => {
    expect(changedDetails({ ...onRecord, subject: ' 语文 ', note: '  ' }, onRecord)).toEqual({ note: null })
    expect(changedDetails(onRecord, onRecord)).toEqual({})
  })

  test('unknown on record is empty in the form', () => {
    const unknown = Object.fromEntries(Object.keys(noDetails).map((field) => [field, null]))
    expect(draftOf({ ...unknown, name: '周慕白' } as Parameters<typeof draftOf>[0])).toEqual({
      ...noDetails,
      name: '周慕白',
    })
  })

  test('an untouched number stays; ticking takes it away', () => {
    expect(changedSealed(noSealed)).toEqual({})
    expect(changedSealed({ idNumber: null, phone: '13800000001', bankAccount: '' })).toEqual({
      idNumber: null,
      phone: '13800000001',
    })
  })
})

describe('a post being typed', () => {
  test('is asked for only with its first day and its kind', () => {
    expect(postInput({ ...noPost, fromOn: day('2025-06-01') })).toBeNull()
    expect(postInput({ ...noPost, kind: 'teacher' })).toBeNull()
    expect(postInput({ ...noPost, fromOn: day('2025-06-01'), kind: 'teacher', unit: ' 县教育局 ' })).toEqual({
      fromOn: '2025-06-01',
      kind: 'teacher',
      schoolId: null,
      unit: '县教育局',
      duty: null,
      frontLine: null,
      reason: null,
      documentNumber: null,
    })
  })
})

test('titles stand highest level first, the newer before the older', () => {
  const title = (level: 'county' | 'city', fromOn: string) => ({ level, fromOn })
  expect(
    byLevel([title('county', '2022-01-01'), title('city', '2018-01-01'), title('county', '2024-01-01')]),
  ).toEqual([title('city', '2018-01-01'), title('county', '2024-01-01'), title('county', '2022-01-01')])
})
