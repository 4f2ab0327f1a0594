import type { Sex } from '../../../../shared/kernel/id-card.ts'

/** Somebody the county is known by: the n-th head or teacher of a school, by name. */
export interface KnownPerson {
  name: string
  sex: Sex
  subject?: string
}

type Line = [school: string, place: 'head' | 'teacher', name: string, sex: Sex, subject?: string]

/** Leads of the studios first, then others whose names show how names are read and ordered. */
const lines: readonly Line[] = [
  ['第二实验小学', 'head', '高远岫', 'male'],
  ['第一幼儿园', 'head', '温若水', 'female'],
  ['第二中学', 'head', '欧阳秉文', 'male'],
  ['河湾中学', 'head', '虞怀谷', 'male'],
  ['滨河中学', 'teacher', '沈知远', 'male', '语文'],
  ['石桥中学', 'teacher', '陆怀瑾', 'male', '数学'],
  ['松阳路中学', 'teacher', '卢静澜', 'female', '英语'],
  ['云岭中学', 'teacher', '方叙白', 'male', '物理'],
  ['第一中学', 'teacher', '曾砚秋', 'female', '数学'],
  ['第一中学', 'teacher', '单伯钧', 'male', '化学'],
  ['第二中学', 'teacher', '解语声', 'female', '语文'],
  ['第二中学', 'teacher', '查闻溪', 'female', '历史'],
  ['实验中学', 'teacher', '仇望川', 'male', '生物'],
  ['实验中学', 'teacher', '司马若兰', 'female', '英语'],
  ['第一实验小学', 'teacher', '尉迟清野', 'male', '数学'],
  ['第一实验小学', 'teacher', '姜若木', 'female', '语文'],
  ['第二实验小学', 'teacher', '秦素心', 'female', '科学'],
  ['城东小学', 'teacher', '杜若溪', 'female', '语文'],
  ['城西小学', 'teacher', '许一帆', 'male', '体育'],
  ['青松小学', 'teacher', '叶清和', 'female', '美术'],
  ['第六小学', 'teacher', '梁书白', 'male', '音乐'],
  ['职业技术教育中心', 'teacher', '康怀瑜', 'male', '专业课'],
  ['第二幼儿园', 'teacher', '谢令仪', 'female', '学前教育'],
  ['南岗镇中学', 'teacher', '顾明川', 'male', '地理'],
  ['滨河中学', 'teacher', '周慕白', 'female', '语文'],
  ['柳林中学', 'teacher', '韩书宁', 'female', '数学'],
  ['南岗镇中心小学', 'head', '尚修', 'male'],
]

/** Who holds the n-th place of that kind in a school, where it is somebody known. */
export function knownPerson(school: string, place: string, n: number): KnownPerson | undefined {
  const line = lines.filter(([at, as]) => school.endsWith(at) && as === place)[n]
  return line && { name: line[2], sex: line[3], ...(line[4] && { subject: line[4] }) }
}

/** The 24 who lead the studios: four heads, then twenty teachers. */
export const leads: readonly { school: string; name: string }[] = lines
  .slice(0, 24)
  .map(([school, , name]) => ({ school, name }))
