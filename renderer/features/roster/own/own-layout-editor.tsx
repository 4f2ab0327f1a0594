import { Button, Menu, MultiSelect, SegmentedControl, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RosterRequest } from '../../../../shared/contract/roster.ts'
import { programmes } from '../../../../shared/domain/cohort.ts'
import {
  type OwnColumn,
  type OwnFilter,
  type OwnGrouping,
  type OwnLayout,
  ownColumns,
  ownGroupings,
} from '../../../../shared/domain/own-layout.ts'
import { areas, postKinds, sexes } from '../../../../shared/domain/people.ts'
import { studioRoles } from '../../../../shared/domain/studio.ts'
import { titleKinds } from '../../../../shared/domain/title.ts'
import { useApi, useClient } from '../../../app/api.ts'
import { useAsOf } from '../../../app/as-of.ts'
import { useCommand } from '../../../app/command.ts'
import { DayInput } from '../../../ui/form/day-input.tsx'
import { FormProblem } from '../../../ui/form/form-problem.tsx'
import { useProblems } from '../../../ui/form/use-problems.ts'
import { showDone } from '../../../ui/undo-toast.tsx'
import styles from '../roster-page.module.css'
import type { RosterSearch } from '../roster-search.ts'

/** What a roster begins with until somebody chooses. */
const firstLayout = (title: string): OwnLayout => ({
  title,
  columns: ['name', 'sex', 'birth', 'school', 'post', 'subject', 'professionalTitle', 'titles'],
  filter: {},
  groupBy: null,
  orientation: 'landscape',
})

/** Which columns, of whom, how divided; kept under a name for next year. */
export function OwnLayoutEditor({
  request,
  onChange,
}: {
  request: RosterRequest
  onChange: (part: Partial<RosterSearch>) => void
}) {
  const { t } = useTranslation()
  const { data } = useQuery(useApi().roster.layouts.queryOptions({ input: {} }))
  const kept = data?.rows.find((row) => row.id === request.layoutId)
  const layout = request.layout ?? kept?.layout
  const change = (part: Partial<OwnLayout>) =>
    onChange({ layout: { ...(layout ?? firstLayout(t('roster.own.newTitle'))), ...part } })
  if (!layout)
    return (
      <Button variant="default" onClick={() => change({})}>
        {t('roster.own.begin')}
      </Button>
    )
  return (
    <div className={styles.stack}>
      <TextInput
        label={t('roster.own.title')}
        required
        maxLength={60}
        value={layout.title}
        onChange={(event) => event.currentTarget.value.trim() && change({ title: event.currentTarget.value })}
      />
      <MultiSelect
        label={t('roster.own.columns')}
        description={t('roster.own.columnsWhy')}
        searchable
        hidePickedOptions
        maxValues={20}
        value={[...layout.columns]}
        data={ownColumns.map((value) => ({ value, label: t(`roster.own.column.${value}`) }))}
        onChange={(columns) => columns.length > 0 && change({ columns: columns as OwnColumn[] })}
      />
      <Filters filter={layout.filter} onChange={(filter) => change({ filter })} />
      <Select
        label={t('roster.own.groupBy')}
        placeholder={t('roster.own.ungrouped')}
        clearable
        value={layout.groupBy}
        data={ownGroupings.map((value) => ({ value, label: t(`roster.own.grouping.${value}`) }))}
        onChange={(groupBy) => change({ groupBy: groupBy as OwnGrouping | null })}
      />
      <SegmentedControl
        fullWidth
        aria-label={t('roster.own.orientation')}
        value={layout.orientation}
        data={(['portrait', 'landscape'] as const).map((value) => ({
          value,
          label: t(`roster.own.${value}`),
        }))}
        onChange={(orientation) => change({ orientation })}
      />
      <Keep key={kept?.id ?? ''} layout={layout} kept={kept ?? null} />
    </div>
  )
}

