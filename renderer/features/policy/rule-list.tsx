import { Link } from '@tanstack/react-router'
import { clsx } from 'clsx'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../app/findings/finding-words.ts'
import { ClauseChip, ForceMark, ReadingChip } from '../../ui/finding/clause-chip.tsx'
import { intoView } from './into-view.ts'
import styles from './policy.module.css'
import type { RuleRow, StandingRow } from './rows.ts'

/** Rules in plain words, each with its force, its place in the plan and how it stands on the day. */
export function RuleList({
  rows,
  standing,
  current,
}: {
  rows: readonly RuleRow[]
  standing: readonly StandingRow[]
  current: string | undefined
}) {
  const { t } = useTranslation()
  const language = useLanguage()
  if (rows.length === 0) return <p className={clsx(styles.list, 'note')}>{t('policy.noRule')}</p>
  return (
    <ul className={styles.list} aria-label={t('policy.rules')}>
      {rows.map((rule) => (
        <li
          key={rule.id}
          ref={rule.id === current ? intoView : undefined}
          className={clsx(styles.rule, rule.id === current && styles.current)}
        >
          <div className={styles.line}>
            <Link
              to="/policy"
              search={(old) => ({ ...old, area: rule.area, rule: rule.id, reading: undefined })}
              className={styles.words}
            >
              {rule.words[language]}
            </Link>
            <ForceMark force={rule.force} />
          </div>
          <div className={styles.line}>
            <ClauseChip clause={rule.clause} />
            {rule.readings.map((id) => (
              <ReadingChip key={id} id={id} />
            ))}
            <span className="grow" />
            <span className="note">
              <Standing rule={rule} row={standing.find((s) => s.ruleId === rule.id)} />
            </span>
          </div>
        </li>
      ))}
    </ul>
  )
}

/** How a rule stands: numbers where the engine answers it, else how it is kept. */
function Standing({ rule, row }: { rule: RuleRow; row: StandingRow | undefined }) {
  const { t } = useTranslation()
  if (!rule.inScope) return t('policy.outOfScope')
  if (row) {
    const { asked: all, adverse, pending, undetermined } = row
    if (adverse > 0) return t('policy.standing.adverse', { all, count: adverse })
    if (pending > 0) return t('policy.standing.pending', { all, count: pending })
    return undetermined > 0
      ? t('policy.standing.undetermined', { all, count: undetermined })
      : t('policy.standing.kept', { count: all })
  }
  const [home] = rule.homes
  return home ? t(`policy.home.${home.kind}`) : null
}
