import { Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Level, levels } from '../../../shared/domain/title.ts'
import type { Day } from '../../../shared/kernel/day.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import { useApi, useClient } from '../../app/api.ts'
import { useCommand } from '../../app/command.ts'
import { useSession } from '../../app/session.ts'
import { PersonPicker, type Pick } from '../../ui/form/async-picker.tsx'
import { DayInput } from '../../ui/form/day-input.tsx'
import { FormPage } from '../../ui/form/form-page.tsx'
import { useDraft } from '../../ui/form/use-draft.ts'
import { useProblems } from '../../ui/form/use-problems.ts'
import { showDone } from '../../ui/undo-toast.tsx'
import { usePersonSearch } from '../people/use-person-search.ts'
import styles from './funding.module.css'
import { readFen } from './said.ts'

const route = getRouteApi('/funding/award')
const fields = ['personId', 'kind', 'level', 'track', 'name', 'awardedOn', 'amountFen', 'receivedOn']

interface AwardDraft {
  person: Pick | null
  level: Level
  name: string
  awardedOn: Day | null
  amount: string
  receivedOn: Day | null
  documentNumber: string
}

const noAward: AwardDraft = {
  person: null,
  level: 'city',
  name: '',
  awardedOn: null,
  amount: '',
  receivedOn: null,
  documentNumber: '',
}

/** Who is named in the address, read once before the form opens. */
export function AwardPage() {
  const { person } = route.useSearch()
  const named = useQuery({
    ...useApi().people.person.queryOptions({ input: { personId: person as Id<'person'> } }),
    enabled: person !== undefined,
  }).data
  if (person !== undefined && !named) return null
  return <Award initial={named ? { ...noAward, person: { id: named.id, label: named.name } } : noAward} />
}

/** Records a reward of city or province; titles and 园丁 cards have pages of their own. */
function Award({ initial }: { initial: AwardDraft }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { today } = useSession()
  const record = useCommand(useClient().funding.recordAward)
  const search = usePersonSearch()
  const draft = useDraft(`award.${initial.person?.id ?? ''}`, initial)
  const [tried, setTried] = useState(false)
  const problems = useProblems(record.error)
  const { person, level, name, awardedOn, amount, receivedOn, documentNumber } = draft.value
  const amountFen = amount.trim() === '' ? null : readFen(amount)
  const missing = (field: string, empty: boolean) => (): string | undefined =>
    tried && empty ? t('errors.field.required') : problems.field(field)
  const badAmount = amount.trim() !== '' && amountFen === null
  return (
    <FormPage
      crumb={<Link to="/funding">{t('funding.title')}</Link>}
      title={t('funding.record.title')}
      sub={t('funding.record.sub')}
      submit={t('funding.record.save')}
      draft={draft}
      pending={record.isPending}
      onCancel={() => void navigate({ to: '/funding' })}
      onSubmit={() => {
        setTried(true)
        if (person === null || awardedOn === null || badAmount || name.trim() === '') return
        record.mutate(
          {
            personId: person.id as Id<'person'>,
            level,
            name: name.trim(),
            awardedOn,
            amountFen,
            receivedOn,
            documentNumber: documentNumber.trim() || null,
          },
          {
            onSuccess: () => {
              draft.discard()
              showDone(t('funding.record.saved', { name: person.label, award: name.trim() }))
              void navigate({ to: '/funding/people/$personId', params: { personId: person.id } })
            },
          },
        )
      }}
      problem={problems.whole ?? problems.elsewhere(fields)[0]}
    >
      <div className={styles.fields}>
        <div className={styles.wide}>
          <PersonPicker
            label={t('funding.record.person')}
            required
            value={person}
            search={search}
            error={missing('personId', person === null)()}
            onChange={(picked) => draft.change({ person: picked })}
          />
        </div>
        <TextInput
          label={t('funding.record.name')}
          required
          value={name}
          error={missing('name', name.trim() === '')()}
          onChange={(event) => draft.change({ name: event.currentTarget.value })}
        />
        <Select
          label={t('funding.record.level')}
          withAsterisk
          allowDeselect={false}
          value={level}
          data={levels.map((value) => ({ value, label: t(`terms.level.${value}`) }))}
          onChange={(value) => draft.change({ level: value as Level })}
        />
        <DayInput
          label={t('funding.record.awardedOn')}
          required
          value={awardedOn}
          max={today}
          error={missing('awardedOn', awardedOn === null)()}
          onChange={(day) => draft.change({ awardedOn: day })}
        />
        <TextInput
          label={t('funding.record.document')}
          placeholder={t('ui.decision.documentHint')}
          value={documentNumber}
          error={problems.field('documentNumber')}
          onChange={(event) => draft.change({ documentNumber: event.currentTarget.value })}
        />
        <TextInput
          label={t('funding.record.amount')}
          placeholder={t('funding.record.amountHint')}
          inputMode="decimal"
          value={amount}
          error={
            badAmount ? t('errors.field.other', { value: amount, allowed: '' }) : problems.field('amountFen')
          }
          onChange={(event) => draft.change({ amount: event.currentTarget.value })}
        />
        <DayInput
          label={t('funding.record.receivedOn')}
          value={receivedOn}
          max={today}
          error={problems.field('receivedOn')}
          onChange={(day) => draft.change({ receivedOn: day })}
        />
      </div>
    </FormPage>
  )
}
