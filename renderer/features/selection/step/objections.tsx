import { Button, Select, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ObjectionOutcome, objectionOutcomes } from '../../../../shared/domain/selection.ts'
import type { Day } from '../../../../shared/kernel/day.ts'
import type { Id } from '../../../../shared/kernel/id.ts'
import { useClient } from '../../../app/api.ts'
import { useCommand } from '../../../app/command.ts'
import { useSession } from '../../../app/session.ts'
import { LookBadge, PlainBadge } from '../../../ui/finding/outcome-badge.tsx'
import { DayInput } from '../../../ui/form/day-input.tsx'
import { Lines, Section } from '../../../ui/page/section.tsx'
import { CommandProblem } from '../command-problem.tsx'
import type { Selection } from '../rows.ts'
import styles from '../selection.module.css'

/** 异议: what came in while the list was up, and how each was settled. */
export function Objections({ selection, mayChange }: { selection: Selection; mayChange: boolean }) {
  const { t } = useTranslation()
  return (
    <Section title={t('selection.objection.title')} count={String(selection.objections.length)}>
      <Lines>
        {selection.objections.map((one) => (
          <li key={one.id} className={styles.line}>
            <span className="note">{one.receivedOn}</span>
            <span className="strong">{one.personName ?? t('selection.objection.wholeList')}</span>
            {one.outcome ? (
              <PlainBadge>{t(`selection.objection.outcome.${one.outcome}`)}</PlainBadge>
            ) : (
              <LookBadge look="pending" />
            )}
            <span style={{ width: '100%' }}>{one.content}</span>
            {one.handling && (
              <span className="note">
                {one.handledOn} {one.handling}
              </span>
            )}
            {mayChange && one.outcome === null && <Settle objectionId={one.id} />}
          </li>
        ))}
      </Lines>
      {mayChange && <Raise selection={selection} />}
    </Section>
  )
}

function Settle({ objectionId }: { objectionId: Id<'objection'> }) {
  const { t } = useTranslation()
  const { today } = useSession()
  const settle = useCommand(useClient().selection.settleObjection)
  const [outcome, setOutcome] = useState<string | null>(null)
  const [handling, setHandling] = useState('')
  return (
    <details>
      <summary>{t('selection.objection.settle')}</summary>
      <div className={styles.stack}>
        <Select
          aria-label={t('selection.objection.settle')}
          value={outcome}
          data={objectionOutcomes.map((value) => ({
            value,
            label: t(`selection.objection.outcome.${value}`),
          }))}
          onChange={setOutcome}
        />
        <Textarea
          label={t('selection.objection.handling')}
          value={handling}
          onChange={(event) => setHandling(event.currentTarget.value)}
        />
        <CommandProblem error={settle.error} />
        <Button
          variant="default"
          loading={settle.isPending}
          disabled={outcome === null || handling.trim() === ''}
          onClick={() =>
            settle.mutate({
              objectionId,
              outcome: outcome as ObjectionOutcome,
              handledOn: today,
              handling: handling.trim(),
            })
          }
        >
          {t('selection.objection.settleSave')}
        </Button>
      </div>
    </details>
  )
}

function Raise({ selection }: { selection: Selection }) {
  const { t } = useTranslation()
  const { today } = useSession()
  const raise = useCommand(useClient().selection.object)
  const [about, setAbout] = useState<string | null>(null)
  const [receivedOn, setReceivedOn] = useState<Day | null>(today)
  const [by, setBy] = useState('')
  const [content, setContent] = useState('')
  return (
    <details>
      <summary>{t('selection.objection.raise')}</summary>
      <div className={styles.stack}>
        <Select
          label={t('selection.objection.about')}
          placeholder={t('selection.objection.wholeList')}
          clearable
          searchable
          value={about}
          data={selection.applications
            .filter((a) => a.listed !== null)
            .map((a) => ({ value: a.id as string, label: a.person.name }))}
          onChange={setAbout}
        />
        <DayInput label={t('selection.objection.receivedOn')} value={receivedOn} onChange={setReceivedOn} />
        <TextInput
          label={t('selection.objection.by')}
          value={by}
          onChange={(event) => setBy(event.currentTarget.value)}
        />
        <Textarea
          label={t('selection.objection.content')}
          value={content}
          onChange={(event) => setContent(event.currentTarget.value)}
        />
        <CommandProblem error={raise.error} />
        <Button
          variant="default"
          loading={raise.isPending}
          disabled={receivedOn === null || content.trim() === ''}
          onClick={() => {
            if (!receivedOn) return
            raise.mutate(
              {
                selectionId: selection.id,
                applicationId: about as Id<'application'> | null,
                receivedOn,
                raisedBy: by.trim() || null,
                content: content.trim(),
              },
              { onSuccess: () => setContent('') },
            )
          }}
        >
          {t('selection.objection.save')}
        </Button>
      </div>
    </details>
  )
}
