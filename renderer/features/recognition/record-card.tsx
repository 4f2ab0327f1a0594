import { Button, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Track, tracks } from '../../../shared/domain/studio.ts'
import { type Card, cardKinds } from '../../../shared/domain/title.ts'
import type { Day } from '../../../shared/kernel/day.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import { useClient } from '../../app/api.ts'
import { useCommand } from '../../app/command.ts'
import { PersonPicker, type Pick } from '../../ui/form/async-picker.tsx'
import { DayInput } from '../../ui/form/day-input.tsx'
import { Form } from '../../ui/form/form.tsx'
import { FormProblem } from '../../ui/form/form-problem.tsx'
import { useProblems } from '../../ui/form/use-problems.ts'
import { Section } from '../../ui/page/section.tsx'
import { showDone } from '../../ui/undo-toast.tsx'
import { readFen } from '../funding/said.ts'
import { usePersonSearch } from '../people/use-person-search.ts'
import styles from './recognition.module.css'

const fields = ['personId', 'kind', 'grantedOn', 'track', 'amountFen', 'receivedOn', 'documentNumber']

/** Enters a card; day and document stay for the next one of the same list. */
export function RecordCard() {
  const { t } = useTranslation()
  const record = useCommand(useClient().recognition.recordCard)
  const problems = useProblems(record.error)
  const search = usePersonSearch()
  const [person, setPerson] = useState<Pick | null>(null)
  const [kind, setKind] = useState<Card>('A')
  const [track, setTrack] = useState<Track | null>(null)
  const [grantedOn, setDay] = useState<Day | null>(null)
  const [amount, setAmount] = useState('')
  const [receivedOn, setReceived] = useState<Day | null>(null)
  const [documentNumber, setDocument] = useState('')
  const [tried, setTried] = useState(false)
  // what a C card brings the policy says, and the county pays it
  const ofCity = kind !== 'C'
  const amountFen = amount.trim() === '' ? null : readFen(amount)
  const badAmount = ofCity && amount.trim() !== '' && amountFen === null
  const error = (field: string, missing: boolean) =>
    tried && missing ? t('errors.field.required') : problems.field(field)
  return (
    <Section title={t('recognition.card.record')}>
      <Form
        label={t('recognition.card.record')}
        className={styles.stack as string}
        onSubmit={() => {
          setTried(true)
          if (person === null || grantedOn === null || badAmount) return
          record.mutate(
            {
              personId: person.id as Id<'person'>,
              kind,
              track,
              ...(ofCity ? { amountFen, receivedOn } : {}),
              grantedOn,
              documentNumber: documentNumber.trim() || null,
            },
            {
              onSuccess: () => {
                setPerson(null)
                setAmount('')
                setTried(false)
                showDone(
                  t('recognition.card.recorded', { name: person.label, card: t(`terms.card.${kind}`) }),
                )
              },
            },
          )
        }}
      >
        <PersonPicker
          label={t('recognition.grant.person')}
          required
          value={person}
          search={search}
          error={error('personId', person === null)}
          onChange={setPerson}
        />
        <Select
          label={t('recognition.column.card')}
          allowDeselect={false}
          value={kind}
          data={cardKinds.map((value) => ({ value, label: t(`terms.card.${value}`) }))}
          onChange={(value) => setKind(value as Card)}
        />
        <DayInput
          label={t('recognition.column.granted')}
          required
          value={grantedOn}
          error={error('grantedOn', grantedOn === null)}
          onChange={setDay}
        />
        <Select
          label={t('recognition.card.track')}
          description={t('recognition.card.trackHint')}
          clearable
          value={track}
          data={tracks.map((value) => ({ value, label: t(`selection.kind.${value}`) }))}
          onChange={(value) => setTrack(value as Track | null)}
        />
        {ofCity && (
          <TextInput
            label={t('recognition.card.amount')}
            placeholder={t('recognition.card.amountHint')}
            inputMode="decimal"
            value={amount}
            error={
              badAmount
                ? t('errors.field.other', { value: amount, allowed: '' })
                : problems.field('amountFen')
            }
            onChange={(event) => setAmount(event.currentTarget.value)}
          />
        )}
        {ofCity && (
          <DayInput
            label={t('recognition.card.received')}
            value={receivedOn}
            error={problems.field('receivedOn')}
            onChange={setReceived}
          />
        )}
        <TextInput
          label={t('recognition.column.document')}
          placeholder={t('ui.decision.documentHint')}
          value={documentNumber}
          error={problems.field('documentNumber')}
          onChange={(event) => setDocument(event.currentTarget.value)}
        />
        <FormProblem>{problems.whole ?? problems.elsewhere(fields)[0]}</FormProblem>
        <Button type="submit" loading={record.isPending}>
          {t('recognition.card.record')}
        </Button>
      </Form>
    </Section>
  )
}
