import { getRouteApi, Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { FindingFull, FindingPart } from '../../../ui/finding/finding-full.tsx'
import { useProblems } from '../../../ui/form/use-problems.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { sayMoment } from '../../../ui/moment.ts'
import { EmptyPage } from '../../../ui/page/empty-page.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { type HeaderFact, PageHeader } from '../../../ui/page/page-header.tsx'
import { Crumb } from '../crumb.tsx'
import { Effects } from '../effects.tsx'
import { useMayDecide } from '../may-decide.ts'
import { ProposalBadge, VerdictBadge } from '../proposal-badge.tsx'
import type { Decision } from '../rows.ts'
import { sayName } from '../said.ts'
import { useDecision } from '../use-decisions.ts'
import { useWordsFor } from '../use-words-for.ts'
import styles from './decision-page.module.css'

const route = getRouteApi('/decision/taken/$decisionId')

/** One decision, explained for ever: the finding it was taken on is shown as stored, never asked again. */
export function DecisionPage() {
  const { decisionId } = route.useParams()
  const { data, error } = useDecision(decisionId)
  return data ? <Loaded decision={data} /> : <DecisionMissing error={error} />
}

function Loaded({ decision }: { decision: Decision }) {
  const { t } = useTranslation()
  const words = useWordsFor(decision)
  const mayDecide = useMayDecide()
  const reversible = mayDecide && decision.verdict !== 'reverse' && decision.reversedById === null
  const facts: HeaderFact[] = [
    [t('ui.decision.on'), decision.effectiveOn],
    [t('ui.decision.document'), decision.documentNumber],
    [t('ui.decision.approver'), decision.approver],
    [t('decision.page.decidedAt'), sayMoment(decision.decidedAt)],
  ]
  return (
    <Page
      header={
        <PageHeader
          crumb={
            <>
              <Crumb /> / <Link to="/decision/taken">{t('decision.taken.title')}</Link>
            </>
          }
          title={`${sayName(t, decision)} · ${t(`terms.proposalKind.${decision.kind}`)}`}
          badge={<VerdictBadge decision={decision} />}
          facts={facts}
          actions={
            <>
              {reversible && (
                <LinkButton
                  to="/decision/taken/$decisionId/reverse"
                  params={{ decisionId: decision.id }}
                  variant="default"
                >
                  {t('decision.page.reverse')}
                </LinkButton>
              )}
              <LinkButton
                to="/roster"
                search={{ form: 'decision-explanation', decisionId: decision.id }}
                variant="default"
              >
                {t('roster.form.decision-explanation')}
              </LinkButton>
            </>
          }
        />
      }
    >
      <div className={styles.body}>
        <p className={styles.stored}>{t('decision.page.stored')}</p>
        <FindingFull finding={decision.finding} words={words} badge={<ProposalBadge row={decision} />}>
          <FindingPart label={t('decision.page.effects')}>
            <Effects effects={decision.effects} />
          </FindingPart>
          {decision.reason !== null && (
            <FindingPart
              label={t(decision.verdict === 'confirm' ? 'decision.page.note' : 'ui.decision.reason')}
            >
              {decision.reason}
            </FindingPart>
          )}
          <Other id={decision.reversesId} label={t('decision.page.reverses')}>
            {t('decision.page.openReversed')}
          </Other>
          <Other id={decision.reversedById} label={t('decision.page.reversedBy')}>
            {t('decision.page.openReversing')}
          </Other>
        </FindingFull>
      </div>
    </Page>
  )
}

/** The decision at the other end of a reversal. */
function Other({ id, label, children }: { id: string | null; label: string; children: ReactNode }) {
  if (id === null) return null
  return (
    <FindingPart label={label}>
      <Link to="/decision/taken/$decisionId" params={{ decisionId: id }}>
        {children}
      </Link>
    </FindingPart>
  )
}

/** Instead of a decision that can't be shown: still being read, or why not. */
export function DecisionMissing({ error }: { error: Error | null }) {
  const { t } = useTranslation()
  const { whole, field } = useProblems(error)
  if (!error) return null
  return (
    <EmptyPage
      title={t('decision.page.missing')}
      foot={<LinkButton to="/decision/taken">{t('decision.taken.title')}</LinkButton>}
    >
      {whole ?? field('decisionId') ?? t('errors.code.NOT_FOUND')}
    </EmptyPage>
  )
}
