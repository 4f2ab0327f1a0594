import { IconChevronRight } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { clsx } from 'clsx'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../app/session.ts'
import { ClauseChip } from '../../ui/finding/clause-chip.tsx'
import { Lines, Section } from '../../ui/page/section.tsx'
import { ProposalBadge } from '../decision/proposal-badge.tsx'
import type { ProposalRow } from '../decision/rows.ts'
import { sayContext, sayLeft, sayName } from '../decision/said.ts'
import { useWordsFor } from '../decision/use-words-for.ts'
import styles from './today.module.css'

const most = 6

/** What waits for a decision, the nearest deadline first; the first six, the rest a step away. */
export function Waiting({ rows }: { rows: readonly ProposalRow[] | undefined }) {
  const { t } = useTranslation()
  if (!rows) return null
  return (
    <Section
      title={t('decision.list.group')}
      count={rows.length}
      aside={rows.length > most && <Link to="/decision">{t('today.all', { count: rows.length })}</Link>}
    >
      {rows.length === 0 ? (
        <p className="ink-2">{t('decision.list.nothingLong')}</p>
      ) : (
        <Lines>
          {rows.slice(0, most).map((row) => (
            <Entry key={row.id} row={row} />
          ))}
        </Lines>
      )}
    </Section>
  )
}

function Entry({ row }: { row: ProposalRow }) {
  const { t } = useTranslation()
  const { today } = useSession()
  const words = useWordsFor(row)
  const [clause] = row.finding.clauses
  const left = sayLeft(t, row, today)
  return (
    <li className={styles.entry}>
      <ProposalBadge row={row} />
      <Link to="/decision" search={{ show: row.id }} className={styles.body}>
        <span className={styles.sentence}>
          <b className={styles.name}>{sayName(t, row)}</b>
          {words.sentence(row.finding)}
        </span>
        <span className="note ellipsis">{sayContext(t, row)}</span>
      </Link>
      {clause ? <ClauseChip clause={clause} /> : <span />}
      <span className={clsx(styles.left, styles[left.tone])}>{left.text}</span>
      <IconChevronRight size={15} stroke={1.6} aria-hidden className={styles.go} />
    </li>
  )
}
