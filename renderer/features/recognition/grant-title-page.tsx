import { Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Level, levels, type TitleKind, titleKinds } from '../../../shared/domain/title.ts'
import type { Day } from '../../../shared/kernel/day.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import { useApi, useClient } from '../../app/api.ts'
import { useCommand } from '../../app/command.ts'
import { PersonPicker, type Pick } from '../../ui/form/async-picker.tsx'
import { DayInput } from '../../ui/form/day-input.tsx'
import { FormPage } from '../../ui/form/form-page.tsx'
import { useDraft } from '../../ui/form/use-draft.ts'
import { useProblems } from '../../ui/form/use-problems.ts'
import { Lines, Section } from '../../ui/page/section.tsx'
import { showDone } from '../../ui/undo-toast.tsx'
import { byLevel, sayTitle } from '../people/said.ts'
import { usePersonSearch } from '../people/use-person-search.ts'
import styles from './grant-title.module.css'

const route = getRouteApi('/recognition/grant')
const fields = ['personId', 'level', 'kind', 'fromOn', 'basis', 'documentNumber']

interface GrantDraft {
  person: Pick | null
  level: Level
  kind: TitleKind | null
  fromOn: Day | null
  basis: string
  documentNumber: string
}

const noGrant: GrantDraft = {
  person: null,
  level: 'county',
  kind: null,
  fromOn: null,
  basis: '',
  documentNumber: '',
}

/** Who is named in the address, read once before the form opens. */
export function GrantTitlePage() {
  const { person } = route.useSearch()
  const named = useQuery({
    ...useApi().people.person.queryOptions({ input: { personId: person as Id<'person'> } }),
    enabled: person !== undefined,
  }).data
  if (person !== undefined && !named) return null
  return (
    <GrantTitle initial={named ? { ...noGrant, person: { id: named.id, label: named.name } } : noGrant} />
  )
}

/** Grants a title from the day of recognition on; beside it the titles the person holds already. */
function GrantTitle({ initial }: { initial: GrantDraft }) {
  const { t } = useTranslation()
  const client = useClient()
  const navigate = useNavigate()
  const grant = useCommand(client.recognition.grantTitle)
  const draft = useDraft(`title.${initial.person?.id ?? ''}`, initial)
  const [tried, setTried] = useState(false)
  const problems = useProblems(grant.error)
  const { person, level, kind, fromOn, basis, documentNumber } = draft.value
  const missing = (field: string): boolean =>
    tried &&
    ((field === 'personId' && person === null) ||
      (field === 'kind' && kind === null) ||
      (field === 'fromOn' && fromOn === null))
  const error = (field: string) => (missing(field) ? t('errors.field.required') : problems.field(field))
  return (
    <FormPage
      crumb={<Link to="/recognition">{t('recognition.list.title')}</Link>}
      title={t('recognition.grant.title')}
      sub={t('recognition.grant.sub')}
      submit={t('recognition.grant.save')}
      draft={draft}
      pending={grant.isPending}
      onCancel={() => void navigate({ to: '/recognition' })}
      onSubmit={() => {
        setTried(true)
        if (person === null || kind === null || fromOn === null) return
        grant.mutate(
          {
            personId: person.id as Id<'person'>,
            level,
            kind,
            fromOn,
            basis: basis.trim() || null,
            documentNumber: documentNumber.trim() || null,
          },
          {
            onSuccess: () => {
              draft.discard()
              const title = sayTitle(t, { level, kind })
              showDone(t('recognition.grant.saved', { name: person.label, title }))
              void navigate({ to: '/people/$personId', params: { personId: person.id } })
            },
          },
        )
      }}
      problem={problems.whole ?? problems.elsewhere(fields)[0]}
      aside={<TitlesHeld person={person} />}
    >
      <GrantFields draft={draft.value} onChange={draft.change} error={error} />
    </FormPage>
  )
}

function GrantFields({
  draft,
  onChange,
  error,
}: {
  draft: GrantDraft
  onChange: (part: Partial<GrantDraft>) => void
  error: (field: string) => string | undefined
}) {
  const { t } = useTranslation()
  const search = usePersonSearch()
  return (
    <div className={styles.fields}>
      <div className={styles.wide}>
        <PersonPicker
          label={t('recognition.grant.person')}
          required
          description={draft.person?.hint}
          value={draft.person}
          search={search}
          error={error('personId')}
          onChange={(person) => onChange({ person })}
        />
      </div>
      <Select
        label={t('recognition.grant.level')}
        withAsterisk
        allowDeselect={false}
        value={draft.level}
        error={error('level')}
        data={levels.map((value) => ({ value, label: t(`terms.level.${value}`) }))}
        onChange={(level) => onChange({ level: level as Level })}
      />
      <Select
        label={t('recognition.grant.kind')}
        withAsterisk
        value={draft.kind}
        error={error('kind')}
        data={titleKinds.map((value) => ({ value, label: t(`terms.titleKind.${value}`) }))}
        onChange={(kind) => onChange({ kind: kind as TitleKind | null })}
      />
      <DayInput
        label={t('recognition.grant.fromOn')}
        required
        value={draft.fromOn}
        error={error('fromOn')}
        onChange={(fromOn) => onChange({ fromOn })}
      />
      <TextInput
        label={t('recognition.grant.document')}
        placeholder={t('ui.decision.documentHint')}
        value={draft.documentNumber}
        error={error('documentNumber')}
        onChange={(event) => onChange({ documentNumber: event.currentTarget.value })}
      />
      <TextInput
        className={styles.wide}
        label={t('recognition.grant.basis')}
        placeholder={t('recognition.grant.basisHint')}
        value={draft.basis}
        error={error('basis')}
        onChange={(event) => onChange({ basis: event.currentTarget.value })}
      />
    </div>
  )
}

function TitlesHeld({ person }: { person: Pick | null }) {
  const { t } = useTranslation()
  const { data } = useQuery({
    ...useApi().people.person.queryOptions({ input: { personId: person?.id as Id<'person'> } }),
    enabled: person !== null,
  })
  const titles = byLevel(data?.titles ?? [])
  return (
    <Section title={t('recognition.grant.held')}>
      {titles.length === 0 ? (
        <p className="note">{t(person ? 'recognition.grant.none' : 'recognition.grant.choose')}</p>
      ) : (
        <Lines>
          {titles.map((title) => (
            <li key={title.id} className={styles.held}>
              <span className="grow">{sayTitle(t, title)}</span>
              <span className="note">
                {title.fromOn}
                {title.toOn && ` — ${title.toOn}`}
              </span>
            </li>
          ))}
        </Lines>
      )}
    </Section>
  )
}
