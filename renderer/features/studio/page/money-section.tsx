import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { spendingCategories } from '../../../../shared/domain/activity.ts'
import { daysBetween } from '../../../../shared/kernel/day.ts'
import { formatFen } from '../../../../shared/kernel/money.ts'
import { useAsOf } from '../../../app/as-of.ts'
import { useYearName } from '../../../app/findings/use-year-name.ts'
import { ClauseChip, ReadingChip } from '../../../ui/finding/clause-chip.tsx'
import type { FindingWords } from '../../../ui/finding/finding-words.ts'
import { LookBadge, OutcomeBadge } from '../../../ui/finding/outcome-badge.tsx'
import { Section } from '../../../ui/page/section.tsx'
import { Meter } from '../../../ui/progress/meter.tsx'
import type { Account } from '../rows.ts'
import styles from './studio-page.module.css'

type Year = Account['years'][number]

/** What can still be spent this management year, on what the rest went, and what the policy has to say about it. */
export function MoneySection({
  account,
  words,
  aside,
}: {
  account: Account
  words: FindingWords
  /** The way to the single lines. */
  aside: ReactNode
}) {
  const { t } = useTranslation()
  const year = account.years.find((y) => y.number === account.managementYear)
  return (
    <Section
      title={t('studio.money.title')}
      count={account.frozen && <LookBadge look="pending">{t('studio.money.frozen')}</LookBadge>}
      aside={aside}
    >
      {year ? (
        <YearMoney account={account} year={year} />
      ) : (
        <p className="ink-2">{t('studio.money.outside')}</p>
      )}
      <Lapsed years={account.years} />
      <MoneyFindings account={account} words={words} />
    </Section>
  )
}

function YearMoney({ account, year }: { account: Account; year: Year }) {
  const { t } = useTranslation()
  const { asOf } = useAsOf()
  const yearName = useYearName()
  const name = yearName(year.number)
  const spendings = account.spendings.filter((s) => s.managementYear === year.number)
  const without = spendings.filter((s) => s.voucher === null)
  const sum = (list: readonly { amountFen: number }[]) => list.reduce((all, one) => all + one.amountFen, 0)
  const passed = daysBetween(year.from, asOf) / (daysBetween(year.from, year.to) + 1)
  return (
    <>
      <div className={styles.figure}>
        {formatFen(year.balanceFen)} <small>{t('studio.money.yuan')}</small>
      </div>
      {year.allottedFen > 0 ? (
        <>
          <p className="note">
            {t('studio.money.spent', {
              year: name,
              allotted: formatFen(year.allottedFen),
              spent: formatFen(year.spentFen),
            })}
          </p>
          <div className={styles.meter}>
            <Meter value={year.spentFen} max={year.allottedFen} pace={passed * year.allottedFen} />
          </div>
        </>
      ) : (
        <p className="note">
          {t('studio.money.notAllotted', {
            year: name,
            due: year.dueFen === null ? '—' : formatFen(year.dueFen),
          })}
        </p>
      )}
      <dl className={styles.money}>
        {spendingCategories.map((category) => (
          <div key={category}>
            <dt>{t(`studio.money.category.${category}`)}</dt>
            <dd>{formatFen(sum(spendings.filter((s) => s.category === category)))}</dd>
          </div>
        ))}
      </dl>
      {without.length > 0 && (
        <p className="note">
          {t('studio.money.voucher', { count: without.length, amount: formatFen(sum(without)) })}
        </p>
      )}
    </>
  )
}

function Lapsed({ years }: { years: readonly Year[] }) {
  const { t } = useTranslation()
  const yearName = useYearName()
  const lapsed = years.filter((year) => year.lapsedFen > 0)
  if (lapsed.length === 0) return null
  return (
    <dl className={styles.money}>
      {lapsed.map((year) => (
        <div key={year.number}>
          <dt>{t('studio.money.lapsed', { year: yearName(year.number) })}</dt>
          <dd>{formatFen(year.lapsedFen)}</dd>
        </div>
      ))}
    </dl>
  )
}

/** The clause and reading behind the money, and every finding that is not in order. */
function MoneyFindings({ account, words }: { account: Account; words: FindingWords }) {
  const [first] = account.findings
  const [clause] = first?.clauses ?? []
  const open = account.findings.filter((f) => f.outcome !== 'compliant' && f.outcome !== 'amount')
  const readings = [...new Set(account.findings.flatMap((f) => f.readings.map((r) => r.id)))]
  return (
    <div className={styles.basis}>
      {open.map((finding, at) => (
        // one question may be asked of several years
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is replaced whole, never reordered
        <div key={`${finding.question} ${at}`} className={styles.notice}>
          <OutcomeBadge outcome={finding.outcome} />
          <span>{words.sentence(finding)}</span>
        </div>
      ))}
      <div className={styles.chips}>
        {clause && <ClauseChip clause={clause} />}
        {readings.map((id) => (
          <ReadingChip key={id} id={id} />
        ))}
      </div>
    </div>
  )
}
