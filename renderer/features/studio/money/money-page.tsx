import { IconPlus } from '@tabler/icons-react'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { studioStaff } from '../../../../shared/domain/role.ts'
import { formatFen } from '../../../../shared/kernel/money.ts'
import { useClient } from '../../../app/api.ts'
import { useCommand } from '../../../app/command.ts'
import { useFindingWords } from '../../../app/findings/finding-words.ts'
import { useYearName } from '../../../app/findings/use-year-name.ts'
import { useSession } from '../../../app/session.ts'
import { LookBadge, OutcomeBadge } from '../../../ui/finding/outcome-badge.tsx'
import { AskReason } from '../../../ui/form/ask-reason.tsx'
import { LinkButton } from '../../../ui/link-button.tsx'
import type { Column } from '../../../ui/list/column.ts'
import { DataList } from '../../../ui/list/data-list.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { PageHeader } from '../../../ui/page/page-header.tsx'
import { Section } from '../../../ui/page/section.tsx'
import { showDone } from '../../../ui/undo-toast.tsx'
import { EvidenceSection } from '../../evidence/evidence-section.tsx'
import { useMayChange } from '../../people/may-change.ts'
import { StudioMissing } from '../page/studio-missing.tsx'
import { useKnownNames } from '../page/use-known-names.ts'
import { useAccount, useStudio } from '../page/use-studio.ts'
import type { Account, Studio } from '../rows.ts'
import styles from './money.module.css'

const route = getRouteApi('/studio/$studioId/money')

type Spending = Account['spendings'][number]
type Allocation = Account['allocations'][number]

/** A studio's money, line by line: what was given, what it went on with which voucher, what is left of each year. */
export function StudioMoneyPage() {
  const { studioId } = route.useParams()
  const { data: studio, error } = useStudio(studioId)
  const account = useAccount(studioId).data
  if (!studio) return <StudioMissing error={error} />
  return account ? <Money studio={studio} account={account} /> : null
}

function useSpendingColumns(): readonly Column<Spending>[] {
  const { t } = useTranslation()
  const yearName = useYearName()
  return useMemo(
    () => [
      { id: 'day', title: t('studio.money.day'), width: 104, cell: (s) => s.spentOn },
      {
        id: 'year',
        title: t('studio.duty.year'),
        width: 112,
        minor: true,
        cell: (s) => <span className="ink-2">{s.managementYear && yearName(s.managementYear)}</span>,
      },
      {
        id: 'category',
        title: t('studio.money.use'),
        width: 96,
        cell: (s) => t(`studio.money.category.${s.category}`),
      },
      { id: 'purpose', title: t('studio.money.purpose'), cell: (s) => s.purpose },
      {
        id: 'voucher',
        title: t('studio.money.voucherNumber'),
        width: 152,
        cell: (s) => s.voucher ?? <LookBadge look="due">{t('studio.money.noVoucher')}</LookBadge>,
      },
      {
        id: 'amount',
        title: t('studio.money.amount'),
        width: 112,
        align: 'end',
        cell: (s) => formatFen(s.amountFen),
      },
    ],
    [t, yearName],
  )
}

function useAllocationColumns(): readonly Column<Allocation>[] {
  const { t } = useTranslation()
  const yearName = useYearName()
  return useMemo(
    () => [
      { id: 'day', title: t('studio.money.paidOn'), width: 104, cell: (a) => a.paidOn },
      { id: 'year', title: t('studio.duty.year'), width: 112, cell: (a) => yearName(a.managementYear) },
      {
        id: 'document',
        title: t('studio.form.document'),
        cell: (a) => <span className="ink-2">{a.documentNumber}</span>,
      },
      {
        id: 'amount',
        title: t('studio.money.amount'),
        width: 112,
        align: 'end',
        cell: (a) => formatFen(a.amountFen),
      },
    ],
    [t, yearName],
  )
}

