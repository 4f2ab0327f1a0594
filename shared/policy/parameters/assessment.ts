import { defineParameters } from './define.ts'

/** 考核: the scales, the forms, the time to put things right. */
export const assessmentParameters = defineParameters({
  'assessment.studio.grades': [['excellent', 'pass', 'fail'], 'kind', '附件2-1 六（一）3'],
  'assessment.studio-people.grades': [['excellent', 'pass', 'fail'], 'kind', '附件2-1 六（二）'],
  'assessment.rectification': [3, 'month', '附件2-1 六（一）4'],
  'assessment.forms': [['site_visit', 'report', 'peer_survey'], 'kind', '附件2-1 六（一）2'],
  'assessment.people.materials': [
    ['goals_and_plan', 'study_notes', 'annual_plan_and_summary', 'results'],
    'kind',
    '附件2-1 六（二）',
  ],
  /** Leave shorter than this is not leaving the post (口径 A31). */
  'exit.leave': [12, 'month', '附件2-1 五（三）'],
})
