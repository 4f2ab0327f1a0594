import type { Clause } from '../../../shared/policy/finding.ts'

const digits = '零一二三四五六七八九'

/** 十二 → 12, 二十 → 20, 三 → 3; clause numbers stay below a hundred. */
function numeral(text: string): string {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text]
  const value = (c: string | undefined) => (c ? digits.indexOf(c) : 0)
  return String(text.includes('十') ? (tens ? value(tens) : 1) * 10 + value(ones) : value(ones))
}

/** How a clause is written in a language: 附件2-1 四（二）1, Annex 2-1 4(2)1. */
export function clauseWords(clause: Clause, language: 'zh' | 'en'): Clause {
  if (language === 'zh') return clause
  return {
    document: clause.document.replace(/^附件/, 'Annex ').replace(/^主文$/, 'Main text'),
    place: clause.place
      .replace(/[一二三四五六七八九十]+/g, numeral)
      .replaceAll('（', '(')
      .replaceAll('）', ')'),
  }
}
