/** 师德: a complaint, what the investigation found, the sanction and how long it is in force. */

/** 举报平台 · 来信 · 来访 · 来电 · 检查发现 · 转办 */
export const complaintChannels = ['platform', 'letter', 'visit', 'call', 'inspection', 'transfer'] as const
export type ComplaintChannel = (typeof complaintChannels)[number]

/** 师德失范 · 违规违纪 */
export const breachKinds = ['ethics', 'discipline'] as const
export type BreachKind = (typeof breachKinds)[number]

/** 批评教育 · 警告 · 记过 · 降低岗位等级 · 开除 · 其他 */
export const sanctionKinds = ['reprimand', 'warning', 'demerit', 'demotion', 'dismissal', 'other'] as const
export type SanctionKind = (typeof sanctionKinds)[number]

export const ethicsSteps = ['investigation', 'finding', 'sanction', 'notice'] as const
export type EthicsStep = (typeof ethicsSteps)[number]

/** How far a case has come. */
export const caseStates = [
  'received', // 待调查
  'investigating', // 调查中
  'upheld', // 属实，待处理
  'sanctioned', // 处分期内
  'ended', // 处分期满
  'dismissed', // 不属实
] as const
export type CaseState = (typeof caseStates)[number]
