import type { KindDefinition } from '../intake.ts'
import type { Level, TitleKind } from '../title.ts'
import { choice, documentNumber, field, personFields, remark, serial } from './field.ts'

const levels = ['', '县', '县级', '市', '市级', '省', '省级', '校级'] as const
/** A title as lists write it, with or without the level it is given at. */
const atAnyLevel = (...names: string[]): string =>
  names.flatMap((name) => levels.map((level) => level + name)).join(' ')

/** Who holds which title since when. */
export const titles: KindDefinition = {
  key: 'name',
  lead: ['name', 'kind', 'school'],
  fields: [
    serial,
    ...personFields,
    choice<TitleKind>(
      'kind',
      'terms.titleKind',
      '称号 称号名称 荣誉称号 名师称号 认定称号 称号类别 获得称号 现有称号 认定类别 kind',
      {
        famous_principal: atAnyLevel('名校长'),
        backbone_principal: atAnyLevel('骨干校长'),
        famous_teacher: atAnyLevel('教学名师', '名师'),
        backbone_teacher: atAnyLevel('骨干教师'),
        excellent_principal: atAnyLevel('卓越校长'),
        chief_teacher: atAnyLevel('首席教师'),
        renowned_principal: atAnyLevel('知名校长'),
        subject_teacher: atAnyLevel('学科名师'),
        special_teacher: atAnyLevel('特级教师'),
        yanzhao_teacher: atAnyLevel('燕赵名师'),
        educator: atAnyLevel('教育家型教师'),
      },
      { required: true, heading: true },
    ),
    choice<Level>(
      'level',
      'terms.level',
      '级别 称号级别 层级 授予级别 称号层级 level',
      { county: '县 县级', city: '市 市级', province: '省 省级', school: '校 校级' },
      { heading: true },
    ),
    field(
      'from',
      'date',
      '认定时间 认定年月 授予时间 授予年月 获得时间 认定日期 获得称号时间 命名时间 起始时间 取得称号时间 from',
      {
        past: true,
        required: true,
      },
    ),
    field('to', 'date', '截止时间 有效期至 到期时间 终止时间 撤销时间 to'),
    documentNumber,
    remark,
  ],
  duplicates: [],
}
