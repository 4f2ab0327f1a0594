import { defineParameters } from './define.ts'

/** 激励: the period, the units in scope, what the unit owes each year. */
export const incentiveParameters = defineParameters({
  'incentive.period': [5, 'year', '附件2 四'],
  'incentive.unit-kinds': [
    ['school', 'vocational', 'kindergarten', 'research_office', 'training_school'],
    'kind',
    '附件2 二',
  ],
  'incentive.medical-exams': [1, 'time', '附件2 四（一）'],
  'incentive.talent.passing': [['excellent', 'pass'], 'kind', '附件2 四（四）'],
  'incentive.talent.grades': [['excellent', 'pass', 'basic', 'fail'], 'kind', '附件2 四（四）'],
})
