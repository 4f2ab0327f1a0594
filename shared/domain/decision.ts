/** 拟办 and 决定: what an assessment, a move or a selection leads to, and what an officer makes of it. */

export const proposalKinds = [
  'rectification', // 拟整改
  'revocation', // 拟撤销工作室
  'removal', // 拟调整出工作室 (assistant, member)
  'studio_exit', // 拟退出工作室 (lead)
  'cohort_exit', // 拟退出培养计划
  'title_revocation', // 拟撤销称号
  'graduation', // 结业考核结果
  'adjustment', // 工作室待调整
  'commendation', // 拟表彰
  'recommendation', // 拟推荐
  'review', // 待复核
] as const
export type ProposalKind = (typeof proposalKinds)[number]

/** What a decision can be about: a proposal made by the record, or the result of a selection. */
export const decisionKinds = [
  ...proposalKinds,
  'recognition', // 认定
  'enrolment', // 确定为培养对象
] as const
export type DecisionKind = (typeof decisionKinds)[number]

export const proposalStatuses = ['open', 'confirmed', 'waived', 'withdrawn'] as const
export type ProposalStatus = (typeof proposalStatuses)[number]

export const verdicts = ['confirm', 'waive', 'reverse'] as const
export type Verdict = (typeof verdicts)[number]
