import { Select, Textarea, TextInput } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ComplaintChannel, complaintChannels } from '../../../shared/domain/ethics.ts'
import type { Day } from '../../../shared/kernel/day.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import { useClient } from '../../app/api.ts'
import { useCommand } from '../../app/command.ts'
import { useSession } from '../../app/session.ts'
import { PersonPicker, type Pick } from '../../ui/form/async-picker.tsx'
import { DayInput } from '../../ui/form/day-input.tsx'
import { FormPage } from '../../ui/form/form-page.tsx'
import { useProblems } from '../../ui/form/use-problems.ts'
import { usePersonSearch } from '../people/use-person-search.ts'
import styles from './ethics.module.css'

/** A complaint comes in. No draft is kept of it: the words would lie open on this machine. */
export function ReceivePage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { today } = useSession()
  const receive = useCommand(useClient().ethics.receive)
  const search = usePersonSearch()
  const problems = useProblems(receive.error)
  const [person, setPerson] = useState<Pick | null>(null)
  const [receivedOn, setReceivedOn] = useState<Day | null>(today)
  const [channel, setChannel] = useState<ComplaintChannel>('platform')
  const [allegation, setAllegation] = useState('')
  const [document, setDocument] = useState('')
  const ready = person !== null && receivedOn !== null && allegation.trim() !== ''
  return (
    <FormPage
      crumb={<Link to="/people/ethics">{t('ethics.title')}</Link>}
      title={t('ethics.receive')}
      sub={t('ethics.receiveSub')}
      submit={t('ethics.receive')}
      pending={receive.isPending}
      disabled={!ready}
      onCancel={() => void navigate({ to: '/people/ethics' })}
      onSubmit={() => {
        if (!ready) return
        receive.mutate(
          {
            personId: person.id as Id<'person'>,
            receivedOn,
            channel,
            allegation: allegation.trim(),
            documentNumber: document.trim() || null,
          },
          {
            onSuccess: ({ caseId }) =>
              void navigate({ to: '/people/ethics/case/$caseId', params: { caseId } }),
          },
        )
      }}
      problem={problems.whole ?? problems.elsewhere(['receivedOn', 'allegation'])[0]}
    >
      <div className={styles.form}>
        <PersonPicker
          label={t('ethics.person')}
          required
          value={person}
          search={search}
          onChange={setPerson}
        />
        <DayInput
          label={t('ethics.receivedOn')}
          required
          value={receivedOn}
          max={today}
          error={problems.field('receivedOn')}
          onChange={setReceivedOn}
        />
        <Select
          label={t('ethics.channelLabel')}
          allowDeselect={false}
          value={channel}
          data={complaintChannels.map((value) => ({ value, label: t(`ethics.channel.${value}`) }))}
          onChange={(value) => setChannel(value as ComplaintChannel)}
        />
        <Textarea
          label={t('ethics.allegation')}
          required
          autosize
          minRows={3}
          value={allegation}
          error={problems.field('allegation')}
          onChange={(event) => setAllegation(event.currentTarget.value)}
        />
        <TextInput
          label={t('ethics.document')}
          placeholder={t('ui.decision.documentHint')}
          value={document}
          onChange={(event) => setDocument(event.currentTarget.value)}
        />
      </div>
    </FormPage>
  )
}
