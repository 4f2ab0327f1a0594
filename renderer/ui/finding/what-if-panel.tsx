import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '../../../shared/policy/finding.ts'
import { Section } from '../page/section.tsx'
import { ClauseChip, ReadingChip } from './clause-chip.tsx'
import { Consequences } from './finding-full.tsx'
import type { FindingWords } from './finding-words.ts'
import { OutcomeBadge } from './outcome-badge.tsx'
import { byAttention, type Look, outcomeLook } from './outcome-look.ts'
import styles from './what-if-panel.module.css'

/** One of the three counts: how many, of what. */
export interface WhatIfCount {
  label: string
  count: number
  look?: Look
}

/**
 * What saving would lead to, before anything is written: three counts, a row per finding that asks for attention,
 * knock-on effects, and at its foot the one button, which states numbers.
 */
export function WhatIfPanel({
  counts,
  findings,
  words,
  knockOn = [],
  children,
  action,
  note,
}: {
  counts: readonly WhatIfCount[]
  findings: readonly Finding[]
  words: FindingWords
  knockOn?: readonly ReactNode[]
  /** Further parts, e.g. the spread of grades. */
  children?: ReactNode
  action: ReactNode
  note?: ReactNode
}) {
  const { t } = useTranslation()
  const sorted = findings.toSorted((a, b) => byAttention(outcomeLook(a.outcome), outcomeLook(b.outcome)))
  return (
    <aside className={styles.panel}>
      <div className={styles.body}>
        <Section title={t('ui.whatIf.title')} aside={t('ui.whatIf.nothing')}>
          <dl className={styles.counts}>
            {counts.map(({ label, count, look }) => (
              <div key={label}>
                <dd className={look && `look-${look}`}>{count}</dd>
                <dt className="note">{label}</dt>
              </div>
            ))}
          </dl>
          <ul>
            {sorted.map((finding) => (
              <li key={`${finding.question} ${finding.subject.id}`} className={styles.item}>
                <WhatIfRow finding={finding} words={words} />
              </li>
            ))}
          </ul>
        </Section>
        {knockOn.length > 0 && (
          <div className={styles.item}>
            <h3 className={styles.title}>{t('ui.whatIf.knockOn')}</h3>
            <Consequences items={knockOn} />
          </div>
        )}
        {children}
      </div>
      <div className={styles.foot}>
        {action}
        {note !== undefined && <p className="note">{note}</p>}
      </div>
    </aside>
  )
}

/** A finding in little space: badge, subject and clause in one line, the sentence below. */
export function WhatIfRow({ finding, words }: { finding: Finding; words: FindingWords }) {
  const [clause] = finding.clauses
  return (
    <>
      <div className={styles.line}>
        <OutcomeBadge outcome={finding.outcome} />
        <span className="strong grow ellipsis">{words.subject(finding.subject).name}</span>
        {clause && <ClauseChip clause={clause} />}
      </div>
      <div className={styles.line}>
        <span className="ink-2 grow">{words.sentence(finding)}</span>
        {finding.readings.map((reading) => (
          <ReadingChip key={reading.id} id={reading.id} />
        ))}
      </div>
    </>
  )
}
