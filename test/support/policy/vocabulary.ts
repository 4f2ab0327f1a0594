import type { Level, PostKind, Programme, UnitKind } from '../../../shared/policy/facts/codes.ts'

/** The words of the cases and the codes of the engine. Words without a code (other honours) stay as they are. */

const titleKinds: Readonly<Record<string, string>> = {
  名校长: 'famous_principal',
  骨干校长: 'backbone_principal',
  教学名师: 'famous_teacher',
  名师: 'famous_teacher',
  骨干教师: 'backbone_teacher',
  卓越校长: 'excellent_principal',
  首席教师: 'chief_teacher',
  知名校长: 'renowned_principal',
  学科名师: 'subject_teacher',
  特级教师: 'special_teacher',
  省特级教师: 'special_teacher',
  燕赵名师: 'yanzhao_teacher',
  教育家型教师: 'educator',
  园丁A卡: 'card_a',
  园丁B卡: 'card_b',
  园丁C卡: 'card_c',
}
export const titleKind = (word: string): string => titleKinds[word] ?? word
export const isKnownTitle = (word: string): boolean => Object.hasOwn(titleKinds, word)

const titleWords: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(titleKinds).map(([word, code]) => [code, word])),
  famous_teacher: '教学名师',
  special_teacher: '特级教师',
}
export const titleWord = (code: string): string => titleWords[code] ?? code

export const levels: Readonly<Record<string, Level>> = {
  校: 'school',
  县: 'county',
  市: 'city',
  省: 'province',
}
export const levelWord = (code: string): string =>
  Object.entries(levels).find(([, c]) => c === code)?.[0] ?? code

const grades: Readonly<Record<string, string>> = {
  优秀: 'excellent',
  合格: 'pass',
  通过: 'pass',
  基本合格: 'basic',
  不合格: 'fail',
  不通过: 'fail',
}
/** 通过 belongs to graduation and 合格 to the other scales; outside its scale a word keeps its own form. */
export const graduationGrade = (word: string): string =>
  word === '合格' || word === '不合格' ? word : (grades[word] ?? word)
export const annualGrade = (word: string): string =>
  word === '通过' || word === '不通过' ? word : (grades[word] ?? word)

export const posts: Readonly<Record<string, PostKind>> = {
  校长: 'head',
  园长: 'head',
  副校长: 'vice_head',
  中层干部: 'middle_management',
  教师: 'teacher',
  教研员: 'researcher',
  机关干部: 'other',
}

export const units: Readonly<Record<string, UnitKind>> = {
  中小学: 'school',
  中等职业学校: 'vocational',
  幼儿园: 'kindergarten',
  教研室: 'research_office',
  进修学校: 'training_school',
  机关: 'office',
  校外培训机构: 'private_training',
}

export const programmes: Readonly<Record<string, Programme>> = { 腾飞: 'tengfei', 雏鹰: 'chuying' }

export const schoolRoles: Readonly<Record<string, string>> = {
  学校骨干教师: 'school_backbone',
  学科带头人: 'subject_leader',
  教研组长: 'research_group_head',
}

export const channels: Readonly<Record<string, string>> = {
  个人申报: 'own',
  组织推荐: 'organisation',
  专家举荐: 'expert',
}

export const forms: Readonly<Record<string, string>> = {
  实地考察: 'site_visit',
  听取汇报查看资料: 'report',
  同行调查: 'peer_survey',
}

export const materials: Readonly<Record<string, string>> = {
  学习目标和计划: 'goals_and_plan',
  '学习目标、计划': 'goals_and_plan',
  学习笔记和心得: 'study_notes',
  年度工作计划和总结: 'annual_plan_and_summary',
  个人和所在学校成果呈现: 'results',
}

const materialWords = Object.fromEntries(Object.entries(materials).map(([text, code]) => [code, text]))
/** A document as a case names it: the four assessment materials by the text's words, the others by their code. */
export const documentWord = (code: string): string => materialWords[code] ?? code

export const spendingCategories: Readonly<Record<string, string>> = {
  成员培训: 'training',
  参观学习: 'study_visit',
  课题研究: 'research',
  送教下乡: 'rural_teaching',
  其他活动: 'other',
  个人奖金: 'personal_pay',
}

export const payers: Readonly<Record<string, 'county' | 'city'>> = { 县: 'county', 市: 'city' }

/** Looks a word up and refuses one that the vocabulary does not have. */
export function word<T>(table: Readonly<Record<string, T>>, text: string): T {
  const found = table[text]
  if (found === undefined) throw new Error(`not in the vocabulary: ${text}`)
  return found
}
