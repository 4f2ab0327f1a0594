import { defineParameters } from './define.ts'

/** 经费: studio money per management year, the training fund per budget year, in yuan. */
export const fundParameters = defineParameters({
  'fund.studio.principal': [5_000, 'yuan', '附件2 四（三）第1段'],
  'fund.studio.teacher': [3_000, 'yuan', '附件2 四（三）第1段'],
  'fund.uses': [['training', 'study_visit', 'research', 'rural_teaching'], 'kind', '附件2 四（三）第1段'],
  /** Pay to a person is no activity, whatever it is called (口径 A34). */
  'fund.uses.never': [['personal_pay'], 'kind', '附件2 四（三）第1段'],
  'fund.training': [150_000, 'yuan', '附件5 六（四）'],
})
