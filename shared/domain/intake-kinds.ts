import type { Field, KindDefinition } from './intake.ts'
import type { Area, PostKind, SchoolKind } from './people.ts'

const field = (id: string, type: Field['type'], synonyms: string, more: Partial<Field> = {}): Field => ({
  id,
  type,
  synonyms: synonyms.split(' '),
  ...more,
})

/** Codes with the words that mean them. A word that is not understood leaves the field undetermined. */
const choice = <Code extends string>(
  id: string,
  synonyms: string,
  words: Readonly<Record<Code, string>>,
): Field =>
  field(id, 'choice', synonyms, {
    lenient: true,
    choices: Object.fromEntries(Object.entries<string>(words).map(([code, text]) => [code, text.split(' ')])),
  })

const serial = field('serial', 'serial', '序号 编号 序 no. no 顺序号')
const remark = field('remark', 'text', '备注 remark remarks')

const schools: KindDefinition = {
  key: 'name',
  fields: [
    serial,
    field(
      'name',
      'school',
      '学校名称 学校全称 单位名称 单位全称 学校 单位 名称 学校（单位）名称 学校(园)名称 school',
      {
        required: true,
        own: true,
      },
    ),
    field('shortNames', 'texts', '学校简称 单位简称 简称 曾用名 别名 又名 shortname', { own: true }),
    choice<SchoolKind>('type', '学校类型 单位类型 类型 学校类别 单位性质 办学类型 学段 学校性质 类别 type', {
      school:
        '中小学 小学 初中 初级中学 高中 高级中学 完全中学 完中 中学 九年一贯制 九年一贯制学校 十二年一贯制 十二年一贯制学校 教学点 特殊教育学校 特教学校',
      vocational: '中等职业学校 中职 职业学校 职业高中 职高 职教中心 职业中学 中专',
      kindergarten: '幼儿园 学前教育 学前 幼教',
      research_office: '教研室 教研中心 教研机构 教科所 教育科学研究所',
      training_school: '进修学校 教师进修学校 教师发展中心 教师发展机构',
      office: '机关 教育局 局机关 行政机关',
      private_training: '校外培训机构 培训机构',
    }),
    choice<Area>('area', '城乡类别 城乡 城乡分类 城乡属性 所在区域 区域 地域 所在地 办学区域 area', {
      urban: '城区 城市 县城 县直 城',
      rural: '乡村 农村 乡镇 乡 村 农',
    }),
    field('weak', 'yesNo', '是否薄弱学校 薄弱学校 薄弱校 是否薄弱 weak'),
    field('code', 'text', '学校代码 学校标识码 单位代码 标识码 组织机构代码 统一社会信用代码 code', {
      own: true,
    }),
    field('town', 'text', '所在乡镇 乡镇名称 所属乡镇 学区 所属学区 总校 town'),
    field('head', 'name', '校长 校长姓名 负责人 园长 主要负责人 法人代表 head'),
    field('phone', 'phone', '联系电话 电话 办公电话 手机 联系方式 手机号码 phone', { own: true }),
    remark,
  ],
  duplicates: [{ fields: ['name'], severity: 'refuse' }],
}

