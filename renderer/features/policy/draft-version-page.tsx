import { Button, NumberInput, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../../shared/kernel/day.ts'
import { has } from '../../../shared/policy/say/speech.ts'
import { findings } from '../../../shared/policy/words/findings.ts'
import { useApi, useClient } from '../../app/api.ts'
import { useAsOf } from '../../app/as-of.ts'
import { useCommand } from '../../app/command.ts'
import { useLanguage } from '../../app/findings/finding-words.ts'
import { DayInput } from '../../ui/form/day-input.tsx'
import { FormPage } from '../../ui/form/form-page.tsx'
import { useProblems } from '../../ui/form/use-problems.ts'
import { showDone } from '../../ui/undo-toast.tsx'
import styles from './policy.module.css'
import { WhatIf } from './what-if.tsx'

/** Copies the version of the day and changes numbers in it, each tried before the draft is made. */
export function DraftVersionPage() {
  const { view } = useAsOf()
  const api = useApi()
  const { data: versions } = useQuery(api.policy.versions.queryOptions({ input: view }))
  return versions ? <DraftVersion basedOn={versions.current} /> : null
}

function DraftVersion({ basedOn }: { basedOn: string }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const navigate = useNavigate()
  const { data } = useQuery(useApi().policy.version.queryOptions({ input: { versionId: basedOn } }))
  const draft = useCommand(useClient().policy.draftVersion)
  const problems = useProblems(draft.error)
  const [id, setId] = useState('')
  const [effectiveOn, setEffectiveOn] = useState<Day | null>(null)
  const [values, setValues] = useState<Readonly<Record<string, number>>>({})
  const [parameter, setParameter] = useState<string | null>(null)
  const names = findings[language].parameter
  const nameOf = (one: string) => (has(names, one) ? names[one] : one)
  const numbers = (data?.parameters ?? []).flatMap((p) => {
    const held = p.values.at(-1)?.value
    return typeof held === 'number' ? [{ id: p.id, held }] : []
  })
  const value = parameter === null ? undefined : values[parameter]
  const leave = () => void navigate({ to: '/policy/version' })
  return (
    <FormPage
      crumb={<Link to="/policy/version">{t('policy.versions.title')}</Link>}
      title={t('policy.draft.title')}
      sub={t('policy.draft.sub', { id: basedOn })}
      submit={t('policy.draft.submit')}
      pending={draft.isPending}
      onCancel={leave}
      onSubmit={() => {
        if (!effectiveOn) return
        draft.mutate(
          { id, basedOn, effectiveOn, values },
          {
            onSuccess: () => {
              showDone(t('policy.draft.done', { id }))
              void navigate({ to: '/policy/version', search: { from: basedOn, to: id } })
            },
          },
        )
      }}
      problem={problems.whole ?? problems.elsewhere(['id', 'effectiveOn'])[0]}
      aside={
        parameter !== null &&
        value !== undefined && <WhatIf change={{ kind: 'parameter', parameter, value }} />
      }
    >
      <div className={styles.form}>
        <TextInput
          label={t('policy.draft.name')}
          value={id}
          onChange={(event) => setId(event.currentTarget.value)}
          error={problems.field('id')}
          required
        />
        <DayInput
          label={t('policy.draft.from')}
          value={effectiveOn}
          onChange={setEffectiveOn}
          error={problems.field('effectiveOn')}
          required
        />
        <Select
          label={t('policy.draft.change')}
          searchable
          data={numbers.map((p) => ({ value: p.id, label: `${nameOf(p.id)}（${p.held}）` }))}
          value={parameter}
          onChange={(chosen) => {
            const held = numbers.find((p) => p.id === chosen)?.held
            setParameter(chosen)
            if (chosen !== null && held !== undefined) setValues((old) => ({ [chosen]: held, ...old }))
          }}
        />
        {Object.entries(values).map(([one, held]) => (
          <div key={one} className={styles.sides}>
            <NumberInput
              label={nameOf(one)}
              value={held}
              onFocus={() => setParameter(one)}
              onChange={(next) => typeof next === 'number' && setValues((old) => ({ ...old, [one]: next }))}
              error={problems.field(`values.${one}`)}
            />
            <Button
              variant="default"
              onClick={() =>
                setValues((old) => Object.fromEntries(Object.entries(old).filter(([key]) => key !== one)))
              }
            >
              {t('policy.draft.leave')}
            </Button>
          </div>
        ))}
      </div>
    </FormPage>
  )
}
