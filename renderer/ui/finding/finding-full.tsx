import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '../../../shared/policy/finding.ts'
import { Facts } from '../page/facts.tsx'
import { ClauseChip, ForceMark, ReadingChip } from './clause-chip.tsx'
import styles from './finding-full.module.css'
import type { FindingWords } from './finding-words.ts'
import { OutcomeBadge } from './outcome-badge.tsx'

const clauseKey = (clause: { document: string; place: string }) => `${clause.document} ${clause.place}`

/** One row of a finding: a short label and what belongs to it. */
export const FindingPart = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className={styles.part}>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
)

function FactsUsed({ finding, words }: { finding: Finding; words: FindingWords }) {
  const { t } = useTranslation()
  const facts = words.facts(finding).map(({ name, value, source }) => ({
    name,
    value,
    source: source && <a href={source.href}>{source.label}</a>,
  }))
  return (
    <FindingPart label={t('ui.finding.facts')}>
      <Facts facts={facts} unknownLabel={t('ui.finding.unknown')} />
    </FindingPart>
  )
}

function Missing({ finding, words }: { finding: Finding; words: FindingWords }) {
  const { t } = useTranslation()
  return (
    <FindingPart label={t('ui.finding.missing')}>
      <ul>
        {finding.missing.map((key) => {
          const { name, href } = words.missing(key, finding)
          return (
            <li key={key} className={styles.missing}>
              <span className={styles.hole}>{name}</span>
              {t('ui.finding.supplyNote')}
              {href !== undefined && <a href={href}>{t('ui.finding.supply')}</a>}
            </li>
          )
        })}
      </ul>
    </FindingPart>
  )
}

function Rules({ finding, words }: { finding: Finding; words: FindingWords }) {
  const { t } = useTranslation()
  const rules = finding.ruleIds.map((id) => words.rule(id)).filter((text) => text !== undefined)
  return (
    <FindingPart label={t('ui.finding.clause')}>
      <div className={styles.chips}>
        {finding.clauses.map((clause) => (
          <ClauseChip key={clauseKey(clause)} clause={clause} />
        ))}
        <ForceMark force={finding.force} />
        <span className="note">{t(`ui.forceNote.${finding.force}`)}</span>
      </div>
      {rules.map((text) => (
        <p key={text} className={styles.rule}>
          {text}
        </p>
      ))}
    </FindingPart>
  )
}

function Readings({ finding, words }: { finding: Finding; words: FindingWords }) {
  const { t } = useTranslation()
  const notes = [
    finding.parameters.length > 0 &&
      t('ui.finding.parameters', {
        // the same number asked on several days is said once
        list: [...new Set(finding.parameters.map((p) => words.parameter(p)))].join(' · '),
      }),
    t('ui.finding.version', { version: finding.policyVersion }),
  ].filter((note) => note !== false)
  return (
    <FindingPart label={t(finding.readings.length > 0 ? 'ui.finding.reading' : 'ui.finding.basis')}>
      {finding.readings.map((reading) => {
        const { text, decided } = words.reading(reading)
        return (
          <div key={reading.id} className={styles.reading}>
            <ReadingChip id={reading.id} />
            <div>
              {text}
              {decided !== undefined && <div className="note">{decided}</div>}
            </div>
          </div>
        )
      })}
      <div className="note">{notes.join(' · ')}</div>
    </FindingPart>
  )
}

/**
 * A finding in full: badge, subject, day → the sentence → facts, what is missing, clause, reading. `children` are
 * further parts (what follows once confirmed, the decision); `aside` stands right of the day (a link to the letter).
 */
export function FindingFull({
  finding,
  words,
  badge,
  aside,
  children,
}: {
  finding: Finding
  words: FindingWords
  badge?: ReactNode
  aside?: ReactNode
  children?: ReactNode
}) {
  const { t } = useTranslation()
  const subject = words.subject(finding.subject)
  return (
    <article className={styles.finding}>
      <div className={styles.head}>
        {badge || <OutcomeBadge outcome={finding.outcome} large />}
        {subject.href === undefined ? <span>{subject.name}</span> : <a href={subject.href}>{subject.name}</a>}
        <span className="ink-2 grow ellipsis">{subject.context}</span>
        <span className="note">{t('ui.finding.judgedAsOf', { day: finding.asOf })}</span>
        {aside}
      </div>
      <p className={styles.sentence}>{words.sentence(finding)}</p>
      <dl>
        {finding.facts.length > 0 && <FactsUsed finding={finding} words={words} />}
        {finding.missing.length > 0 && <Missing finding={finding} words={words} />}
        <Rules finding={finding} words={words} />
        <Readings finding={finding} words={words} />
        {children}
      </dl>
    </article>
  )
}

/** What follows from a decision or a save, one line each. */
export const Consequences = ({ items }: { items: readonly ReactNode[] }) => (
  <ul className={styles.consequences}>
    {items.map((item, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list without identity, never reordered
      <li key={i}>{item}</li>
    ))}
  </ul>
)
