import { Input, SegmentedControl, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type StudioRole, studioRoles } from '../../../../shared/domain/studio.ts'
import type { Day } from '../../../../shared/kernel/day.ts'
import { useClient } from '../../../app/api.ts'
import { useCommand } from '../../../app/command.ts'
import { PersonPicker } from '../../../ui/form/async-picker.tsx'
import { DayInput } from '../../../ui/form/day-input.tsx'
import { FormPage } from '../../../ui/form/form-page.tsx'
import { useDraft } from '../../../ui/form/use-draft.ts'
import { useProblems } from '../../../ui/form/use-problems.ts'
import { YesNo } from '../../../ui/form/yes-no.tsx'
import { Section } from '../../../ui/page/section.tsx'
import { showDone } from '../../../ui/undo-toast.tsx'
import { usePersonSearch } from '../../people/use-person-search.ts'
import { WhatIf } from '../../policy/what-if.tsx'
import { StudioMissing } from '../page/studio-missing.tsx'
import { useStudio } from '../page/use-studio.ts'
import type { Studio } from '../rows.ts'
import { isRefusal } from './check-panel.tsx'
import styles from './form.module.css'
import { type JoinDraft, joinInput, noJoin, supposedOf } from './join-draft.ts'

const route = getRouteApi('/studio/$studioId/join')
const fields = [
  'personId',
  'role',
  'fromOn',
  'toOn',
  'reason',
  'documentNumber',
  'recommendedOn',
  'filedOn',
  'assignedOn',
]

/** Records that somebody joined a studio; what breaches its composition is stored and said, not refused. */
export function JoinStudioPage() {
  const { studioId } = route.useParams()
  const { data, error } = useStudio(studioId)
  return data ? <JoinStudio studio={data} /> : <StudioMissing error={error} />
}

function JoinStudio({ studio }: { studio: Studio }) {
  const { t } = useTranslation()
  const client = useClient()
  const navigate = useNavigate()
  const record = useCommand(client.studio.recordMembership)
  const { role, since } = route.useSearch()
  const draft = useDraft(`studio.join.${studio.id}.${role ?? ''}${since ?? ''}`, {
    ...noJoin,
    role: role ?? noJoin.role,
  })
  const [tried, setTried] = useState(false)
  const problems = useProblems(record.error)
  const input = joinInput(draft.value)
  const [supposed] = useDebouncedValue(input, 250)
  const toStudio = () => void navigate({ to: '/studio/$studioId', params: { studioId: studio.id } })
  const { person, fromOn } = draft.value
  return (
    <FormPage
      crumb={
        <Link to="/studio/$studioId" params={{ studioId: studio.id }}>
          {studio.name}
        </Link>
      }
      title={t('studio.join.title')}
      sub={since ? t('studio.join.since', { day: since }) : t('studio.join.sub')}
      submit={t('studio.join.save')}
      draft={draft}
      pending={record.isPending}
      onCancel={toStudio}
      onSubmit={() => {
        setTried(true)
        if (!input || !person) return
        record.mutate(
          { studioId: studio.id, ...input },
          {
            onSuccess: ({ findings }) => {
              draft.discard()
              const count = findings.filter(isRefusal).length
              const said = t('studio.join.saved', { name: person.label })
              showDone(count > 0 ? said + t('studio.join.breaches', { count }) : said)
              toStudio()
            },
          },
        )
      }}
      problem={problems.whole ?? problems.elsewhere(fields)[0]}
      aside={
        supposed ? (
          <WhatIf
            title={t('studio.join.whatIf')}
            change={{ kind: 'joining', studioId: studio.id, ...supposedOf(supposed) }}
          />
        ) : (
          <Section title={t('studio.join.whatIf')} aside={t('ui.whatIf.nothing')}>
            <p className="note">{t('studio.join.start')}</p>
          </Section>
        )
      }
    >
      <JoinFields
        studio={studio}
        draft={draft.value}
        onChange={draft.change}
        error={(field) =>
          tried && ((field === 'personId' && !person) || (field === 'fromOn' && !fromOn))
            ? t('errors.field.required')
            : problems.field(field)
        }
      />
    </FormPage>
  )
}

function JoinFields({
  studio,
  draft,
  onChange,
  error,
}: {
  studio: Studio
  draft: JoinDraft
  onChange: (part: Partial<JoinDraft>) => void
  error: (field: string) => string | undefined
}) {
  const { t } = useTranslation()
  const search = usePersonSearch()
  const day = (field: 'fromOn' | 'toOn' | 'recommendedOn' | 'filedOn' | 'assignedOn', required = false) => (
    <DayInput
      label={t(`studio.join.${field}`)}
      required={required}
      value={draft[field]}
      error={error(field)}
      onChange={(value: Day | null) => onChange({ [field]: value })}
    />
  )
  return (
    <div className={styles.fields}>
      <PersonPicker
        label={t('studio.join.person')}
        required
        description={draft.person?.hint}
        value={draft.person}
        search={search}
        error={error('personId')}
        without={new Set(studio.people.map((one) => one.person.id))}
        onChange={(person) => onChange({ person })}
      />
      <Input.Wrapper label={t('studio.join.role')} labelElement="div" error={error('role')}>
        <SegmentedControl
          fullWidth
          aria-label={t('studio.join.role')}
          value={draft.role}
          data={studioRoles.map((value) => ({ value, label: t(`terms.studioRole.${value}`) }))}
          onChange={(role) => onChange({ role: role as StudioRole })}
        />
      </Input.Wrapper>
      {day('fromOn', true)}
      {day('toOn')}
      {draft.role === 'assistant' && (
        <>
          {day('recommendedOn')}
          {day('filedOn')}
          <YesNo
            label={t('studio.join.attested')}
            value={draft.attested}
            onChange={(attested) => onChange({ attested })}
          />
        </>
      )}
      {draft.role === 'member' && day('assignedOn')}
      <TextInput
        label={t('studio.join.reason')}
        placeholder={t('studio.join.reasonHint')}
        value={draft.reason}
        error={error('reason')}
        onChange={(event) => onChange({ reason: event.currentTarget.value })}
      />
      <TextInput
        label={t('studio.join.document')}
        placeholder={t('ui.decision.documentHint')}
        value={draft.documentNumber}
        error={error('documentNumber')}
        onChange={(event) => onChange({ documentNumber: event.currentTarget.value })}
      />
    </div>
  )
}
