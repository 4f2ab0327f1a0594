import { NumberInput, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { has } from '../../../../shared/policy/say/speech.ts'
import { findings } from '../../../../shared/policy/words/findings.ts'
import { useApi } from '../../../app/api.ts'
import { useAsOf } from '../../../app/as-of.ts'
import { useLanguage } from '../../../app/findings/finding-words.ts'
import type { FieldsProps } from './change.ts'

/** Another number in the plan. */
export function ParameterFields({ onChange }: FieldsProps) {
  const { t } = useTranslation()
  const { view } = useAsOf()
  const names = findings[useLanguage()].parameter
  const api = useApi()
  const { data: versions } = useQuery(api.policy.versions.queryOptions({ input: view }))
  const { data } = useQuery({
    ...api.policy.version.queryOptions({ input: { versionId: versions?.current ?? '' } }),
    enabled: versions !== undefined,
  })
  const [parameter, setParameter] = useState<string | null>(null)
  const [value, setValue] = useState<number | null>(null)
  const numbers = (data?.parameters ?? []).flatMap((p) => {
    const held = p.values.at(-1)?.value
    return typeof held === 'number' ? [{ id: p.id, held }] : []
  })
  const held = numbers.find((p) => p.id === parameter)?.held
  useEffect(
    () =>
      onChange(
        parameter !== null && value !== null && value !== held
          ? { kind: 'parameter', parameter, value }
          : null,
      ),
    [parameter, value, held, onChange],
  )
  return (
    <>
      <Select
        label={t('policy.draft.change')}
        searchable
        required
        data={numbers.map((p) => ({
          value: p.id,
          label: `${has(names, p.id) ? names[p.id] : p.id}（${p.held}）`,
        }))}
        value={parameter}
        onChange={(id) => {
          setParameter(id)
          setValue(numbers.find((p) => p.id === id)?.held ?? null)
        }}
      />
      {parameter !== null && (
        <NumberInput
          label={t('policy.suppose.value')}
          value={value ?? ''}
          onChange={(next) => setValue(typeof next === 'number' ? next : null)}
        />
      )}
    </>
  )
}

/** Another reading of a doubtful place. */
export function ReadingFields({ onChange }: FieldsProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { view } = useAsOf()
  const { data } = useQuery(useApi().policy.readings.queryOptions({ input: view }))
  const [reading, setReading] = useState<string | null>(null)
  const [choice, setChoice] = useState<string | null>(null)
  const rows = (data?.rows ?? []).filter((r) => r.switchable)
  const row = rows.find((r) => r.id === reading)
  useEffect(
    () => onChange(reading !== null && choice !== null ? { kind: 'reading', reading, choice } : null),
    [reading, choice, onChange],
  )
  return (
    <>
      <Select
        label={t('policy.suppose.reading')}
        searchable
        required
        data={rows.map((r) => ({ value: r.id, label: `${r.id} ${r.topic[language]}` }))}
        value={reading}
        onChange={(id) => {
          setReading(id)
          setChoice(null)
        }}
      />
      {row && (
        <Select
          label={row.question[language]}
          required
          data={row.choices
            .filter((c) => c.id !== row.current)
            .map((c) => ({ value: c.id, label: c.words[language] }))}
          value={choice}
          onChange={setChoice}
        />
      )}
    </>
  )
}
