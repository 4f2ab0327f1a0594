import { describe, expect, it } from 'vitest'
import { nameKeys } from '../../../electron/backend/people/name-keys.ts'

describe('keys of a name', () => {
  it.each([
    ['曾国藩', 'zeng guo fan', 'zgf'],
    ['单雄信', 'shan xiong xin', 'sxx'],
    ['解晓东', 'xie xiao dong', 'xxd'],
    ['仇英', 'qiu ying', 'qy'],
    ['欧阳修', 'ou yang xiu', 'oyx'],
    ['吕布', 'lv bu', 'lb'],
    ['买买提·艾力', 'mai mai ti ai li', 'mmtal'],
    ['Li Ming', 'liming', 'l'],
  ])('%s', (name, pinyin, initials) => expect(nameKeys(name)).toMatchObject({ pinyin, initials }))

  it('orders surnames by strokes', () => {
    const names = ['曾一', '丁一', '李一', '王一', '张一']
    const sorted = [...names].sort((a, b) => (nameKeys(a).strokes < nameKeys(b).strokes ? -1 : 1))
    expect(sorted).toEqual(['丁一', '王一', '张一', '李一', '曾一'])
  })

  it('orders a two-character name before the same surname with one more', () => {
    expect(nameKeys('王一').strokes < nameKeys('王一一').strokes).toBe(true)
  })

  it('reads the first character of a school as a word, not as a surname', () => {
    expect(nameKeys('解放小学', { surname: false }).initials).toBe('jfxx')
    expect(nameKeys('解放').initials).toBe('xf')
  })
})
