import { englishClause } from '../../../shared/policy/clause.ts'
import type { Clause } from '../../../shared/policy/finding.ts'

/** How a clause is written in a language: 附件2-1 四（二）1, Annex 2-1 4(2)1. */
export const clauseWords = (clause: Clause, language: 'zh' | 'en'): Clause =>
  language === 'zh' ? clause : englishClause(clause)
