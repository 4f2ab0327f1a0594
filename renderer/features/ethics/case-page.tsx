import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../../shared/kernel/id.ts'
import { useApi, useClient } from '../../app/api.ts'
import { useAsOf } from '../../app/as-of.ts'
import { useCommand } from '../../app/command.ts'
import { useFindingWords } from '../../app/findings/finding-words.ts'
import { FindingFull } from '../../ui/finding/finding-full.tsx'
import { LookBadge } from '../../ui/finding/outcome-badge.tsx'
import { AskReason } from '../../ui/form/ask-reason.tsx'
import { EmptyPage } from '../../ui/page/empty-page.tsx'
import { Page } from '../../ui/page/page.tsx'
import { PageHeader } from '../../ui/page/page-header.tsx'
import { Lines, Section } from '../../ui/page/section.tsx'
import { showDone } from '../../ui/undo-toast.tsx'
import styles from './ethics.module.css'
import { lookOf } from './look-of.ts'
import { NextStep } from './next-step.tsx'
import type { EthicsCase } from './rows.ts'

const route = getRouteApi('/people/ethics/case/$caseId')

/** One case: what was done, what comes next, what the plan makes of it. */
export function CasePage() {
  const { t } = useTranslation()
  const { caseId } = route.useParams()
  const { view } = useAsOf()
  const { data, error } = useQuery(
    useApi().ethics.case.queryOptions({ input: { caseId: caseId as Id<'ethics_case'>, ...view } }),
  )
  if (error) return <EmptyPage title={t('ethics.failed')}>{null}</EmptyPage>
  return data ? <Case found={data} /> : null
}

function Case({ found }: { found: EthicsCase }) {
  const { t } = useTranslation()
  const { isToday } = useAsOf()
  const navigate = useNavigate()
  const client = useClient()
  const read = useCommand(client.ethics.read)
  const drop = useCommand(client.ethics.retractCase)
  const revoke = useCommand(client.ethics.proposeRevocation)
  const words = useFindingWords({
    name: (id) => (id === found.person.id ? found.person.name : undefined),
  })
  const [said, setSaid] = useState<Awaited<ReturnType<typeof client.ethics.read>> | null>(null)
  const upheld = found.breach !== null
  return (
    <Page
      header={
        <PageHeader
          crumb={<Link to="/people/ethics">{t('ethics.title')}</Link>}
          title={found.person.name}
          badge={<LookBadge look={lookOf[found.state]}>{t(`ethics.state.${found.state}`)}</LookBadge>}
          facts={[
            [t('ethics.column.received'), found.receivedOn],
            [t('ethics.column.channel'), t(`ethics.channel.${found.channel}`)],
            ...(found.school ? [[t('ethics.column.school'), found.school] as const] : []),
          ]}
          actions={
            <>
              {upheld && (
                <Button
                  variant="default"
                  loading={revoke.isPending}
                  onClick={() =>
                    revoke.mutate({ caseId: found.id }, { onSuccess: () => showDone(t('ethics.revoked')) })
                  }
                >
                  {t('ethics.revoke')}
                </Button>
              )}
              <AskReason
                act={t('ethics.drop')}
                title={t('ethics.dropTitle')}
                what={t('ethics.dropWhat')}
                error={drop.error}
                pending={drop.isPending}
                onSubmit={(reason, close) =>
                  drop.mutate(
                    { caseId: found.id, reason },
                    {
                      onSuccess: () => {
                        close()
                        showDone(t('ethics.backDone'))
                        void navigate({ to: '/people/ethics' })
                      },
                    },
                  )
                }
              />
            </>
          }
        />
      }
    >
      <div className={styles.body}>
        <div className={styles.main}>
          <Section
            title={t('ethics.done')}
            aside={
              <Button
                variant="default"
                size="compact-sm"
                title={t('ethics.readWhy')}
                loading={read.isPending}
                onClick={() => read.mutate({ caseId: found.id }, { onSuccess: setSaid })}
              >
                {t('ethics.read')}
              </Button>
            }
          >
            {said && <p className={styles.words}>{said.allegation}</p>}
            <Lines>
              {found.steps.map((step) => (
                <li key={step.id} className={styles.step}>
                  <span className="ink-2">{step.on}</span>
                  <span>
                    <span className="strong">{t(`ethics.step.${step.kind}`)}</span> {sayStep(t, step)}{' '}
                    <span className="note">{step.documentNumber}</span>
                  </span>
                  <TakeBack stepId={step.id} />
                  {said?.statements
                    .filter((one) => one.stepId === step.id)
                    .map((one) => (
                      <span key={one.stepId} className={styles.words}>
                        {one.text}
                      </span>
                    ))}
                </li>
              ))}
            </Lines>
          </Section>
          <Section title={t('ethics.policy')}>
            {found.findings.map((finding) => (
              <FindingFull key={finding.question} finding={finding} words={words} />
            ))}
          </Section>
        </div>
        <aside className={styles.side}>
          {isToday && <NextStep key={`${found.id} ${found.steps.length}`} found={found} />}
        </aside>
      </div>
    </Page>
  )
}

function sayStep(t: TFunction, step: EthicsCase['steps'][number]): string {
  if (step.kind === 'finding') return step.breach ? t(`ethics.breach.${step.breach}`) : t('ethics.notUpheld')
  if (step.sanction === null) return ''
  return `${t(`ethics.sanction.${step.sanction}`)} ${step.fromOn} — ${step.toOn ?? ''}`
}

function TakeBack({ stepId }: { stepId: Id<'ethics_step'> }) {
  const { t } = useTranslation()
  const retract = useCommand(useClient().ethics.retractStep)
  return (
    <AskReason
      act={t('ethics.back')}
      title={t('ethics.backTitle')}
      what={t('ethics.backWhat')}
      error={retract.error}
      pending={retract.isPending}
      onSubmit={(reason, close) =>
        retract.mutate(
          { stepId, reason },
          {
            onSuccess: () => {
              close()
              showDone(t('ethics.backDone'))
            },
          },
        )
      }
    />
  )
}
