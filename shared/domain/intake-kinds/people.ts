import type { KindDefinition } from '../intake.ts'
import type { PostKind } from '../people.ts'
import { choice, field, remark, serial } from './field.ts'

/** Teachers and heads with the posts they hold. */
export const people: KindDefinition = {
  key: 'name',
  lead: ['name', 'school', 'post'],
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
    choice<PostKind>(
      'postKind',
      'terms.postKind',
      '岗位类别 岗位 职务类别 岗位类型 人员类别 身份类别 人员类型 postkind',
      {
        head: '校长 园长 书记 党支部书记 总校长 正校长 主任（学校） 校级正职',
        vice_head: '副校长 副园长 副书记 校级副职',
        middle_management: '中层 中层干部 中层管理 主任 副主任 教务主任 政教主任 总务主任 德育主任',
        teacher: '教师 专任教师 任课教师 一线教师 专技 专业技术 教学岗',
        researcher: '教研员 教研人员 专职教研员',
        other: '其他 工勤 教辅 机关干部 行政 后勤 管理岗',
      },
      { lenient: true },
    ),
    field(
      'postFrom',
      'date',
      '任现职时间 任现职年月 任现岗位时间 任职时间 现职务任职时间 任现职务时间 到本校时间 来校时间 到岗时间 调入时间 postfrom',
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
    field('staffNumber', 'text', '工号 教师编号 职工编号 职工号 人员编号 教职工号 staffnumber', {
      own: true,
    }),
    field('bankAccount', 'account', '银行账号 银行卡号 银行账户 账号 卡号 工资卡号 收款账号 bankaccount', {
      own: true,
    }),
    field('bankName', 'text', '开户行 开户银行 银行 开户行名称 开户网点 bank', { own: true }),
    remark,
  ],
  duplicates: [
    { fields: ['idNumber'], severity: 'refuse' },
    { fields: ['name', 'birth', 'school'], severity: 'ask' },
  ],
}
