import { describe, expect, test } from 'vitest'
import { placeOf } from '../../../shared/policy/place.ts'

const plan = [
  '云山县教育高质量发展行动计划',
  '一、任务',
  '（一）总的打算。先说总的。',
  '（二）目标。到期要见成效。',
  '师资提升。培养一批骨干。',
  '二、措施',
  '（四）队伍建设',
  '12.办好培训。',
  '13.办好认定。',
  '附件：1.工作室办法',
  '附件2',
  '工作室激励办法',
  '三、激励措施',
  '每两年认定一次。',
  '发给奖金。',
  '附件2-1',
  '工作室管理办法',
  '四、职责',
  '（一）名校长工作室',
  '1.带好成员。',
  '2.办好论坛。',
  '（二）名师工作室',
  '1.上好公开课。',
]
const at = (document: string, place: string) => {
  const found = placeOf(plan, { document, place })
  return found === null ? null : plan[found]
}

describe('the place of a clause in the own text of the plan', () => {
  test.each([
    ['主文', '二（四）13', '13.办好认定。'],
    ['主文', '一（二）第1段', '（二）目标。到期要见成效。'],
    ['主文', '一（二）“师资提升”段', '师资提升。培养一批骨干。'],
    ['附件2', '三 第2段', '发给奖金。'],
    ['附件2-1', '四（一）2', '2.办好论坛。'],
    ['附件2-1', '四（二）1', '1.上好公开课。'],
    // what is not there leads to the nearest heading above it
    ['附件2-1', '四（二）9', '（二）名师工作室'],
    ['附件2-1', '前言', '附件2-1'],
  ])('%s %s', (document, place, text) => {
    expect(at(document, place)).toBe(text)
  })

  test('is none in an annex that the text does not have', () => {
    expect(at('附件5-1', '二（一）1')).toBeNull()
    expect(placeOf([], { document: '主文', place: '一' })).toBeNull()
  })
})
