import type { Writer } from '../../../../db/open.ts'
import { insertRemark } from '../../../../db/roster/review.ts'
import type { Id } from '../../../../shared/kernel/id.ts'
import { idFor } from './identity.ts'
import type { Office } from './office.ts'

/** The layouts the office has used, and the roster it handed in at the end of 2024, looked over by the reviewer. */
export async function handInRosters(office: Office, trx: Writer, reviewer: Id<'account'>): Promise<void> {
  const early = office.on('2023-11-06')
  await early.roster.saveLayout({
    name: '农村学校骨干教师',
    layout: {
      title: '农村学校骨干教师名册',
      columns: ['name', 'sex', 'birth', 'school', 'town', 'subject', 'professionalTitle', 'titles'],
      filter: { area: 'rural', titleKind: 'backbone_teacher' },
      groupBy: 'school',
      orientation: 'landscape',
    },
  })
  await early.roster.saveLayout({
    name: '工作室人员年度考核情况',
    layout: {
      title: '工作室人员年度考核情况表',
      columns: ['name', 'school', 'studio', 'studioRole', 'joinedOn', 'appraisals', 'grades', 'blank'],
      filter: { studioRole: 'member' },
      groupBy: 'studio',
      orientation: 'landscape',
    },
  })
  const { frozenId } = await office.on('2024-12-20').roster.freeze({
    form: 'title-roster',
    order: 'stroke',
    idNumbers: 'none',
    knownOn: '2024-12-20',
    purpose: '报市教育局年度审核',
  })
  const { releaseId } = await office.on('2024-12-20').roster.release({
    frozenId,
    to: { accountId: reviewer },
    note: '请核对认定年月和职称',
  })
  const remark = async (line: number, text: string, at: string) => {
    const id = idFor('roster_remark', `2024 ${line}`)
    const facts = { id, roster_release_id: releaseId, sheet: 0, line, record: null, text }
    await insertRemark(trx, facts, { at, by: reviewer })
    return id
  }
  const first = await remark(5, '职称与2024年评审结果不一致，请核对', '2024-12-23T02:10:00.000Z')
  await remark(9, '认定年月请附文件', '2024-12-23T02:25:00.000Z')
  await office.on('2024-12-25').roster.answer({
    remarkId: first,
    verdict: 'explained',
    text: '新职称自2025年1月起聘，名册截至2024年12月20日',
  })
}
