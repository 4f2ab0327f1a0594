import { activityRecord } from '../../../shared/documents/activity-record.ts'
import { activityStatistics } from '../../../shared/documents/activity-statistics.ts'
import { assessmentSummary } from '../../../shared/documents/assessment-summary.ts'
import { candidateSummary } from '../../../shared/documents/candidate-summary.ts'
import { graduationCertificate, recognitionCertificate } from '../../../shared/documents/certificate.ts'
import { decisionExplanation } from '../../../shared/documents/decision-explanation.ts'
import { exitRoster } from '../../../shared/documents/exit-roster.ts'
import { growthFile } from '../../../shared/documents/growth-file.ts'
import { outputStatistics } from '../../../shared/documents/output-statistics.ts'
import { heldDocument, streamedOwnRoster } from '../../../shared/documents/own-roster.ts'
import { publicNotice } from '../../../shared/documents/public-notice.ts'
import { rewardPayment } from '../../../shared/documents/reward-payment.ts'
import { signInSheet } from '../../../shared/documents/sign-in-sheet.ts'
import { spendingStatement } from '../../../shared/documents/spending-statement.ts'
import { studioRoster } from '../../../shared/documents/studio-roster.ts'
import { titleRoster } from '../../../shared/documents/title-roster.ts'
import { traineeRoster } from '../../../shared/documents/trainee-roster.ts'
import type { DocumentModel } from '../../../shared/domain/document.ts'
import { day } from '../../../shared/kernel/day.ts'
import {
  county,
  exits,
  filledBy,
  listedPeople,
  principalStudio,
  studioRosterInput,
  teacherStudio,
} from './county.ts'

const asOf = day('2025-06-01')
const [principals, teachers] = [listedPeople.slice(0, 8), listedPeople.slice(8)]
const name = (at: number) => listedPeople[at]?.name ?? ''
const school = (at: number) => listedPeople[at]?.school ?? ''

const titles = titleRoster({
  county,
  filledBy,
  asOf,
  order: 'school',
  titles: [
    {
      kind: 'famous_principal',
      holders: principals.slice(0, 4).map((person, at) => ({
        ...person,
        level: 'county',
        recognisedOn: day('2022-06-20'),
        certificateNumber: `灵名校长2022${String(at + 1).padStart(2, '0')}`,
        incentiveTo: '2027-06-20',
      })),
    },
    { kind: 'backbone_principal', holders: [] },
    {
      kind: 'famous_teacher',
      holders: teachers.map((person) => ({
        ...person,
        level: 'county',
        recognisedOn: day('2022-06-20'),
        certificateNumber: null,
        incentiveTo: '2027-06-20',
      })),
    },
  ],
})

const trainees = traineeRoster({
  county,
  filledBy,
  asOf,
  order: 'pinyin',
  cohorts: [
    {
      programme: 'tengfei',
      cycle: '2022—2025年',
      trainees: principals.map((person, at) => ({
        ...person,
        enrolledOn: day('2022-09-01'),
        mentor: at === 2 ? null : '傅望',
        pairedSchool: '陈庄镇中心小学',
        status: at === 5 ? '2025.03退出' : '在培',
      })),
    },
    {
      programme: 'chuying',
      cycle: '2022—2025年',
      trainees: teachers.map((person) => ({
        ...person,
        enrolledOn: day('2022-09-01'),
        mentor: '沈知远',
        pairedSchool: '南寨乡九年一贯制学校',
        status: '在培',
      })),
    },
  ],
})

const studioAssessment = assessmentSummary({
  county,
  filledBy,
  subject: 'studio',
  period: '2024—2025管理年度',
  assessed: [principalStudio, teacherStudio].map((studio, at) => ({
    name: studio.name,
    standing: name(at * 8),
    school: school(at * 8),
    evidence: '实地考察、述职报告、成员测评',
    before: '合格、合格',
    grade: at === 0 ? 'fail' : 'excellent',
    consequence: at === 0 ? '限期三个月整改，最后期限2025年9月18日' : '予以表彰',
  })),
})

