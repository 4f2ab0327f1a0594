import { useTranslation } from 'react-i18next'
import { sayLeft, sayReason, sayTopic } from '../../../../shared/policy/say/say-sentence.ts'
import { sayList } from '../../../../shared/policy/say/speech.ts'
import { useLanguage } from '../../../app/findings/finding-words.ts'
import { speech } from '../../../app/findings/speech.ts'
import { useYearName } from '../../../app/findings/use-year-name.ts'
import { FindingRow } from '../../../ui/finding/finding-row.tsx'
import type { FindingWords } from '../../../ui/finding/finding-words.ts'
import { outcomeLook } from '../../../ui/finding/outcome-look.ts'
import type { DutyRow } from './duty-rows.ts'
import styles from './studio-page.module.css'

/** The words of one row: its topic; below it what is missing, how far it has come, and who has not done it. */
function useRowWords(words: FindingWords) {
  const { t } = useTranslation()
  const yearName = useYearName()
  const said = speech(useLanguage())
  const named = (row: DutyRow, look: 'open' | 'undet') =>
    row.people.filter((_, i) => {
      const finding = row.findings[i]
      if (!finding) return false
      const own = outcomeLook(finding.outcome)
      return look === 'undet' ? own === 'undet' : own !== 'met' && own !== 'undet'
    })
  // more than two names would break the line; the explanation behind the row has them all
  const few = (names: readonly string[]): string =>
    names.length > 2
      ? t('studio.duty.several', { names: sayList(said, names.slice(0, 2)), count: names.length })
      : sayList(said, names)
  const note = (row: DutyRow): string => {
    const [finding] = row.findings
    if (!finding) return ''
    if (row.people.length > 1) {
      const [open, unknown] = [named(row, 'open'), named(row, 'undet')]
      if (open.length === row.people.length) return t('studio.duty.nobody')
      return [
        open.length > 0 && t('studio.duty.unmet', { names: few(open) }),
        unknown.length > 0 && t('studio.duty.unknown', { names: few(unknown) }),
      ]
        .filter((part) => part !== false)
        .join(' ')
    }
    const missing = [...new Set(finding.missing.map((key) => words.missing(key, finding).name))]
    if (missing.length > 0) return t('studio.duty.unknown', { names: sayList(said, missing) })
    const { required, found } = finding.figures
    const counted = typeof required === 'number' && typeof found === 'number'
    if (counted) return row.look === 'met' ? '' : `${found}/${required}`
    return row.look === 'met' ? '' : sayReason(said, finding)
  }
  return {
    topic: (row: DutyRow): string => {
      const [finding] = row.findings
      return finding ? sayTopic(said, finding) : row.question
    },
    note: (row: DutyRow): string | undefined => {
      const earlier =
        row.earlierYears.length > 0 &&
        t('studio.duty.earlier', { years: sayList(said, row.earlierYears.map(yearName)) })
      return [note(row), earlier].filter(Boolean).join(' · ') || undefined
    },
    left: (row: DutyRow): string | null => {
      const [finding] = row.findings
      if (!finding) return null
      if (row.people.length <= 1) return sayLeft(said, finding)
      const met = row.findings.filter((f) => outcomeLook(f.outcome) === 'met').length
      return t('studio.duty.people', { met, all: row.people.length })
    },
  }
}

/** Duties as rows: what needs attention first, what is met in one line that opens. */
export function DutyList({
  rows,
  words,
  href,
}: {
  rows: readonly DutyRow[]
  words: FindingWords
  href: (question: string) => string
}) {
  const { t } = useTranslation()
  const row = useRowWords(words)
  const open = rows.filter(({ look }) => look !== 'met')
  const met = rows.filter(({ look }) => look === 'met')
  const lines = (list: readonly DutyRow[]) =>
    list.map((duty) => {
      const [finding] = duty.findings
      if (!finding) return null
      const said = { ...words, sentence: () => row.topic(duty), note: () => row.note(duty) }
      return (
        <FindingRow
          key={duty.question}
          finding={finding}
          words={said}
          look={duty.look}
          left={<span className={`look-${duty.look}`}>{row.left(duty)}</span>}
          href={href(duty.question)}
        />
      )
    })
  return (
    <div className={styles.duties}>
      {lines(open)}
      {met.length > 0 && (
        <details className={styles.met} open={open.length === 0}>
          <summary>{t('studio.duty.met', { count: met.length })}</summary>
          {lines(met)}
        </details>
      )}
    </div>
  )
}
