import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../../../shared/kernel/day.ts'
import { useClient } from '../../../app/api.ts'
import { useAsOf } from '../../../app/as-of.ts'
import { useCommand } from '../../../app/command.ts'
import { AskReason } from '../../../ui/form/ask-reason.tsx'
import { DayInput } from '../../../ui/form/day-input.tsx'
import { FormPage } from '../../../ui/form/form-page.tsx'
import { useProblems } from '../../../ui/form/use-problems.ts'
import { YesNo } from '../../../ui/form/yes-no.tsx'
import { showDone } from '../../../ui/undo-toast.tsx'
import { StudioMissing } from '../page/studio-missing.tsx'
import { useStudio } from '../page/use-studio.ts'
import type { Studio, StudioPerson } from '../rows.ts'
import styles from './form.module.css'

const route = getRouteApi('/studio/$studioId/filing/$membershipId')
const fields = ['attested', 'recommendedOn', 'filedOn', 'assignedOn']

/** What is filed about somebody in a studio: recommended, filed, vouched for, assigned; or that it was a mistake. */
export function FilingPage() {
  const { studioId, membershipId } = route.useParams()
  const { data, error } = useStudio(studioId)
  const membership = [...(data?.people ?? []), ...(data?.former ?? [])].find(
    (one) => one.membershipId === membershipId,
  )
  return data && membership ? (
    <Filing studio={data} membership={membership} />
  ) : (
    <StudioMissing error={error} />
  )
}

function Filing({ studio, membership }: { studio: Studio; membership: StudioPerson }) {
  const { t } = useTranslation()
  const { today } = useAsOf()
  const client = useClient()
  const navigate = useNavigate()
  const amend = useCommand(client.studio.amendMembership)
  const retract = useCommand(client.studio.retractMembership)
  const { membershipId, role, person } = membership
  const [filing, setFiling] = useState({
    attested: membership.attested,
    recommendedOn: membership.recommendedOn,
    filedOn: membership.filedOn,
    assignedOn: membership.assignedOn,
  })
  const problems = useProblems(amend.error)
  const params = { studioId: studio.id }
  const toStudio = () => void navigate({ to: '/studio/$studioId', params })
  const day = (field: 'recommendedOn' | 'filedOn' | 'assignedOn') => (
    <DayInput
      label={t(`studio.join.${field}`)}
      value={filing[field]}
      max={today}
      error={problems.field(field)}
      onChange={(value: Day | null) => setFiling((old) => ({ ...old, [field]: value }))}
    />
  )
  return (
    <FormPage
      crumb={
        <Link to="/studio/$studioId" params={params}>
          {studio.name}
        </Link>
      }
      title={t('studio.filing.title', { name: person.name })}
      sub={t('studio.filing.sub', { role: t(`terms.studioRole.${role}`), day: membership.fromOn })}
      submit={t('studio.filing.save')}
      pending={amend.isPending}
      onCancel={toStudio}
      onSubmit={() =>
        amend.mutate(
          { membershipId, ...filing },
          {
            onSuccess: () => {
              showDone(t('studio.filing.saved', { name: person.name }))
              toStudio()
            },
          },
        )
      }
      problem={problems.whole ?? problems.elsewhere(fields)[0]}
      note={
        <AskReason
          act={t('studio.filing.retract')}
          title={t('studio.filing.retractTitle', { name: person.name })}
          what={t('studio.filing.retractWhat')}
          pending={retract.isPending}
          error={retract.error}
          onSubmit={(reason, close) =>
            retract.mutate(
              { membershipId, reason },
              {
                onSuccess: () => {
                  close()
                  showDone(t('studio.filing.retracted', { name: person.name }))
                  toStudio()
                },
              },
            )
          }
        />
      }
    >
      <div className={styles.fields}>
        {role === 'assistant' && (
          <>
            {day('recommendedOn')}
            {day('filedOn')}
            <YesNo
              label={t('studio.join.attested')}
              value={filing.attested}
              onChange={(attested) => setFiling((old) => ({ ...old, attested }))}
            />
          </>
        )}
        {role === 'member' && day('assignedOn')}
        {role === 'lead' && <p className="note">{t('studio.filing.lead')}</p>}
      </div>
    </FormPage>
  )
}
