import { bareText } from './text.ts'

const digits = '零一二三四五六七八九'

/** 1 to 99 in Chinese figures: 6 is 六, 16 十六, 20 二十. */
function chineseNumber(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10]
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${digits[tens]}十`
  return head + (ones === 0 && tens > 0 ? '' : (digits[ones] ?? ''))
}

const kinds: readonly (readonly [RegExp, string])[] = [
  [/(初级中学|初中)$/, '初中'],
  [/(高级中学|高中)$/, '高中'],
  [/(完全小学|中心小学校|小学校)$/, '小学'],
  [/中心校$/, '中心小学'],
]

/**
 * A school's name without what varies in writing: width and spaces, figures (第6小学 is 第六小学), full and short
 * words for its kind. Two schools may share it; it is a key to look up, not a name.
 */
export function schoolNameKey(name: string): string {
  const plain = bareText(name)
    .replace(/[《》"'“”()（）·.\-—]/g, '')
    .replace(/\d{1,2}(?!\d)/g, (n) => chineseNumber(Number(n)))
  return kinds.reduce((text, [long, short]) => text.replace(long, short), plain)
}

/**
 * Whether two keys name the same school but for the province, city, county or town before one of them. A word that
 * could be the end of many names (小学, 幼儿园) is none, and 甲县第六小学 is never 乙县第六小学.
 */
export function differOnlyInPlace(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.length >= 4 && long.endsWith(short) && /[省市县区旗乡镇]$/.test(long.slice(0, -short.length))
}