/** Only what narrows the list is shown; more can be added. */
function Filters({ filter, onChange }: { filter: OwnFilter; onChange: (filter: OwnFilter) => void }) {
  const { t } = useTranslation()
  const api = useApi()
  const { view } = useAsOf()
  const [added, setAdded] = useState<readonly (keyof OwnFilter)[]>([])
  const schools = useQuery(api.people.schools.queryOptions({ input: { ...view, limit: 500 } }))
  const studios = useQuery(api.studio.list.queryOptions({ input: { ...view, limit: 200 } }))
  const cohorts = useQuery(api.cohort.list.queryOptions({ input: view }))
  const named = (rows: readonly { id: string; name: string }[] | undefined) =>
    (rows ?? []).map(({ id, name }) => ({ value: id, label: name }))
  const choices: Readonly<Partial<Record<keyof OwnFilter, readonly { value: string; label: string }[]>>> = {
    schoolId: named(schools.data?.rows),
    area: areas.map((value) => ({ value, label: t(`terms.area.${value}`) })),
    sex: sexes.map((value) => ({ value, label: t(`terms.sex.${value}`) })),
    postKind: postKinds.map((value) => ({ value, label: t(`terms.postKind.${value}`) })),
    titleKind: titleKinds.map((value) => ({ value, label: t(`terms.titleKind.${value}`) })),
    programme: programmes.map((value) => ({ value, label: t(`terms.programme.${value}`) })),
    cohortId: named(cohorts.data?.rows),
    studioId: named(studios.data?.rows),
    studioRole: studioRoles.map((value) => ({ value, label: t(`terms.studioRole.${value}`) })),
  }
  const all = [...Object.keys(choices), 'subject', 'bornFrom', 'bornTo'] as (keyof OwnFilter)[]
  const shown = all.filter((key) => filter[key] !== undefined || added.includes(key))
  const set = (key: keyof OwnFilter, value: string | null) =>
    onChange({ ...filter, [key]: value || undefined })
  return (
    <>
      {shown.map((key) => {
        const label = t(`roster.own.filter.${key}`)
        if (key === 'subject')
          return (
            <TextInput
              key={key}
              label={label}
              value={filter.subject ?? ''}
              onChange={(event) => set(key, event.currentTarget.value)}
            />
          )
        if (key === 'bornFrom' || key === 'bornTo')
          return (
            <DayInput key={key} label={label} value={filter[key] ?? null} onChange={(day) => set(key, day)} />
          )
        return (
          <Select
            key={key}
            label={label}
            clearable
            searchable
            value={filter[key] ?? null}
            data={[...(choices[key] ?? [])]}
            onChange={(value) => set(key, value)}
          />
        )
      })}
      <Menu position="bottom-start">
        <Menu.Target>
          <Button variant="default" size="compact-sm">
            {t('roster.own.addFilter')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {all
            .filter((key) => !shown.includes(key))
            .map((key) => (
              <Menu.Item key={key} onClick={() => setAdded([...added, key])}>
                {t(`roster.own.filter.${key}`)}
              </Menu.Item>
            ))}
        </Menu.Dropdown>
      </Menu>
    </>
  )
}

function Keep({ layout, kept }: { layout: OwnLayout; kept: { id: string; name: string } | null }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const client = useClient()
  const save = useCommand(client.roster.saveLayout)
  const remove = useCommand(client.roster.removeLayout)
  const problems = useProblems(save.error ?? remove.error)
  const [name, setName] = useState(kept?.name ?? layout.title)
  const onSave = () =>
    save.mutate(
      { name: name.trim(), layout, ...(kept?.name === name.trim() ? { replaces: kept.id as never } : {}) },
      {
        onSuccess: ({ layoutId }) => {
          showDone(t('roster.own.saved', { name: name.trim() }))
          void navigate({ to: '/roster', search: { form: 'own-roster', layoutId }, replace: true })
        },
      },
    )
  const onRemove = () => {
    if (!kept) return
    remove.mutate({ layoutId: kept.id as never }, { onSuccess: () => void navigate({ to: '/roster' }) })
  }
  return (
    <>
      <TextInput
        label={t('roster.own.name')}
        maxLength={40}
        value={name}
        error={problems.field('name')}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <FormProblem>{problems.whole ?? problems.elsewhere(['name'])[0]}</FormProblem>
      <div className={styles.acts}>
        <Button variant="default" loading={save.isPending} disabled={name.trim() === ''} onClick={onSave}>
          {t('roster.own.save')}
        </Button>
        {kept && (
          <Button variant="subtle" loading={remove.isPending} onClick={onRemove}>
            {t('roster.own.remove')}
          </Button>
        )}
      </div>
    </>
  )
}
