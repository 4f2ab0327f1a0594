import { Button, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { schoolRoles } from '../../../shared/domain/selection.ts'
import type { Day } from '../../../shared/kernel/day.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import type { Finding } from '../../../shared/policy/finding.ts'
import { isOverridable } from '../../../shared/policy/finding.ts'
import { useApi, useClient } from '../../app/api.ts'
import { useAsOf } from '../../app/as-of.ts'
import { useCommand } from '../../app/command.ts'
import { useFindingWords } from '../../app/findings/finding-words.ts'
import { useSession } from '../../app/session.ts'
import { FindingFull } from '../../ui/finding/finding-full.tsx'
import { PlainBadge } from '../../ui/finding/outcome-badge.tsx'
import { DayInput } from '../../ui/form/day-input.tsx'
import { Facts } from '../../ui/page/facts.tsx'
import { Page } from '../../ui/page/page.tsx'
import { PageHeader } from '../../ui/page/page-header.tsx'
import { Section } from '../../ui/page/section.tsx'
import { SidePanel, Split, SplitBody } from '../../ui/page/split.tsx'
import { useMayChange } from '../people/may-change.ts'
import { CommandProblem } from './command-problem.tsx'
import { sayAward } from './said.ts'
import styles from './selection.module.css'
import { SelectionMissing } from './selection-missing.tsx'

const route = getRouteApi('/recognition/application/$applicationId')

/** One application done with care: what it says, every condition with the facts behind it, what was said about it. */
export function ApplicationPage() {
  const { applicationId } = route.useParams()
  const { t } = useTranslation()
  const { view } = useAsOf()
  const mayChange = useMayChange()
  const { data, error } = useQuery(
    useApi().selection.application.queryOptions({
      input: { applicationId: applicationId as Id<'application'>, ...view },
    }),
  )
  const applicant = data?.person.name
  const words = useFindingWords(
    useMemo(() => {
      if (applicant === undefined) return {}
      return { subject: ({ kind }) => (kind === 'application' ? { name: applicant } : undefined) }
    }, [applicant]),
  )
  if (!data) return <SelectionMissing error={error} />
  const { selection } = data
  const open = selection.step !== 'notice' && selection.step !== 'result'
  const findings = data.confirmedOnFindings.length > 0 ? data.confirmedOnFindings : data.findings
  return (
    <Page
      header={
        <PageHeader
          crumb={
            <Link to="/recognition/selection/$selectionId" params={{ selectionId: selection.id }}>
              {selection.name}
            </Link>
          }
          title={data.person.name}
          badge={
            data.admission ? (
              <PlainBadge>{t('selection.row.admitted', { day: data.admission.effectiveOn })}</PlainBadge>
            ) : data.listed ? (
              <PlainBadge>{t('selection.step.list')}</PlainBadge>
            ) : undefined
          }
          facts={[
            [t('selection.column.school'), data.school ?? '—'],
            [t('selection.column.award'), sayAward(t, data.award)],
            [t('selection.apply.appliedOn'), data.appliedOn],
            ...(data.score === null ? [] : [[t('selection.column.score'), data.score.toFixed(2)] as const]),
            ...(data.admission
              ? [[t('selection.column.document'), data.admission.documentNumber] as const]
              : []),
          ]}
          actions={
            <Link to="/people/$personId" params={{ personId: data.person.id }}>
              {t('selection.application.person')}
            </Link>
          }
        />
      }
    >
      <Split>
        <SplitBody>
          <Section
            title={t(
              data.confirmedOnFindings.length > 0
                ? 'selection.application.confirmedOn'
                : 'selection.application.findings',
            )}
          >
            {findings.map((finding) => (
              <div key={finding.question}>
                <FindingFull finding={finding} words={words} />
                {mayChange && open && isOverridable(finding.outcome) && (
                  <Override applicationId={data.id} finding={finding} />
                )}
              </div>
            ))}
            {data.procedure.map((finding) => (
              <FindingFull key={finding.question} finding={finding} words={words} />
            ))}
          </Section>
        </SplitBody>
        <SidePanel>
          <Section title={t('selection.application.said')}>
            <Facts
              unknownLabel={t('terms.unknown')}
              facts={[
                {
                  name: t('selection.apply.channels'),
                  value:
                    data.channels.map((one) => t(`selection.channel.${one}`)).join(t('findings.list')) ||
                    null,
                },
                ...(selection.kind === 'cohort'
                  ? [
                      {
                        name: t('selection.apply.researchPlan'),
                        value:
                          data.researchPlan === null
                            ? null
                            : t(data.researchPlan ? 'selection.application.yes' : 'selection.application.no'),
                      },
                      {
                        name: t('selection.apply.schoolRoles'),
                        value:
                          data.schoolRoles &&
                          (schoolRoles
                            .filter((role) => data.schoolRoles?.includes(role))
                            .map((role) => t(`selection.schoolRole.${role}`))
                            .join(t('findings.list')) ||
                            '—'),
                      },
                    ]
                  : []),
                {
                  name: t('selection.step.unit_review'),
                  value: data.unitOpinion && t(`selection.opinion.${data.unitOpinion}`),
                  source: data.unitComment ?? data.reviewedOn,
                },
                ...(data.panelReason
                  ? [{ name: t('selection.application.panel'), value: data.panelReason }]
                  : []),
                ...data.overrides.map((o) => ({
                  name: t('selection.override.done'),
                  value: o.reason,
                  source: `${o.approver} ${o.documentNumber} ${o.on}`,
                })),
                ...data.objections.map((o) => ({
                  name: t('selection.objection.title'),
                  value: o.content,
                  source: o.outcome ? t(`selection.objection.outcome.${o.outcome}`) : t('ui.look.pending'),
                })),
              ]}
            />
          </Section>
          {mayChange && !data.admission && data.withdrawnOn === null && <Withdraw applicationId={data.id} />}
          {data.withdrawnOn && (
            <p className="note">
              {t('selection.row.withdrawn')} {data.withdrawnOn} {data.withdrawnReason}
            </p>
          )}
        </SidePanel>
      </Split>
    </Page>
  )
}

/** 放宽: a general condition set aside, with reason, approver, document and day. */
function Override({ applicationId, finding }: { applicationId: Id<'application'>; finding: Finding }) {
  const { t } = useTranslation()
  const { today } = useSession()
  const override = useCommand(useClient().selection.override)
  const [on, setOn] = useState<Day | null>(today)
  const [reason, setReason] = useState('')
  const [approver, setApprover] = useState('')
  const [documentNumber, setDocument] = useState('')
  const whole = on !== null && [reason, approver, documentNumber].every((text) => text.trim() !== '')
  return (
    <details open>
      <summary>{t('selection.override.title')}</summary>
      <div className={styles.fields}>
        <TextInput
          className={styles.wide ?? ''}
          label={t('selection.override.reason')}
          required
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <TextInput
          label={t('selection.result.approver')}
          required
          value={approver}
          onChange={(event) => setApprover(event.currentTarget.value)}
        />
        <TextInput
          label={t('selection.column.document')}
          required
          value={documentNumber}
          onChange={(event) => setDocument(event.currentTarget.value)}
        />
        <DayInput label={t('selection.override.on')} required value={on} onChange={setOn} />
        <CommandProblem error={override.error} />
        <Button
          className={styles.wide ?? ''}
          loading={override.isPending}
          disabled={!whole}
          onClick={() =>
            on &&
            override.mutate({
              applicationId,
              question: finding.question,
              on,
              reason: reason.trim(),
              approver: approver.trim(),
              documentNumber: documentNumber.trim(),
            })
          }
        >
          {t('selection.override.save')}
        </Button>
      </div>
    </details>
  )
}

function Withdraw({ applicationId }: { applicationId: Id<'application'> }) {
  const { t } = useTranslation()
  const { today } = useSession()
  const withdraw = useCommand(useClient().selection.withdraw)
  const [reason, setReason] = useState('')
  return (
    <details>
      <summary>{t('selection.withdraw.title')}</summary>
      <div className={styles.stack}>
        <TextInput
          label={t('selection.withdraw.reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <CommandProblem error={withdraw.error} />
        <Button
          variant="default"
          loading={withdraw.isPending}
          disabled={reason.trim() === ''}
          onClick={() => withdraw.mutate({ applicationId, on: today, reason: reason.trim() })}
        >
          {t('selection.withdraw.save')}
        </Button>
      </div>
    </details>
  )
}
