import { defineParameters } from './define.ts'

/** 工作室: who is in it, what each year and the cycle ask, how long things last. */
export const studioParameters = defineParameters({
  'studio.cycle': [3, 'year', '附件2-1 三'],
  'studio.leads': [1, 'person', '附件2-1 三（一）'],
  'studio.assistants.least': [1, 'person', '附件2-1 三（一）'],
  'studio.assistants.most': [2, 'person', '附件2-1 三（一）'],
  'studio.members': [6, 'person', '附件2-1 三（一）'],
  'studio.principal.round.2022': [4, 'studio', '附件2-1 二'],
  'studio.teacher.round.2022': [20, 'studio', '附件2-1 二'],
  'studio.round.year': [2022, 'year', '附件2-1 二'],
  'studio.principal.training-days': [15, 'day', '附件2-1 四（一）1'],
  'studio.teacher.training-sessions': [10, 'time', '附件2-1 四（二）1'],
  'studio.visits': [1, 'time', '附件2-1 四（一）1'],
  /** A member this short a time at the school when the year ends is only noted (口径 A18). */
  'studio.visits.newcomer': [3, 'month', '附件2-1 四（一）1'],
  'studio.principal.forums': [1, 'time', '附件2-1 四（一）1'],
  'studio.teacher.lectures': [1, 'time', '附件2-1 四（二）1'],
  /** The text names no number, so none is noted and never a breach. */
  'studio.shadowings': [1, 'time', '附件2 四（三）第1段'],
  'studio.three-year-plans': [1, 'piece', '附件2-1 四（一）1'],
  'studio.annual-plans': [1, 'piece', '附件2-1 四（一）1'],
  'studio.summaries': [1, 'piece', '附件2-1 四（一）1'],
  'studio.policy-reports': [1, 'piece', '附件2-1 四（一）1'],
  'studio.research-reports': [1, 'piece', '附件2-1 四（一）1'],
  'studio.growth-reports': [1, 'piece', '附件2-1 四（一）2'],
  'studio.lead.papers': [1, 'piece', '附件2-1 四（一）1'],
  'studio.member.papers': [1, 'piece', '附件2-1 四（一）2'],
  'studio.lead.open-lessons': [1, 'time', '附件2-1 四（二）1'],
  'studio.lead.open-lessons.level': ['city', 'level', '附件2-1 四（二）1'],
  'studio.member.open-lessons': [1, 'time', '附件2-1 四（二）2'],
  'studio.member.open-lessons.level': ['county', 'level', '附件2-1 四（二）2'],
  'studio.supported-schools': [2, 'school', '附件2-1 四（一）1'],
  'studio.supported-schools.range': [1, 'school', '附件2 四（三）第1段'],
})
