import { defineParameters } from './define.ts'

/** 认定: how many in a batch, how often, who may be put forward upward. */
export const recognitionParameters = defineParameters({
  'recognition.principal.famous': [4, 'person', '附件2 三 第1段'],
  'recognition.principal.backbone': [6, 'person', '附件2 三 第1段'],
  'recognition.teacher.famous': [20, 'person', '附件2 三 第1段'],
  'recognition.teacher.backbone': [80, 'person', '附件2 三 第1段'],
  'recognition.principal.interval': [2, 'year', '附件2 三 第1段'],
  'recognition.teacher.interval': [1, 'year', '附件2 三 第1段'],
  /** The year the rhythm starts from; the plan's first batches are those of 2022. */
  'recognition.first-year': [2022, 'year', '附件2-1 二'],
  'recognition.direct-cards': [['A', 'B'], 'kind', '附件2 三 第2段'],
  'recommendation.principal.kinds': [
    ['excellent_principal', 'chief_teacher', 'renowned_principal', 'backbone_principal'],
    'kind',
    '主文 二（四）13',
  ],
  'recommendation.teacher.kinds': [['subject_teacher', 'backbone_teacher'], 'kind', '主文 二（四）13'],
})
