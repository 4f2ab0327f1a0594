import type { KindDefinition } from '../intake.ts'
import type { Area, SchoolKind } from '../people.ts'
import { choice, field, remark, serial } from './field.ts'

/** Schools with what they are. */
export const schools: KindDefinition = {
  key: 'name',
  lead: ['name', 'type', 'area'],
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
    choice<SchoolKind>(
      'type',
      'terms.schoolKind',
      '学校类型 单位类型 类型 学校类别 单位性质 办学类型 学段 学校性质 类别 type',
      {
        school:
          '中小学 小学 初中 初级中学 高中 高级中学 完全中学 完中 中学 九年一贯制 九年一贯制学校 十二年一贯制 十二年一贯制学校 教学点 特殊教育学校 特教学校',
        vocational: '中等职业学校 中职 职业学校 职业高中 职高 职教中心 职业中学 中专',
        kindergarten: '幼儿园 学前教育 学前 幼教',
        research_office: '教研室 教研中心 教研机构 教科所 教育科学研究所',
        training_school: '进修学校 教师进修学校 教师发展中心 教师发展机构',
        office: '机关 教育局 局机关 行政机关',
        private_training: '校外培训机构 培训机构',
      },
      { lenient: true },
    ),
    choice<Area>(
      'area',
      'terms.area',
      '城乡类别 城乡 城乡分类 城乡属性 所在区域 区域 地域 所在地 办学区域 area',
      {
        urban: '城区 城市 县城 县直 城',
        rural: '乡村 农村 乡镇 乡 村 农',
      },
      { lenient: true },
    ),
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
