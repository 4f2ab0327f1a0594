import type { KindDefinition } from '../intake.ts'
import type { Card } from '../title.ts'
import { choice, documentNumber, field, personFields, remark, serial } from './field.ts'

const ofCard = (letter: Card): string =>
  ['', '园丁', '园丁卡', '教育人才园丁卡', '市教育人才园丁卡', '石家庄市教育人才园丁卡']
    .flatMap((head) => [`${head}${letter}卡`, `${head}${letter}类`, `${head}${letter}`])
    .concat(`${letter}类卡`)
    .join(' ')

/** Holders of the city's 园丁 cards. */
export const cards: KindDefinition = {
  key: 'name',
  lead: ['name', 'card', 'school'],
  fields: [
    serial,
    ...personFields,
    choice<Card>(
      'card',
      'terms.card',
      '园丁卡 卡类 卡别 卡种 类别 园丁卡类别 园丁卡类型 人才卡 持卡类别 card',
      { A: ofCard('A'), B: ofCard('B'), C: ofCard('C') },
      { required: true, heading: true },
    ),
    field('givenOn', 'date', '发卡时间 发放时间 颁发时间 认定时间 发卡日期 获卡时间 取得时间 givenon', {
      past: true,
      required: true,
    }),
    documentNumber,
    remark,
  ],
  duplicates: [],
}
