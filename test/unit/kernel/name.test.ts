import { describe, expect, it } from 'vitest'
import { maskIdNumber, maskPhone } from '../../../shared/kernel/mask.ts'
import { isName, tidyName } from '../../../shared/kernel/name.ts'
import { bareText, tidyText } from '../../../shared/kernel/text.ts'

describe('names', () => {
  it.each([
    ['张　三', '张三'],
    ['张 三 ', '张三'],
    [' 　张三\u200b', '张三'],
    ['欧阳\n明', '欧阳明'],
    ['买买提.艾力', '买买提·艾力'],
    ['买买提 • 艾力', '买买提·艾力'],
    ['Ｌｉ  Ming', 'Li Ming'],
  ])('%j is %s', (typed, name) => expect(tidyName(typed)).toBe(name))

  it.each(['张三', '买买提·艾力', 'Anna Lee', '𠮷田'])('%s is a name', (name) =>
    expect(isName(name)).toBe(true),
  )
  it.each(['张', '张三1', '=张三', '张三（女）', '张'.repeat(31), ''])('%j is none', (name) =>
    expect(isName(name)).toBe(false),
  )
})

describe('text', () => {
  it('folds width and spaces', () => {
    expect(tidyText('　（１）　ＡＢ\u00a0 c\n')).toBe('(1) AB c')
    expect(tidyText('河\u0007北\u0000省\ufffe')).toBe('河北省')
    expect(bareText('身 份 证\n号码（必填）')).toBe('身份证号码(必填)')
  })
})

describe('masks', () => {
  it('leave the first two characters of an ID number and the last four of a phone', () => {
    expect(maskIdNumber('99999919850601001X')).toBe('99****************')
    expect(maskPhone('13900000001')).toBe('*******0001')
    expect(maskPhone('01')).toBe('01')
  })
})
