import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../../shared/kernel/id.ts'
import { formatFen } from '../../../shared/kernel/money.ts'
import { useApi, useClient } from '../../app/api.ts'
import { useAsOf } from '../../app/as-of.ts'
import { useCommand } from '../../app/command.ts'
import { useFindingWords } from '../../app/findings/finding-words.ts'
import { FindingFull } from '../../ui/finding/finding-full.tsx'
import { LookBadge } from '../../ui/finding/outcome-badge.tsx'
import { AskReason } from '../../ui/form/ask-reason.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { EmptyPage } from '../../ui/page/empty-page.tsx'
import { Unknown } from '../../ui/page/facts.tsx'
import { Page } from '../../ui/page/page.tsx'
import { PageHeader } from '../../ui/page/page-header.tsx'
import { Lines, Section } from '../../ui/page/section.tsx'
import { showDone } from '../../ui/undo-toast.tsx'
import styles from './funding.module.css'
import type { PersonRewards, RewardLine } from './rows.ts'
import { RulingForm } from './ruling-form.tsx'
import { lookOf, sayReward } from './said.ts'

const route = getRouteApi('/funding/people/$personId')

/** One person's rewards, year by year: what is owed and why, what was paid, what has to be decided. */
export function PersonRewardsPage() {
  const { t } = useTranslation()
  const { personId } = route.useParams()
  const { view } = useAsOf()
  const { data, error } = useQuery(
    useApi().funding.reward.queryOptions({ input: { personId: personId as Id<'person'>, ...view } }),
  )
  if (error) return <EmptyPage title={t('funding.failed')}>{null}</EmptyPage>
  if (!data) return null
  return (
    <Page
      header={
        <PageHeader
          crumb={<Link to="/funding">{t('funding.title')}</Link>}
          title={data.person.name}
          facts={data.school ? [[t('funding.column.school'), data.school]] : []}
          actions={
            <>
              <LinkButton to="/people/$personId" params={{ personId }} variant="default">
                {t('funding.page.person')}
              </LinkButton>
              <LinkButton to="/funding/award" search={{ person: data.person.id }} variant="default">
                {t('funding.list.record')}
              </LinkButton>
            </>
          }
        />
      }
    >
      <div className={styles.page}>
        {data.years.length === 0 && <p className="ink-2">{t('funding.page.none')}</p>}
        {data.years.map((year) => (
          <Year key={year.year} person={data.person} year={year} />
        ))}
        {data.rulings.length > 0 && <Rulings rulings={data.rulings} />}
      </div>
    </Page>
  )
}

function Year({ person, year }: { person: PersonRewards['person']; year: PersonRewards['years'][number] }) {
  const words = useFindingWords({
    name: (id) => (id === person.id ? person.name : undefined),
  })
  return (
    <Section title={String(year.year)}>
      <Lines>
        {year.lines.map((line) => (
          <Line key={line.source.id} name={person.name} line={line} />
        ))}
      </Lines>
      {year.awaiting && <RulingForm personId={person.id} year={year.year} about={year.awaiting} />}
      <FindingFull
        finding={
          // what holds a payment back says more than the sum
          year.lines.find((l) => l.standing === 'pending' || l.standing === 'undetermined')?.finding ??
          year.finding
        }
        words={words}
      />
    </Section>
  )
}

function Line({ name, line }: { name: string; line: RewardLine }) {
  const { t } = useTranslation()
  const { payment, payableFen } = line
  const amount = payment ? payment.amountFen : line.standing === 'city' ? line.dueFen : payableFen
  return (
    <li className={styles.line}>
      <LookBadge look={lookOf[line.standing]}>{t(`funding.standing.${line.standing}`)}</LookBadge>
      <span>
        <span className="strong">{sayReward(t, line)}</span>
        <span className={`note ${styles.under}`}>
          {[
            ...(payment
              ? [t('funding.page.paidOn', { day: payment.paidOn, document: payment.documentNumber })]
              : []),
            ...(line.receivedOn ? [t('funding.page.received', { day: line.receivedOn })] : []),
            ...(line.offsetFen > 0 ? [t('funding.page.offset', { amount: formatFen(line.offsetFen) })] : []),
          ].join(t('terms.comma'))}
        </span>
      </span>
      <span className="ink-2">{line.grantedOn}</span>
      <span className="num">
        {amount === null ? (
          <Unknown label={t('funding.column.due')} />
        ) : (
          `${formatFen(amount)} ${t('funding.yuan')}`
        )}
      </span>
      <span>
        {payment ? (
          <RetractPayment name={name} paymentId={payment.id} />
        ) : (
          line.source.kind === 'award' && <RetractAward awardId={line.source.id} />
        )}
      </span>
    </li>
  )
}

function RetractPayment({ name, paymentId }: { name: string; paymentId: Id<'reward_payment'> }) {
  const { t } = useTranslation()
  const retract = useCommand(useClient().funding.retractPayment)
  return (
    <AskReason
      act={t('funding.page.retract')}
      title={t('funding.page.retractTitle', { name })}
      what={t('funding.page.retractWhat')}
      error={retract.error}
      pending={retract.isPending}
      onSubmit={(reason, done) =>
        retract.mutate(
          { paymentId, reason },
          {
            onSuccess: () => {
              done()
              showDone(t('funding.page.retracted'))
            },
          },
        )
      }
    />
  )
}

function RetractAward({ awardId }: { awardId: string }) {
  const { t } = useTranslation()
  const retract = useCommand(useClient().funding.retractAward)
  return (
    <AskReason
      act={t('funding.page.retractAward')}
      title={t('funding.page.retractAwardTitle')}
      what={t('funding.page.retractAwardWhat')}
      error={retract.error}
      pending={retract.isPending}
      onSubmit={(reason, done) =>
        retract.mutate(
          { awardId: awardId as Id<'award'>, reason },
          {
            onSuccess: () => {
              done()
              showDone(t('funding.page.awardRetracted'))
            },
          },
        )
      }
    />
  )
}

function Rulings({ rulings }: { rulings: PersonRewards['rulings'] }) {
  const { t } = useTranslation()
  const retract = useCommand(useClient().funding.retractRuling)
  return (
    <Section title={t('funding.page.rulings')}>
      <Lines>
        {rulings.map((ruling) => (
          <li key={ruling.id} className={styles.entry}>
            <span className="ink-2">{ruling.decidedOn}</span>
            <span>
              {ruling.year} {t(`funding.ruling.choice.${ruling.choice}`)}
              <span className="note"> {ruling.reason}</span>
            </span>
            <span className="ink-2 ellipsis">{ruling.documentNumber}</span>
            <AskReason
              act={t('funding.ruling.retract')}
              title={t('funding.ruling.retractTitle')}
              what={t('funding.ruling.retractWhat')}
              error={retract.error}
              pending={retract.isPending}
              onSubmit={(reason, done) =>
                retract.mutate(
                  { rulingId: ruling.id, reason },
                  {
                    onSuccess: () => {
                      done()
                      showDone(t('funding.ruling.retracted'))
                    },
                  },
                )
              }
            />
          </li>
        ))}
      </Lines>
    </Section>
  )
}
