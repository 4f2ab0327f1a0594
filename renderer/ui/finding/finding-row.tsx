import { IconChevronRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Finding } from '../../../shared/policy/finding.ts'
import { ClauseChip } from './clause-chip.tsx'
import styles from './finding-row.module.css'
import type { FindingWords } from './finding-words.ts'
import { LookBadge, OutcomeBadge } from './outcome-badge.tsx'
import type { Look } from './outcome-look.ts'

/**
 * A finding as one row: badge, sentence with its note, clause, what is left. `look` overrides the outcome's own look
 * where the page knows the time (a duty not yet met but still within its year is due, not a breach).
 */
export function FindingRow({
  finding,
  words,
  look,
  left,
  href,
}: {
  finding: Finding
  words: FindingWords
  look?: Look
  left?: ReactNode
  href?: string
}) {
  const [clause] = finding.clauses
  const note = words.note?.(finding)
  const body = (
    <>
      {look ? <LookBadge look={look} /> : <OutcomeBadge outcome={finding.outcome} />}
      <span className={styles.text}>
        <span>{words.sentence(finding)}</span>
        {note !== undefined && <span className="note">{note}</span>}
      </span>
    </>
  )
  return (
    <div className={styles.row}>
      {href === undefined ? (
        <div className={styles.body}>{body}</div>
      ) : (
        <a className={styles.body} href={href}>
          {body}
        </a>
      )}
      {clause ? <ClauseChip clause={clause} /> : <span />}
      <span className={styles.left}>{left}</span>
      {href !== undefined && <IconChevronRight size={15} stroke={1.6} aria-hidden className={styles.go} />}
    </div>
  )
}
