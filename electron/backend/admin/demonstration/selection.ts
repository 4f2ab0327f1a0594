import type { Office } from './office.ts'
import type { Person } from './people.ts'
import { documentNumber } from './record.ts'

const applied = 130
const experts = ['教研室 金砚秋', '进修学校 陆行舟', '第一中学 卫知白'].map((line) => line.split(' '))
/** How much stricter or milder each expert marks; together nothing. */
const leaning = [0.6, 0, -0.6]

const noticeText = `各学校（幼儿园）、教研室、进修学校：
经研究，开展2025年度县教学名师、骨干教师认定工作。名额为教学名师20名、骨干教师80名，面向全县在职在岗教师。
一、程序：个人申报、单位审核、专家评审、公示、认定。
二、评审标准：师德与育人40%、课堂教学40%、教研成果20%。
三、申报材料于3月31日前报局人事股。`

/**
 * The teachers' batch of 2025 as it stands on the county's day: 130 applied, four fell out at their units, two stayed
 * away from the review, a hundred are on notice and one objection came in today.
 */
export async function tellSelection(office: Office, teachers: readonly Person[]): Promise<void> {
  const people = teachers.slice(0, applied)
  if (people.length < 20) return
  const { selectionId } = await office.on('2025-03-03').selection.open({
    kind: 'recognition',
    track: 'teacher',
    name: '2025年教学名师、骨干教师认定',
    referenceOn: '2025-03-31',
    closesOn: '2025-03-31',
    documentNumber: documentNumber(2025, 8, '云教人'),
    noticeText,
  })
  const { applicationIds } = await office.on('2025-03-28').selection.apply({
    selectionId,
    applicants: people.map(({ id }, i) => ({
      personId: id,
      award: i % 3 === 0 ? 'famous_teacher' : 'backbone_teacher',
      channels: i % 5 === 0 ? ['own', 'organisation'] : ['organisation'],
    })),
  })
  await office.on('2025-04-01').selection.moveOn({ selectionId })
  await office.on('2025-04-18').selection.reviewByUnit({
    selectionId,
    on: '2025-04-18',
    reviews: applicationIds.map((applicationId, i) =>
      i === 7 || i === 13
        ? { applicationId, opinion: 'return', comment: '获奖证书未附原件，限期未补' }
        : i === 5 || i === 17
          ? { applicationId, opinion: 'reject', comment: '近一年未承担教学任务' }
          : { applicationId, opinion: 'agree' },
    ),
  })
  await office.on('2025-04-21').selection.moveOn({ selectionId })
  const { criterionIds, expertIds } = await office.on('2025-05-20').selection.setPanel({
    selectionId,
    criteria: [
      { name: '师德与育人', weight: 40 },
      { name: '课堂教学', weight: 40 },
      { name: '教研成果', weight: 20 },
    ],
    experts: experts.map(([unit, name = '']) => ({ name, unit: unit ?? null })),
  })
  const absent = applicationIds.filter((_, i) => i === 9 || i === 19)
  await office.on('2025-05-27').selection.note({
    selectionId,
    notes: absent.map((applicationId) => ({ applicationId, absent: true, reason: '评审当日缺席' })),
  })
  const reviewed = applicationIds.filter((id, i) => ![5, 7, 13, 17].includes(i) && !absent.includes(id))
  await office.on('2025-05-27').selection.score({
    selectionId,
    scores: reviewed.flatMap((applicationId, i) =>
      expertIds.flatMap((expertId, e) =>
        criterionIds.map((criterionId) => ({
          applicationId,
          expertId,
          criterionId,
          // every score its own: in the order of a shuffled deck, a ninth of a point apart
          points: Math.round((95.8 - ((i * 37) % reviewed.length) * 0.11 + (leaning[e] ?? 0)) * 100) / 100,
        })),
      ),
    ),
  })
  await office.on('2025-06-05').selection.moveOn({ selectionId })
  await office.on('2025-06-11').selection.draw({ selectionId })
  await office.on('2025-06-13').selection.giveNotice({
    selectionId,
    fromOn: '2025-06-16',
    toOn: '2025-06-20',
    unit: '云山县教育局人事股',
    phone: '0311-00000000',
    address: '云山县滨河路1号',
    issuedOn: '2025-06-13',
  })
  const { applications } = await office.on('2025-06-18').selection.selection({ selectionId })
  const doubted = applications.filter((a) => a.listed?.award === 'backbone_teacher')[3]
  if (!doubted) return
  await office.on('2025-06-18').selection.object({
    selectionId,
    applicationId: doubted.id,
    receivedOn: '2025-06-18',
    raisedBy: '同校教师（实名）',
    content: '反映其申报材料中的公开课级别与实际不符，请予核实。',
  })
}