function Money({ studio, account }: { studio: Studio; account: Account }) {
  const { t } = useTranslation()
  const { role } = useSession().account
  const mayAllocate = useMayChange()
  const maySpend = studioStaff.includes(role)
  const params = { studioId: studio.id }
  const words = useFindingWords(useKnownNames(studio))
  const yearName = useYearName()
  const spendingColumns = useSpendingColumns()
  const allocationColumns = useAllocationColumns()
  // one at a time: what is pasted goes to the open one
  const [openId, setOpen] = useState<string | undefined>()
  const open = account.spendings.find((s) => s.id === openId)
  const openAllocation = account.allocations.find((a) => a.id === openId)
  const openOrClose = ({ id }: { id: string }) => setOpen(id === openId ? undefined : id)
  const findings = account.findings.filter((f) => f.outcome !== 'compliant' && f.outcome !== 'amount')
  return (
    <Page
      header={
        <PageHeader
          crumb={
            <Link to="/studio/$studioId" params={params}>
              {studio.name}
            </Link>
          }
          title={t('studio.money.pageTitle')}
          badge={account.frozen && <LookBadge look="pending">{t('studio.money.frozen')}</LookBadge>}
          actions={
            <>
              <LinkButton
                to="/roster"
                search={{ form: 'spending-statement', ...params, year: account.managementYear ?? undefined }}
                variant="default"
              >
                {t('studio.money.statement')}
              </LinkButton>
              {mayAllocate && (
                <LinkButton to="/studio/$studioId/allocate" params={params} variant="default">
                  {t('studio.money.allocate')}
                </LinkButton>
              )}
              {maySpend && (
                <LinkButton to="/studio/$studioId/spend" params={params} leftSection={<IconPlus size={15} />}>
                  {t('studio.money.spend')}
                </LinkButton>
              )}
            </>
          }
        />
      }
    >
      <div className={styles.body}>
        <Years account={account} />
        {findings.map((finding, at) => (
          // one question may be asked of several years
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is replaced whole, never reordered
          <div key={`${finding.question} ${at}`} className="row">
            <OutcomeBadge outcome={finding.outcome} />
            <span>{words.sentence(finding)}</span>
          </div>
        ))}
        <Section title={t('studio.money.spendings')} count={account.spendings.length}>
          <div className={styles.list}>
            <DataList
              label={t('studio.money.spendings')}
              height="list"
              columns={spendingColumns}
              rows={account.spendings}
              rowKey={(s) => s.id}
              onOpen={openOrClose}
              {...(open ? { openKey: open.id } : {})}
              empty={t('studio.money.nothing')}
            />
          </div>
        </Section>
        {open && <OpenSpending key={open.id} spending={open} mayChange={maySpend} />}
        <Section title={t('studio.money.allocations')} count={account.allocations.length}>
          <div className={styles.list}>
            <DataList
              label={t('studio.money.allocations')}
              height="list"
              columns={allocationColumns}
              rows={account.allocations}
              rowKey={(a) => a.id}
              keys={false}
              onOpen={openOrClose}
              {...(openAllocation ? { openKey: openAllocation.id } : {})}
              empty={t('studio.money.noAllocation')}
            />
          </div>
        </Section>
        {openAllocation && (
          <div className={styles.open}>
            <span className="strong">
              {`${openAllocation.paidOn} ${yearName(openAllocation.managementYear)} ${formatFen(openAllocation.amountFen)}`}
            </span>
            <EvidenceSection
              key={openAllocation.id}
              subject={{ kind: 'allocation', id: openAllocation.id }}
              mayChange={mayAllocate}
              usual="voucher"
            />
          </div>
        )}
      </div>
    </Page>
  )
}

/** Each management year in one line: given, spent, left or lapsed. */
function Years({ account }: { account: Account }) {
  const { t } = useTranslation()
  const yearName = useYearName()
  return (
    <table className={styles.years}>
      <thead>
        <tr>
          <th>{t('studio.duty.year')}</th>
          <th>{t('studio.money.due')}</th>
          <th>{t('studio.money.allotted')}</th>
          <th>{t('studio.money.used')}</th>
          <th>{t('studio.money.balance')}</th>
          <th>{t('studio.money.lapsedShort')}</th>
        </tr>
      </thead>
      <tbody>
        {account.years.map((year) => (
          <tr key={year.number} aria-current={year.number === account.managementYear || undefined}>
            <td>
              {yearName(year.number)} <span className="note">{`${year.from} — ${year.to}`}</span>
            </td>
            <td>{year.dueFen === null ? '—' : formatFen(year.dueFen)}</td>
            <td>{formatFen(year.allottedFen)}</td>
            <td>{formatFen(year.spentFen)}</td>
            <td className="strong">{formatFen(year.balanceFen)}</td>
            <td>{formatFen(year.lapsedFen)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** One spending: the voucher itself, and the way to take it back. */
function OpenSpending({ spending, mayChange }: { spending: Spending; mayChange: boolean }) {
  const { t } = useTranslation()
  const client = useClient()
  const retract = useCommand(client.funding.retractSpending)
  return (
    <div className={styles.open}>
      <div className="row">
        <span className="grow strong">{`${spending.spentOn} ${spending.purpose}`}</span>
        {spending.activity && (
          <Link to="/activity/$activityId" params={{ activityId: spending.activity.id }}>
            {spending.activity.topic}
          </Link>
        )}
        {mayChange && (
          <AskReason
            act={t('studio.money.retract')}
            title={t('studio.money.retractTitle', { purpose: spending.purpose })}
            what={t('studio.money.retractWhat')}
            pending={retract.isPending}
            error={retract.error}
            onSubmit={(reason, close) =>
              retract.mutate(
                { spendingId: spending.id, reason },
                {
                  onSuccess: () => {
                    close()
                    showDone(t('studio.money.retracted', { purpose: spending.purpose }))
                  },
                },
              )
            }
          />
        )}
      </div>
      <EvidenceSection
        subject={{ kind: 'spending', id: spending.id }}
        mayChange={mayChange}
        usual="voucher"
        title={t('studio.money.vouchers')}
      />
    </div>
  )
}
