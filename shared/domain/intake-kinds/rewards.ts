import type { KindDefinition } from '../intake.ts'
import type { Level } from '../title.ts'
import { choice, documentNumber, field, personFields, remark, serial } from './field.ts'

/** Honours that carry money, beside the county's titles and the city's cards. */
export const rewards: KindDefinition = {
  key: 'name',
  lead: ['name', 'honour', 'school'],
  fields: [
    serial,
    ...personFields,
    field(
      'honour',
      'text',
      '荣誉名称 荣誉 奖励名称 奖项 奖项名称 表彰名称 表彰 奖励项目 获奖名称 称号名称 honour',
      { required: true, longest: 60 },
    ),
    choice<Level>(
      'level',
      'terms.level',
      '级别 奖励级别 授予级别 表彰级别 荣誉级别 奖项级别 level',
      { county: '县 县级', city: '市 市级', province: '省 省级', school: '校 校级' },
      { required: true, heading: true },
    ),
    field(
      'awardedOn',
      'date',
      '授予时间 授予年月 获奖时间 获奖年月 表彰时间 奖励时间 获得时间 授予日期 获奖日期 表彰日期 awardedon',
      { past: true, required: true },
    ),
    field('amount', 'amount', '奖金 奖励金额 奖金(元) 奖励金额(元) 金额 金额(元) 奖金金额 amount'),
    field('receivedOn', 'date', '发放时间 领取时间 到账时间 发放日期 领取日期 receivedon', { past: true }),
    documentNumber,
    remark,
  ],
  duplicates: [],
}
