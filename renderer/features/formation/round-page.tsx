import { IconPlus } from '@tabler/icons-react'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type FormationStep, formationSteps } from '../../../shared/domain/formation.ts'
import { useKeys } from '../../ui/input/use-keys.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { Page, StatusBar } from '../../ui/page/page.tsx'
import { PageHeader } from '../../ui/page/page-header.tsx'
import { type Step, Stepper } from '../../ui/progress/stepper.tsx'
import { useMayChange } from '../people/may-change.ts'
import { PlacesForm } from './places-form.tsx'
import { QuotaSection } from './quota-section.tsx'
import { RoundMissing } from './round-missing.tsx'
import type { Round } from './rows.ts'
import { ApplicationsStep } from './step/applications-step.tsx'
import { AssignmentStep } from './step/assignment-step.tsx'
import { AssistantsStep } from './step/assistants-step.tsx'
import { ChoiceStep } from './step/choice-step.tsx'
import { LeadsStep } from './step/leads-step.tsx'
import { useRound } from './use-round.ts'

const route = getRouteApi('/studio/rounds/$formationId')

/** One round: the ledger of its steps, and beside the one looked at what is done there. */
export function RoundPage() {
  const { formationId } = route.useParams()
  const { data, error } = useRound(formationId)
  return data ? <RoundBody round={data} /> : <RoundMissing error={error} />
}

/** The first step where somebody waits; a round nobody waits in is looked at where it began. */
const stepNow = ({ counts }: Round): FormationStep =>
  formationSteps.find((step) => (counts[step]?.waiting ?? 0) > 0) ?? 'leads'

function RoundBody({ round }: { round: Round }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { step = stepNow(round), studio } = route.useSearch()
  const mayChange = useMayChange()
  const params = { formationId: round.id }
  const look = (search: { step: FormationStep; studio?: string | undefined }) =>
    void navigate({ to: '/studio/rounds/$formationId', params, search })
  useKeys({
    ...Object.fromEntries(
      formationSteps.map((one, i) => [`Alt+${i + 1}`, () => look({ step: one, studio })]),
    ),
    ...(mayChange && {
      n: () =>
        void (step === 'leads'
          ? navigate({ to: '/studio/rounds/$formationId/candidates', params })
          : navigate({ to: '/studio/rounds/$formationId/apply', params })),
    }),
  })
  /** The one looked at; else whether anybody has come through it, and whether somebody waits there. */
  const stateOf = (one: FormationStep): Step['state'] => {
    const { done = 0, waiting = 0 } = round.counts[one] ?? {}
    if (one === step) return 'now'
    if (done === 0) return 'next'
    return waiting > 0 ? 'part' : 'done'
  }
  const shared = { round, mayChange }
  return (
    <Page
      header={
        <>
          <Header round={round} mayChange={mayChange} />
          <Stepper
            onPick={(id) => look({ step: id as FormationStep, studio })}
            steps={formationSteps.map((one) => ({
              id: one,
              title: t(`formation.step.${one}`),
              state: stateOf(one),
              count: round.counts[one]?.done ?? 0,
              loss:
                (round.counts[one]?.waiting ?? 0) > 0
                  ? t('formation.page.waiting', { count: round.counts[one]?.waiting ?? 0 })
                  : t(`formation.unit.${one}`),
            }))}
          />
        </>
      }
      footer={
        <StatusBar
          count={t('formation.page.looking', { step: t(`formation.step.${step}`) })}
          keys={[
            { keys: 'Alt 1–5', does: t('formation.page.steps') },
            ...(mayChange
              ? [{ keys: 'N', does: t(step === 'leads' ? 'formation.leads.put' : 'formation.apply.title') }]
              : []),
          ]}
        />
      }
    >
      {step === 'leads' && (
        <LeadsStep
          {...shared}
          aside={
            <>
              <QuotaSection quota={round.quota} />
              {mayChange && <PlacesForm round={round} />}
            </>
          }
        />
      )}
      {step === 'assistants' && (
        <AssistantsStep {...shared} studio={studio} onStudio={(id) => look({ step, studio: id })} />
      )}
      {step === 'applications' && <ApplicationsStep {...shared} />}
      {step === 'choice' && (
        <ChoiceStep {...shared} studio={studio} onStudio={(id) => look({ step, studio: id })} />
      )}
      {step === 'assignment' && (
        <AssignmentStep {...shared} studio={studio} onStudio={(id) => look({ step, studio: id })} />
      )}
    </Page>
  )
}

function Header({ round, mayChange }: { round: Round; mayChange: boolean }) {
  const { t } = useTranslation()
  const params = { formationId: round.id }
  return (
    <PageHeader
      crumb={
        <>
          <Link to="/studio/rounds">{t('formation.list.title')}</Link>
          {` / ${t(`studio.track.${round.track}`)}`}
        </>
      }
      title={round.name}
      facts={[
        [t('formation.column.start'), round.startOn],
        ...(round.closesOn ? [[t('formation.open.closesOn'), round.closesOn] as const] : []),
        ...(round.documentNumber ? [[t('ui.decision.document'), round.documentNumber] as const] : []),
        [
          t('formation.column.places'),
          round.quota.places === null
            ? t('formation.quota.notSet')
            : t('formation.quota.of', {
                taken: round.quota.formed + round.quota.chosen,
                places: round.quota.places,
              }),
        ],
      ]}
      actions={
        mayChange && (
          <>
            <LinkButton to="/studio/rounds/$formationId/candidates" params={params} variant="default">
              {t('formation.leads.put')}
            </LinkButton>
            <LinkButton
              to="/studio/rounds/$formationId/apply"
              params={params}
              leftSection={<IconPlus size={15} />}
            >
              {t('formation.apply.title')}
            </LinkButton>
          </>
        )
      }
    />
  )
}