const people: KindDefinition = {
  key: 'name',
  fields: [
    serial,
    field('name', 'name', '姓名 教师姓名 名字 人员姓名 职工姓名 教职工姓名 校长姓名 name', {
      required: true,
      own: true,
    }),
    field('sex', 'sex', '性别 男/女 男女 sex gender'),
    field('birth', 'date', '出生年月 出生日期 出生年月日 出生时间 生日 出生 出生年份 birth', {
      past: true,
      own: true,
    }),
    field(
      'idNumber',
      'idNumber',
      '身份证号 身份证号码 身份证 公民身份号码 证件号码 证件号 居民身份证号 身份证件号码 身份证件号 idnumber',
      {
        own: true,
      },
    ),
    field('phone', 'phone', '手机号 手机号码 手机 联系电话 电话 联系方式 电话号码 移动电话 phone mobile', {
      own: true,
    }),
    field(
      'school',
      'school',
      '学校 单位 工作单位 所在学校 学校名称 任教学校 单位名称 所在单位 现工作单位 现任教学校 工作学校 学校(单位) 任职学校 school',
    ),
    field(
      'post',
      'text',
      '职务 现任职务 行政职务 党政职务 岗位职务 任职 担任职务 行政职务名称 post position',
    ),
    choice<PostKind>('postKind', '岗位类别 岗位 职务类别 岗位类型 人员类别 身份类别 人员类型 postkind', {
      head: '校长 园长 书记 党支部书记 总校长 正校长 主任（学校） 校级正职',
      vice_head: '副校长 副园长 副书记 校级副职',
      middle_management: '中层 中层干部 中层管理 主任 副主任 教务主任 政教主任 总务主任 德育主任',
      teacher: '教师 专任教师 任课教师 一线教师 专技 专业技术 教学岗',
      researcher: '教研员 教研人员 专职教研员',
      other: '其他 工勤 教辅 机关干部 行政 后勤 管理岗',
    }),
    field(
      'postFrom',
      'date',
      '任现职时间 任职时间 现职务任职时间 任现职务时间 到本校时间 来校时间 到岗时间 调入时间 postfrom',
      {
        past: true,
      },
    ),
    field('subject', 'text', '学科 任教学科 任教科目 教学学科 科目 所教学科 任课学科 主教学科 subject'),
    field('stage', 'text', '学段 任教学段 教学学段 任教年级 stage'),
    field(
      'professionalTitle',
      'text',
      '职称 专业技术职务 专业技术职称 现任专业技术职务 技术职称 职称等级 专业职称 现有职称 专业技术资格 professionaltitle',
    ),
    field(
      'professionalTitleFrom',
      'date',
      '职称取得时间 取得职称时间 聘任时间 职称评定时间 职称时间 取得时间 评聘时间 聘用时间',
      {
        past: true,
      },
    ),
    field('frontLine', 'yesNo', '是否一线 是否一线教师 一线教师 是否在一线任教 一线 是否任课 frontline'),
    field(
      'inServiceSince',
      'date',
      '参加工作时间 工作时间 参工时间 参加工作年月 工作年月 入职时间 参加工作日期 从教时间 任教时间 工作起始时间 inservicesince',
      {
        past: true,
      },
    ),
    field('education', 'text', '学历 最高学历 文化程度 学历层次 全日制学历 第一学历 学历学位 education'),
    field('graduatedFrom', 'text', '毕业院校 毕业学校 毕业院校及专业 毕业院校系及专业 院校'),
    field('major', 'text', '专业 所学专业 毕业专业 major'),
    field('party', 'text', '政治面貌 党派 party'),
    field('ethnicity', 'text', '民族 ethnicity'),
    field('nativePlace', 'text', '籍贯 出生地 户籍地'),
    field('staffNumber', 'text', '工号 教师编号 职工号 人员编号 教职工号 staffnumber', { own: true }),
    remark,
  ],
  duplicates: [
    { fields: ['idNumber'], severity: 'refuse' },
    { fields: ['name', 'birth', 'school'], severity: 'ask' },
  ],
}

/**
 * The lists that can come in. A new kind is one more entry of this table: its fields, how offices label them, and
 * what makes two rows the same.
 */
export const intakeKinds = { schools, people } as const satisfies Record<string, KindDefinition>

export type IntakeKind = keyof typeof intakeKinds

export const isIntakeKind = (value: string): value is IntakeKind => Object.hasOwn(intakeKinds, value)

/** The definition of a field; throws on a name the kind does not have, which is a mistake of the caller. */
export function fieldOf(kind: IntakeKind, id: string): Field {
  const found = intakeKinds[kind].fields.find((f) => f.id === id)
  if (!found) throw new RangeError(`${kind} has no field ${id}`)
  return found
}
