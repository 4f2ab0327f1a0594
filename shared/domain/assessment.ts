/** 考核: who is assessed, in which form, with which grades. */

export const assessedKinds = ['studio', 'lead', 'assistant', 'member', 'trainee', 'talent'] as const
export type AssessedKind = (typeof assessedKinds)[number]

export const assessmentKinds = ['annual', 'reassessment', 'cycle', 'graduation'] as const
export type AssessmentKind = (typeof assessmentKinds)[number]

/** 优秀 · 合格 · 基本合格 · 不合格 */
export const grades = ['excellent', 'pass', 'basic', 'fail'] as const
export type Grade = (typeof grades)[number]

/** Studios and the people in them have three grades, trainees and talent four. 附件2-1 六（一）3、六（二）; 附件5-1、5-2 五（三）1 */
export const gradesOf = (assessed: AssessedKind): readonly Grade[] =>
  assessed === 'trainee' || assessed === 'talent' ? grades : ['excellent', 'pass', 'fail']

/** Why somebody has no grade. */
export const absences = ['no_reason', 'sick_leave', 'refused', 'not_organised'] as const
export type Absence = (typeof absences)[number]

/** The three areas an assessment of a studio looks at 附件2-1 六（一）2: what was seen in each, in words. */
export const assessmentAreas = ['building', 'members', 'influence'] as const
export type AssessmentArea = (typeof assessmentAreas)[number]

/** The forms it is held in; evidence of each shows that it was. */
export const assessmentForms = ['site_visit', 'report', 'peer_survey'] as const
