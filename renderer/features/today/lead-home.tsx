import { IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type Day, daysBetween, minDay } from '../../../shared/kernel/day.ts'
import { sayLeft, sayTopic } from '../../../shared/policy/say/say-sentence.ts'
import { useFindingWords, useLanguage } from '../../app/findings/finding-words.ts'
import { speech } from '../../app/findings/speech.ts'
import { useYearName } from '../../app/findings/use-year-name.ts'
import { useSession } from '../../app/session.ts'
import { ClauseChip } from '../../ui/finding/clause-chip.tsx'
import { LookBadge } from '../../ui/finding/outcome-badge.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { EmptyPage } from '../../ui/page/empty-page.tsx'
import { Page } from '../../ui/page/page.tsx'
import { PageHeader } from '../../ui/page/page-header.tsx'
import { Lines, Section } from '../../ui/page/section.tsx'
import { UnfinishedActivity } from '../activity/unfinished.tsx'
import { useStudios } from '../activity/use-studios.ts'
import { useWaiting } from '../decision/use-decisions.ts'
import { cycleRows, type DutyRow, yearRows } from '../studio/page/duty-rows.ts'
import { MoneySection } from '../studio/page/money-section.tsx'
import { useKnownNames } from '../studio/page/use-known-names.ts'
import { useAccount, useDuties, useStudio } from '../studio/page/use-studio.ts'
import type { Account, Studio } from '../studio/rows.ts'
import { kindFor, nextStep } from './next-step.ts'
import styles from './today.module.css'
import { Waiting } from './waiting.tsx'

/** A lead's first page: what to do next for the own studio, what waits with the bureau, what money is left. */
export function LeadHome({ day }: { day: string }) {
  const { t } = useTranslation()
  const [studio] = useStudios()
  const { data } = useStudio(studio?.id ?? '')
  if (!studio)
    return (
      <Page header={<PageHeader title={t('shell.room.today')} sub={day} />}>
        <EmptyPage title={t('today.lead.none')}>{t('today.lead.noneWhy')}</EmptyPage>
      </Page>
    )
  return data ? <OwnStudio studio={data} day={day} /> : null
}

function OwnStudio({ studio, day }: { studio: Studio; day: string }) {
  const { t } = useTranslation()
  const { today, account: who } = useSession()
  const yearName = useYearName()
  const duties = useDuties(studio.id, undefined).data
  const account = useAccount(studio.id).data
  const waiting = useWaiting().data?.rows
  const words = useFindingWords(useKnownNames(studio))
  const year = studio.managementYear
  const params = { studioId: studio.id }
  const open = duties?.managementYear
    ? [...yearRows(duties, minDay(today, duties.managementYear.to)), ...cycleRows(duties)].filter(
        (row) => row.look !== 'met',
      )
    : []
  return (
    <Page
      header={
        <PageHeader
          crumb={day}
          title={studio.name}
          facts={[
            ...(year
              ? [
                  [
                    yearName(year.number),
                    t('studio.page.daysLeft', { count: daysBetween(today, year.to) }),
                  ] as const,
                ]
              : []),
            [t('studio.page.cycle'), t('studio.page.span', { from: studio.fromOn, to: studio.toOn })],
          ]}
          actions={
            <>
              <LinkButton to="/studio/$studioId" params={params} variant="default">
                {t('today.lead.studio')}
              </LinkButton>
              {who.role === 'lead' && (
                <LinkButton to="/assessment/round" search={{ of: 'member' }} variant="default">
                  {t('today.lead.grades')}
                </LinkButton>
              )}
              <LinkButton
                to="/activity/record"
                search={{ studio: studio.id }}
                leftSection={<IconPlus size={15} />}
              >
                {t('studio.page.recordActivity')}
              </LinkButton>
            </>
          }
        />
      }
    >
      <div className={styles.columns}>
        <div className={styles.main}>
          <UnfinishedActivity studioId={studio.id} />
          <Section title={t('today.lead.next')} count={open.length}>
            {open.length === 0 ? (
              <p className="ink-2">{t('today.lead.allDone')}</p>
            ) : (
              <Lines>
                {open.map((row) => (
                  <Step key={row.question} row={row} studio={studio} until={year?.to ?? studio.toOn} />
                ))}
              </Lines>
            )}
          </Section>
          {account && <MissingVouchers account={account} studio={studio} />}
          {waiting && waiting.length > 0 && <Waiting rows={waiting} />}
        </div>
        <div className={styles.side}>
          {account && (
            <MoneySection
              account={account}
              words={words}
              aside={
                <Link to="/studio/$studioId/money" params={params}>
                  {t('studio.money.details')}
                </Link>
              }
            />
          )}
        </div>
      </div>
    </Page>
  )
}

/** One open duty: how far it has come, its clause, and the way to do it. */
function Step({ row, studio, until }: { row: DutyRow; studio: Studio; until: Day }) {
  const { t } = useTranslation()
  const said = speech(useLanguage())
  const [finding] = row.findings
  if (!finding) return null
  const step = nextStep(row.question)
  const [clause] = finding.clauses
  const who = row.people.filter((_, i) => row.findings[i]?.outcome !== 'compliant')
  const params = { studioId: studio.id }
  return (
    <li className={styles.entry}>
      <LookBadge look={row.look}>
        {t(`today.lead.look.${row.look === 'breach' ? 'breach' : 'open'}`)}
      </LookBadge>
      <Link
        to="/studio/$studioId/finding/$question"
        params={{ ...params, question: row.question }}
        className={styles.body}
      >
        <span className={styles.sentence}>{sayTopic(said, finding)}</span>
        <span className="note ellipsis">
          {[
            who.join(t('findings.list')),
            sayLeft(said, finding),
            row.look !== 'breach' && t('today.lead.until', { day: until }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </Link>
      {clause ? <ClauseChip clause={clause} /> : <span />}
      <span className={styles.left}>
        {step === 'activity' && (
          <Link to="/activity/record" search={{ studio: studio.id, kind: kindFor(row.question) }}>
            {t('today.lead.do.activity')}
          </Link>
        )}
        {step === 'paper' && (
          <Link to="/studio/$studioId/file" params={params}>
            {t('today.lead.do.paper')}
          </Link>
        )}
        {step === 'output' && <Link to="/activity/output/record">{t('today.lead.do.output')}</Link>}
      </span>
      <span />
    </li>
  )
}

function MissingVouchers({ account, studio }: { account: Account; studio: Studio }) {
  const { t } = useTranslation()
  const without = account.spendings.filter((s) => s.voucher === null)
  if (without.length === 0) return null
  return (
    <p>
      <Link to="/studio/$studioId/money" params={{ studioId: studio.id }}>
        {t('today.lead.vouchers', { count: without.length })}
      </Link>
    </p>
  )
}
