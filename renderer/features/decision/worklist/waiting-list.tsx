import { Checkbox } from '@mantine/core'
import { clsx } from 'clsx'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../../app/session.ts'
import { ProposalBadge } from '../proposal-badge.tsx'
import type { ProposalRow } from '../rows.ts'
import { sayLeft, sayName } from '../said.ts'
import { useWordsFor } from '../use-words-for.ts'
import styles from './entry.module.css'

/** The waiting proposals: who, what is proposed, why in one line, how much time is left. A tick takes several together. */
export function WaitingList({
  rows,
  openId,
  onOpen,
  selected,
  onSelect,
}: {
  rows: readonly ProposalRow[]
  openId: string | undefined
  onOpen: (row: ProposalRow) => void
  selected: ReadonlySet<string>
  onSelect: (ids: ReadonlySet<string>) => void
}) {
  const { t } = useTranslation()
  const toggle = (id: string) => {
    const next = new Set(selected)
    if (!next.delete(id)) next.add(id)
    onSelect(next)
  }
  const together = rows.filter(mayJoin)
  const all = together.length > 0 && together.every((row) => selected.has(row.id))
  return (
    <>
      <div className={styles.group}>
        <span className="row">
          <Checkbox
            aria-label={t('ui.list.selectAll')}
            checked={all}
            indeterminate={!all && selected.size > 0}
            disabled={together.length === 0}
            onChange={() => onSelect(new Set(all ? [] : together.map((row) => row.id)))}
          />
          {t('decision.list.group')}
        </span>
        {rows.length}
      </div>
      <ul>
        {rows.map((row) => (
          <Entry
            key={row.id}
            row={row}
            open={row.id === openId}
            onOpen={() => onOpen(row)}
            selected={selected.has(row.id)}
            onToggle={() => toggle(row.id)}
          />
        ))}
      </ul>
    </>
  )
}

/** Whether a proposal can be confirmed with others: an adjustment is a choice of its own. */
const mayJoin = (row: ProposalRow): boolean => row.kind !== 'adjustment'

function Entry({
  row,
  open,
  onOpen,
  selected,
  onToggle,
}: {
  row: ProposalRow
  open: boolean
  onOpen: () => void
  selected: boolean
  onToggle: () => void
}) {
  const { t } = useTranslation()
  const { today } = useSession()
  const words = useWordsFor(row)
  const element = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (open) element.current?.scrollIntoView?.({ block: 'nearest' })
  }, [open])
  const left = sayLeft(t, row, today)
  const name = sayName(t, row)
  return (
    <li ref={element} className={clsx(styles.entry, open && styles.open)} aria-current={open || undefined}>
      <Checkbox
        className={styles.tick}
        aria-label={`${t('ui.list.select')} ${name} ${t(`decision.proposed.${row.kind}`)}`}
        checked={selected}
        disabled={!mayJoin(row)}
        {...(mayJoin(row) ? {} : { title: t('decision.adjust.each') })}
        onChange={onToggle}
      />
      <button type="button" className={styles.body} onClick={onOpen}>
        <span className="strong ellipsis">{name}</span>
        <ProposalBadge row={row} />
        <span className={clsx(styles.sentence, 'ellipsis')}>{words.sentence(row.finding)}</span>
        <span className={clsx(styles.left, styles[left.tone])}>{left.text}</span>
      </button>
    </li>
  )
}