const traineeAssessment = assessmentSummary({
  county,
  filledBy,
  subject: 'trainee',
  period: '2024—2025培养年度',
  assessed: listedPeople.map((person, at) => ({
    name: person.name,
    standing: at < 8 ? '腾飞计划' : '雏鹰计划',
    school: person.school,
    evidence: '个人述职、座谈了解',
    before: at === 3 ? null : '合格',
    grade: at === 3 ? null : at === 16 ? 'basic' : at % 5 === 0 ? 'excellent' : 'pass',
    consequence: at === 16 ? '连续两年基本合格，拟退出' : '',
  })),
})

const candidates = candidateSummary({
  county,
  filledBy,
  batch: '2025年名师名校长认定',
  referenceOn: day('2025-08-31'),
  order: 'stroke',
  groups: [
    { name: '教学名师', people: teachers.slice(0, 4) },
    { name: '骨干教师', people: teachers.slice(4) },
  ].map((group) => ({
    name: group.name,
    candidates: group.people.map((person, at) => ({
      ...person,
      titles: at % 2 ? '—' : '县级骨干教师（2022.09）',
      appraisals: at === 1 ? null : '优秀、合格、合格',
      unitOpinion: '同意推荐',
      eligibility: at === 1 ? '尚缺材料' : '符合',
      score: at === 1 ? null : 88.5 - at,
    })),
  })),
})

const notice = publicNotice({
  county,
  subject: '2025年名师名校长拟认定人选',
  ground: '经个人申报、单位推荐、专家评议，拟认定下列人员为县级教学名师、骨干教师',
  from: day('2025-06-03'),
  to: day('2025-06-09'),
  contact: { unit: '灵寿县教育局', phone: '0311-8252****', address: '灵寿县人民西路' },
  issuedOn: day('2025-06-03'),
  groups: [
    { name: '教学名师', people: teachers.slice(0, 3) },
    { name: '骨干教师', people: teachers.slice(3) },
  ],
})

const activity = activityRecord({
  studio: teacherStudio.name,
  topic: '大单元视角下的文言文教学诊断',
  kind: 'visit',
  from: day('2025-04-16'),
  to: day('2025-04-17'),
  days: 2,
  sessions: '—',
  place: '南岗镇中学',
  host: '沈知远',
  visitedSchool: '南岗镇中学',
  present: teachers.slice(0, 7).map((person) => person.name),
  absent: [{ name: '周慕白', reason: '外出培训' }],
  content:
    '听课四节，查阅教案与作业，与语文组座谈。第一天听七、八年级各两节，课后逐节评议；第二天集体备课，共同修改一个单元的教学设计，并由顾明川再上一节改进课。',
  problem: '字词落实有余，篇章理解不足；作业以抄写为主。',
  solution: '以单元大任务组织教学，减少抄写，每单元一次读写结合练习；工作室两个月后回访。',
  outputs: ['单元教学设计一份'],
  evidence: ['签到表', '照片6张', '听课记录'],
  recordedBy: '叶清和',
  recordedOn: day('2025-04-18'),
})

const activities = activityStatistics({
  county,
  filledBy,
  from: day('2024-09-01'),
  to: asOf,
  studios: [principalStudio, teacherStudio].map((studio, at) => ({
    studio: studio.name,
    lead: name(at * 8),
    trainingDays: 12 + at,
    trainingSessions: at === 0 ? null : 9,
    counts: { training: 6, visit: 4 + at, forum: 1, lecture: at, rural_teaching: 2 },
    visited: `${4 + at} / 6`,
    attendance: 93,
  })),
})

const signIn = signInSheet({
  studio: teacherStudio.name,
  topic: '大单元视角下的文言文教学诊断',
  place: '南岗镇中学',
  time: null,
  sessions: ['上午', '下午'],
  invited: teacherStudio.members,
  spare: 6,
})

