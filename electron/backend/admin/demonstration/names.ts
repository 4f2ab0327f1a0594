import type { Sex } from '../../../../shared/kernel/id-card.ts'
import type { Chance } from './chance.ts'

// Names of nobody in particular: surnames about as frequent as they are, joined with given names by chance. The
// surnames of the last line are read differently as surnames, or are two characters long.

const surnames: readonly (readonly [string, number])[] = [
  ...weigh('王李张刘陈杨赵黄周吴', 30),
  ...weigh('徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧', 14),
  ...weigh(
    '程曹袁邓许傅沈吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史',
    6,
  ),
  ...weigh(
    '顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢',
    3,
  ),
  ...weigh(
    '路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项成游阳裴席卫屈鲍位覃霍翁隋植甘景薄',
    1,
  ),
  ...weigh('单解曾查仇', 6),
  ...['欧阳', '司马', '尉迟', '上官', '诸葛'].map((name): [string, number] => [name, 2]),
]

function weigh(characters: string, weight: number): [string, number][] {
  return Array.from(characters, (c) => [c, weight])
}

const first = {
  male: '建志文明永国海晓俊宏振立少光世庆春学玉景维兆云家占书连增子伟',
  female: '秀丽晓淑玉雪海春慧静爱雅美红艳文素云月若惠彩凤燕佳亚书瑞新小',
} as const
const second = {
  male: '军峰强林涛波平伟斌辉鹏飞杰龙超明刚民华亮旭岩磊生东海田川义良山贵利锋恒',
  female: '英芳霞敏娟红艳丽玲梅静萍燕娜莉芬颖华荣琴欣佳琳洁蕊宁婷妍茹君芝云环萌格',
} as const
/** Given names of one character. */
const single = {
  male: '斌磊岩恺峥钊旭凯硕涵烁晖骞屹炜煜淼珂',
  female: '静娟燕薇颖洁蕾楠婧莹琪萌晗雯筠蓉瑶岚倩',
} as const
/** What parents of two generations liked so much that namesakes are certain. */
const liked = {
  male: ['建军', '志强', '海涛', '永强', '立军', '晓东', '俊峰'],
  female: ['秀英', '丽霞', '晓燕', '海燕', '丽娟', '秀芳', '玉梅'],
} as const

/** Names chance could make that everybody knows somebody by. */
const knownToAll = new Set([
  ...['赵薇', '杨颖', '王珂', '赵雅芝', '李玉刚', '邓亚萍', '陈慧琳', '周慧敏', '梁静茹', '杨丽萍', '李永波'],
  ...['王立军', '刘志军', '李晓峰', '徐立华', '王建民', '雷锋'],
])

/** A name that nobody gave; persons born later more often have one character less. */
export function personName(chance: Chance, sex: Sex, bornIn: number): string {
  const name = givenByChance(chance, sex, bornIn)
  return knownToAll.has(name) ? personName(chance, sex, bornIn) : name
}

function givenByChance(chance: Chance, sex: Sex, bornIn: number): string {
  const surname = chance.weighed(surnames)
  if (chance.yes(0.03)) return surname + chance.one(liked[sex])
  if (chance.yes(bornIn < 1980 ? 0.1 : 0.2)) return surname + chance.one(Array.from(single[sex]))
  return surname + chance.one(Array.from(first[sex])) + chance.one(Array.from(second[sex]))
}
