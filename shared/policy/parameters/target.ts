import { defineParameters } from './define.ts'

/** The 2025 targets: distinct persons first granted a listed title inside the window. */
export const targetParameters = defineParameters({
  'target.province': [8, 'person', '主文 一（二）“教师队伍素质全面跃升”段'],
  'target.city': [20, 'person', '主文 一（二）“教师队伍素质全面跃升”段'],
  'target.county': [200, 'person', '主文 一（二）“教师队伍素质全面跃升”段'],
  'target.from': ['2022-01-01', 'date', '主文 一（二）“教师队伍素质全面跃升”段'],
  'target.to': ['2025-12-31', 'date', '主文 一（二）“教师队伍素质全面跃升”段'],
  'target.province.kinds': [
    ['educator', 'yanzhao_teacher', 'special_teacher', 'backbone_teacher'],
    'kind',
    '主文 一（二）“教师队伍素质全面跃升”段',
  ],
  'target.city.kinds': [
    ['excellent_principal', 'chief_teacher', 'subject_teacher'],
    'kind',
    '主文 一（二）“教师队伍素质全面跃升”段',
  ],
  /** The county's 学科名师 is its 教学名师 (口径 A48). */
  'target.county.kinds': [
    ['backbone_teacher', 'famous_teacher'],
    'kind',
    '主文 一（二）“教师队伍素质全面跃升”段',
  ],
})