const outputs = outputStatistics({
  county,
  filledBy,
  from: day('2024-09-01'),
  to: asOf,
  people: listedPeople.map((person, at) => ({
    name: person.name,
    school: person.school,
    standing: at < 8 ? principalStudio.name : teacherStudio.name,
    counts: at % 3 ? { paper: 1, open_lesson: at % 4 } : {},
    above: at % 3 ? 1 : 0,
  })),
})

const spending = spendingStatement({
  studio: teacherStudio.name,
  filledBy,
  period: '2024—2025管理年度',
  allocated: 300_000,
  spending: [
    {
      on: day('2024-10-12'),
      category: 'training',
      purpose: '集中研修资料印制',
      voucher: '2024-10-031',
      amount: 48_050,
      handledBy: '叶清和',
    },
    {
      on: day('2024-11-20'),
      category: 'study_visit',
      purpose: '赴外县名校考察交通费（九人次）',
      voucher: '2024-11-118',
      amount: 126_000,
      handledBy: '叶清和',
    },
    {
      on: day('2025-03-14'),
      category: 'rural_teaching',
      purpose: '送教下乡教具',
      voucher: null,
      amount: 65_900,
      handledBy: '许一帆',
      remark: '凭证待补',
    },
  ],
})

const rewards = rewardPayment({
  county,
  filledBy,
  year: 2025,
  lines: teachers.slice(0, 6).map((person, at) => ({
    name: person.name,
    school: person.school,
    idNumber: '99****************',
    honour: at === 0 ? '市级园丁B卡、县级教学名师' : '县级教学名师',
    recognisedOn: day('2025-06-20'),
    due: at === 0 ? 3_000_000 : 100_000,
    received: at === 0 ? 100_000 : 0,
    payable: at === 0 ? 2_900_000 : 100_000,
  })),
})

const decision = decisionExplanation({
  county,
  office: '灵寿县名师名校长培养工作办公室',
  subject: '周慕白（云岭中学）',
  matter: '退出“雏鹰计划”',
  asOf,
  knownOn: day('2025-06-18'),
  policyVersion: '2022年第1',
  outcome: '应当退出',
  sentence: '培养对象连续两个培养年度的年度考核为基本合格，退出培养计划。',
  facts: [
    { name: '2022—2023年度考核', value: '基本合格', source: '2023年8月考核组记录' },
    { name: '2023—2024年度考核', value: '基本合格', source: '2024年8月考核组记录' },
    { name: '培养周期', value: '2022.09.01至2025.08.31', source: null },
  ],
  missing: ['2024—2025年度考核'],
  clauses: [
    {
      document: '附件5-2',
      place: '五（三）1',
      force: 'must',
      statement: '年度考核连续两年基本合格的培养对象不再继续培养。',
    },
  ],
  parameters: [{ name: '连续基本合格年数', value: '2年', clause: '附件5-2 五（三）1' }],
  readings: [
    {
      id: 'A31',
      question: '“连续两年”的算法',
      choice: '同一次入选中相邻的两个培养年度',
      decidedBy: '默认口径',
    },
  ],
  decision: {
    verdict: 'confirm',
    documentNumber: '灵教字〔2024〕31号',
    decidedOn: day('2024-12-18'),
    effectiveOn: day('2024-12-20'),
    officer: '秦素心',
    reason: null,
    approver: null,
  },
})

const recognition = recognitionCertificate({
  county,
  issuer: '灵寿县教育局',
  number: '灵名师202203',
  name: '沈知远',
  school: '滨河中学',
  issuedOn: day('2025-06-20'),
  issue: 2,
  voidFrom: null,
  title: 'famous_teacher',
  recognisedOn: day('2022-06-20'),
})

