import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../../../shared/kernel/day.ts'
import type { Id } from '../../../../shared/kernel/id.ts'
import { useApi, useClient } from '../../../app/api.ts'
import { useCommand } from '../../../app/command.ts'
import { FormPage } from '../../../ui/form/form-page.tsx'
import { useDraft } from '../../../ui/form/use-draft.ts'
import { useProblems } from '../../../ui/form/use-problems.ts'
import { Section } from '../../../ui/page/section.tsx'
import { showDone } from '../../../ui/undo-toast.tsx'
import { QuotaSection } from '../../formation/quota-section.tsx'
import { CheckPanel, isRefusal } from './check-panel.tsx'
import styles from './form.module.css'
import { type FormationDraft, formationInput, nextCycle, noFormation } from './formation-draft.ts'
import { FormationFields } from './formation-fields.tsx'
import { useFormationCheck } from './use-formation-check.ts'

const route = getRouteApi('/studio/form')
const fields = ['startOn', 'subject', 'documentNumber', 'lead']

/** Forms a studio: checked against the policy while it is filled in; a binding rule that fails keeps it from forming. */
export function FormStudioPage() {
  const { from, lead, track } = route.useSearch()
  const api = useApi()
  const studio = useQuery({
    ...api.studio.studio.queryOptions({ input: { studioId: from as Id<'studio'> } }),
    enabled: from !== undefined,
  })
  const person = useQuery({
    ...api.people.person.queryOptions({ input: { personId: lead as Id<'person'> } }),
    enabled: lead !== undefined,
  })
  if (studio.fetchStatus === 'fetching' || person.fetchStatus === 'fetching') return null
  const initial = {
    ...(studio.data ? nextCycle(studio.data) : noFormation),
    ...(track && { track }),
    ...(person.data && { lead: { id: person.data.id, label: person.data.name } }),
  }
  return <FormStudio key={`${from} ${lead}`} of={from ?? lead} initial={initial} />
}

/** `of`: the studio that goes on or the person who is to lead, so that each keeps a draft of its own. */
function FormStudio({ of, initial: given }: { of: string | undefined; initial: FormationDraft }) {
  const { t } = useTranslation()
  const client = useClient()
  const navigate = useNavigate()
  const form = useCommand(client.studio.form)
  const [initial] = useState(given)
  const draft = useDraft(of ? `studio.form.${of}` : 'studio.form', initial)
  const [tried, setTried] = useState(false)
  const { check, error, isChecking } = useFormationCheck(draft.value)
  const problems = useProblems(form.error ?? error)
  const input = formationInput(draft.value)
  // what the back end refused stays in view until the next answer of the check
  const findings = problems.findings.length > 0 ? problems.findings : (check?.findings ?? [])
  const unmet = findings.filter(isRefusal).length
  const { track, startOn } = draft.value
  const quota = useQuery({
    ...useApi().formation.quota.queryOptions({ input: { track, startOn: startOn as Day } }),
    enabled: startOn !== null,
  }).data
  const missing = (field: string) =>
    tried &&
    ((field === 'startOn' && draft.value.startOn === null) || (field === 'lead' && draft.value.lead === null))
  const placeOf = (id: string) => input?.people.findIndex((p) => p.personId === id) ?? -1

  return (
    <FormPage
      crumb={<Link to="/studio">{t('studio.list.title')}</Link>}
      title={t('studio.form.title')}
      sub={t('studio.form.sub')}
      submit={check?.name ? t('studio.form.submitNamed', { name: check.name }) : t('studio.form.submit')}
      draft={draft}
      pending={form.isPending}
      disabled={unmet > 0}
      onCancel={() => void navigate({ to: '/studio' })}
      onSubmit={() => {
        setTried(true)
        if (!input || unmet > 0) return
        form.mutate(input, {
          onSuccess: ({ studioId, name, toOn }) => {
            draft.discard()
            showDone(t('studio.form.formed', { name, day: toOn }))
            void navigate({ to: '/studio/$studioId', params: { studioId } })
          },
        })
      }}
      problem={problems.whole ?? problems.elsewhere(fields)[0]}
      note={unmet > 0 && <span className={styles.unmet}>{t('studio.form.unmet', { count: unmet })}</span>}
      aside={
        <div className={styles.check} aria-live="polite" aria-busy={isChecking}>
          {quota && <QuotaSection quota={quota} />}
          {findings.length > 0 ? (
            <CheckPanel findings={findings} />
          ) : (
            <Section title={t('studio.form.check')} aside={t('studio.form.nothing')}>
              <p className="note">{isChecking ? t('studio.form.checking') : t('studio.form.start')}</p>
            </Section>
          )}
        </div>
      }
    >
      <FormationFields
        draft={draft.value}
        onChange={(part) => {
          form.reset()
          draft.change(part)
        }}
        endsOn={check?.toOn ?? null}
        error={(field) =>
          missing(field)
            ? t('errors.field.required')
            : (problems.field(field) ?? problems.field(`people.${placeOf(field)}.personId`))
        }
      />
    </FormPage>
  )
}
