import type { LessonRole, PaperStatus } from '../domain/activity.ts'
import type { ChangeKind, RecordKind } from '../domain/handback.ts'
import type { StudioDocumentKind } from '../domain/studio.ts'
import { activityWords, levelWords, outputWords, spendingWords } from './words.ts'

/** The words of the workbook a studio fills in where there is only WPS or Excel: sheets, columns, choices, advice. */

export const workbookSheets: Readonly<Record<RecordKind, string>> = {
  activity: '活动',
  document: '材料',
  output: '成果',
  spending: '经费',
}

const documentWords: Readonly<Record<StudioDocumentKind, string>> = {
  three_year_plan: '三年工作规划',
  annual_plan: '年度工作计划',
  work_system: '工作室制度',
  summary_report: '工作总结报告',
  policy_report: '决策咨询报告',
  research_report: '研究报告',
  growth_file: '成长档案',
  career_plan: '职业发展规划',
  cycle_goals: '周期培养目标和任务',
  growth_report: '个人专业成长报告',
  study_plan: '学习计划和研究项目',
  study_record: '学习记录和案例评析',
  mentoring: '师带徒结对',
  work_report: '工作汇报',
  assistant_work: '助理履职情况',
  tasks_done: '成员完成任务情况',
  plan_review: '规划计划审议（教育局填写）',
  mission_review: '宗旨作用评议（教育局填写）',
  workplace: '独立工作场所',
  unit_support: '所在单位的支持',
  support: '传帮带',
  problem_improved: '成员的问题得到改善',
}
const paperWords: Readonly<Record<PaperStatus, string>> = { published: '已发表', accepted: '已录用' }
const lessonWords: Readonly<Record<LessonRole, string>> = { teacher: '授课', audience: '听课' }

/** What is written for each value of a field that is chosen from a list. */
export const workbookChoices: Readonly<
  Record<RecordKind, Readonly<Record<string, Readonly<Record<string, string>>>>>
> = {
  activity: { kind: activityWords },
  document: { kind: documentWords },
  output: { kind: outputWords, level: levelWords, status: paperWords, tookPartAs: lessonWords },
  spending: { category: spendingWords },
}

/** A column's head, and how wide it is in characters. */
interface Column {
  label: string
  width: number
}

export const workbookColumns: Readonly<Record<RecordKind, Readonly<Record<string, Column>>>> = {
  activity: {
    kind: { label: '类别', width: 12 },
    fromOn: { label: '开始日期', width: 12 },
    toOn: { label: '结束日期', width: 12 },
    halfDays: { label: '时长（半天数）', width: 9 },
    topic: { label: '主题', width: 32 },
    place: { label: '地点', width: 16 },
    hostId: { label: '主持人', width: 12 },
    visitedSchoolId: { label: '走访学校', width: 18 },
    problem: { label: '发现的问题', width: 28 },
    solution: { label: '解决办法', width: 28 },
    note: { label: '备注', width: 20 },
  },
  document: {
    kind: { label: '材料', width: 22 },
    title: { label: '名称', width: 32 },
    personId: { label: '哪位成员', width: 12 },
    schoolId: { label: '受助学校', width: 18 },
    managementYear: { label: '管理年度', width: 9 },
    filedOn: { label: '归档日期', width: 12 },
  },
  output: {
    personId: { label: '姓名', width: 12 },
    kind: { label: '类别', width: 12 },
    title: { label: '题目', width: 36 },
    happenedOn: { label: '日期', width: 12 },
    level: { label: '级别', width: 8 },
    publication: { label: '刊物或主办单位', width: 24 },
    status: { label: '论文状态', width: 9 },
    authorPosition: { label: '第几作者', width: 8 },
    tookPartAs: { label: '公开课角色', width: 10 },
    activityId: { label: '来自哪次活动', width: 30 },
    note: { label: '备注', width: 20 },
  },
  spending: {
    spentOn: { label: '日期', width: 12 },
    category: { label: '用途', width: 12 },
    amountFen: { label: '金额（元）', width: 12 },
    purpose: { label: '事由', width: 36 },
    voucher: { label: '票据号', width: 16 },
    activityId: { label: '用于哪次活动', width: 30 },
  },
}

/** How many rows wait to be filled in. */
export const preparedRows: Readonly<Record<RecordKind, number>> = {
  activity: 40,
  document: 20,
  output: 30,
  spending: 40,
}

export const markWords = { present: '到场', absent: '缺席', reasonAfter: '缺席：' } as const
export const attendanceLabel = (name: string): string => `出勤：${name}`

export const workbookTitle = (studioName: string): string => `${studioName}记录表`
export const workbookFile = (studioName: string, revision: number): string =>
  `${studioName}-记录表-${revision}.xlsx`
export const adviceSheet = '填表说明'
export const receiptSheet = '回执'

export const adviceLines = (issuedOn: string, revision: number): readonly string[] => [
  `本表由教育局于${issuedOn}发出，第${revision}版。填好后保存为.xlsx，把整个文件交回教育局。`,
  '一、已有的记录可以直接改；新的记录填在下面空着的行里，一行一条，不要插入、复制或删除行。',
  '二、白色格可以填写，带底色的格和标题已锁定。带下拉箭头的格请从列表中选择。',
  '三、“活动”表中，每位成员一列出勤：到场、缺席，或写明原因，如“缺席：病假”；没有登记的留空。',
  '四、入校诊断要填走访学校、发现的问题和解决办法，缺一项不计入。',
  '五、要取消一条记录，把这一行的内容清空即可；教育局核对后才会真正取消。',
  '六、金额以元为单位；日期写作2025-03-01。整行填不下的佐证材料，随表另附。',
  '七、表中有一列隐藏的编号，用来认出每一行，请不要改动。没有编号或编号不明的行不予采纳。',
  '八、教育局会逐项核对，采纳的记入，不采纳的说明原因，并把新的一版发回。之后请用新的一版继续填写。',
]

export const receiptHeads = ['表', '记录', '项目', '交回的内容', '教育局的记录', '结果', '说明'] as const
export const rowWords = (row: number): string => `第${row}行`
export const verdictWordsOf = (accepted: boolean): string => (accepted ? '已采纳' : '未采纳')
export const changeWords: Readonly<Record<ChangeKind, string>> = {
  added: '新增',
  changed: '改动',
  removed: '取消',
  conflict: '两边都改动过',
}
/** Why a row was not taken; the window says the same in its own words. */
export const rowRefusalWords: Readonly<Record<string, string>> = {
  no_id: '这一行没有编号',
  unknown_id: '编号不明',
  id_twice: '编号重复',
  columns_moved: '列与标题对不上',
  ids_missing: '编号列不见了',
  sheet_missing: '整张表不见了',
  not_a_day: '不是日期',
  not_in_list: '不在可选范围内',
  not_a_number: '不是数字',
  not_allowed: '不在允许的范围内',
  missing: '必填项空着',
  is_error: '公式出错',
}