const graduation = graduationCertificate({
  county,
  issuer: '灵寿县名师名校长培养工作办公室',
  number: '灵雏鹰2025017',
  name: '杜若溪',
  school: '松阳路中学',
  issuedOn: day('2025-09-10'),
  issue: 1,
  voidFrom: null,
  programme: 'chuying',
  from: day('2022-09-01'),
  to: day('2025-08-31'),
})

const [person] = teachers
if (!person) throw new Error('no person')
const growth = growthFile({
  county,
  asOf,
  person: { ...person, ethnicity: '汉族', education: '大学本科', politics: null },
  posts: [
    { from: '2001-08', to: '2012-07', school: '第二中学', post: '教师', teaching: '语文' },
    { from: '2012-08', to: null, school: '滨河中学', post: '教师', teaching: '语文' },
  ],
  titles: [
    {
      level: 'county',
      kind: 'famous_teacher',
      recognisedOn: day('2022-06-20'),
      certificateNumber: '灵名师202203',
      state: '有效',
    },
  ],
  cohorts: [],
  studios: [{ from: '2022-09', to: null, studio: teacherStudio.name, role: '领衔', state: '在任' }],
  assessments: [
    { period: '2022—2023', subject: '工作室年度考核', grade: 'excellent', note: '' },
    { period: '2023—2024', subject: '工作室年度考核', grade: 'pass', note: '' },
    { period: '2024—2025', subject: '工作室年度考核', grade: null, note: '尚未考核' },
  ],
  outputs: Array.from({ length: 24 }, (_, at) => ({
    on: day(`202${2 + Math.floor(at / 10)}-0${1 + (at % 9)}-15`),
    kind: at % 2 ? ('paper' as const) : ('open_lesson' as const),
    title: at % 2 ? '让阅读真实发生：初中语文大单元教学的四个支点' : '《岳阳楼记》公开课',
    level: at % 3 ? ('county' as const) : null,
  })),
  activities: Array.from({ length: 12 }, (_, at) => ({
    on: day(`2024-${String(at + 1).padStart(2, '0')}-08`),
    topic: '集中研修：作业设计与评价',
    studio: teacherStudio.name,
    attendance: '出勤',
  })),
  decisions: [],
  rewards: [{ year: 2022, honour: '县级教学名师', amount: 100_000, state: '已发放' }],
})

const own = await heldDocument(
  streamedOwnRoster(
    {
      title: `${county}初中语文教师名册`,
      filledBy,
      orientation: 'portrait',
      columns: [
        { key: 'name', head: '姓名', width: 8, kind: 'name' },
        { key: 'school', head: '工作单位', width: 20, align: 'left' },
        { key: 'bornOn', head: '出生年月', width: 8, kind: 'month' },
        { key: 'idNumber', head: '身份证号', width: 20 },
      ],
      notes: ['按单位排列。'],
    },
    [{ key: 'urban', name: '一、城区' }],
    (async function* () {
      for (const { name, school, bornOn } of teachers)
        yield { group: 'urban', values: { name, school, bornOn } }
    })(),
  ),
)

/** One example, and where forms differ in kind several, of every printed form. */
export const examples: Record<string, DocumentModel> = {
  'studio-roster': studioRoster(studioRosterInput([teacherStudio])),
  'studio-roster-all': studioRoster(
    studioRosterInput([principalStudio, teacherStudio, principalStudio, teacherStudio]),
  ),
  'exit-roster': exitRoster({ county, filledBy, from: day('2024-09-01'), to: asOf, exits }),
  'title-roster': titles,
  'trainee-roster': trainees,
  'assessment-summary-studio': studioAssessment,
  'assessment-summary-trainee': traineeAssessment,
  'candidate-summary': candidates,
  'public-notice': notice,
  'activity-record': activity,
  'activity-statistics': activities,
  'sign-in-sheet': signIn,
  'output-statistics': outputs,
  'spending-statement': spending,
  'reward-payment': rewards,
  'decision-explanation': decision,
  'recognition-certificate': recognition,
  'graduation-certificate': graduation,
  'growth-file': growth,
  'own-roster': own,
}
