import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../../../shared/kernel/id.ts'
import { useClient } from '../../../app/api.ts'
import { useCommand } from '../../../app/command.ts'
import { useSession } from '../../../app/session.ts'
import { DayInput } from '../../../ui/form/day-input.tsx'
import { PasteGrid } from '../../../ui/grid/paste-grid.tsx'
import { useKeys } from '../../../ui/input/use-keys.ts'
import { SplitMain } from '../../../ui/page/split.tsx'
import { showDone } from '../../../ui/undo-toast.tsx'
import { CommandProblem } from '../../selection/command-problem.tsx'
import { FindingNote } from '../finding-note.tsx'
import styles from '../formation.module.css'
import type { Round } from '../rows.ts'
import { choiceAt } from './applicant-columns.tsx'
import { TargetSelect } from './target-select.tsx'

/** 成员遴选: the lead's word on everybody who asks for the studio, typed or pasted into one column. */
export function ChoiceStep({
  round,
  mayChange,
  studio,
  onStudio,
}: {
  round: Round
  mayChange: boolean
  studio: string | undefined
  onStudio: (studioId: string) => void
}) {
  const { t } = useTranslation()
  const { today } = useSession()
  const choose = useCommand(useClient().formation.choose)
  const [values, setValues] = useState<Readonly<Record<string, string | null>>>({})
  const [on, setOn] = useState(today as typeof today | null)
  const [reason, setReason] = useState('')
  const askingFor = (studioId: string) =>
    round.applications.filter((a) => a.outcome === null && a.wishes.some((w) => w.id === studioId))
  // first where somebody waits for a word
  const target =
    round.targets.find((one) => one.studio.id === studio) ??
    round.targets.find((one) => askingFor(one.studio.id).some((a) => a.choices.length === 0)) ??
    round.targets.find((one) => askingFor(one.studio.id).length > 0) ??
    round.targets[0]
  const studioId = target?.studio.id
  const anywhere = round.applications.filter((a) => a.outcome === null && a.wishes.length === 0)
  const rows = studioId ? [...askingFor(studioId), ...anywhere] : []
  const filled = rows.filter((row) => values[row.id])
  const declined = filled.filter((row) => values[row.id] === 'declined').length
  const ready = filled.length > 0 && on !== null && (declined === 0 || reason.trim() !== '')
  const save = () => {
    if (!ready || on === null || !studioId || choose.isPending) return
    choose.mutate(
      {
        studioId,
        on,
        choices: filled.map((row) => ({
          applicationId: row.id as Id<'member_application'>,
          chosen: values[row.id] === 'chosen',
          reason: values[row.id] === 'chosen' ? null : reason.trim(),
        })),
      },
      {
        onSuccess: () => {
          showDone(t('formation.choice.saved', { count: filled.length }))
          setValues({})
          setReason('')
        },
      },
    )
  }
  useKeys({ 'Ctrl+Enter': save }, mayChange)
  if (!target) return <p className={styles.bar}>{t('formation.choice.noStudio')}</p>
  return (
    <SplitMain>
      <div className={styles.bar}>
        <TargetSelect
          round={round}
          value={target.studio.id}
          onChange={(id) => {
            setValues({})
            onStudio(id)
          }}
        />
        {mayChange && (
          <>
            <DayInput label={t('formation.choice.on')} required value={on} onChange={setOn} />
            <TextInput
              label={t('formation.choice.reason')}
              value={reason}
              maxLength={200}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <Button disabled={!ready} loading={choose.isPending} onClick={save}>
              {t('formation.choice.save', { count: filled.length })}
            </Button>
          </>
        )}
        <CommandProblem error={choose.error} />
        {rows.length === 0 && <span className="note">{t('formation.choice.nobody')}</span>}
      </div>
      <div className={styles.grid}>
        <PasteGrid
          label={t('formation.step.choice')}
          rows={rows}
          rowKey={(row) => row.id}
          rowName={(row) => row.person.name}
          before={[
            {
              id: 'name',
              title: t('formation.column.person'),
              width: 96,
              cell: (row) => <span className="strong">{row.person.name}</span>,
            },
            { id: 'school', title: t('formation.column.school'), width: 176, cell: (row) => row.school },
            {
              id: 'wish',
              title: t('formation.column.wish'),
              width: 96,
              cell: (row) => {
                const at = row.wishes.findIndex((w) => w.id === studioId)
                return at < 0 ? t('formation.apply.anywhere') : t(`formation.apply.wish${at === 0 ? 1 : 2}`)
              },
            },
            {
              id: 'check',
              title: t('formation.column.check'),
              cell: (row) => <FindingNote findings={row.findings} barred={row.barred} />,
            },
            {
              id: 'now',
              title: t('formation.choice.recorded'),
              width: 176,
              cell: (row) => {
                const choice = choiceAt(row, target.studio.id)
                return (
                  choice &&
                  [
                    t(choice.chosen ? 'formation.choice.chosen' : 'formation.choice.declined'),
                    t(choice.byLead ? 'formation.choice.byLead' : 'formation.choice.byBureau'),
                    choice.reason,
                  ]
                    .filter(Boolean)
                    .join(' · ')
                )
              },
            },
          ]}
          title={t('formation.choice.word')}
          choices={[
            { value: 'chosen', word: t('formation.choice.chosen'), aliases: ['是', '同意'], tone: 'met' },
            {
              value: 'declined',
              word: t('formation.choice.declined'),
              aliases: ['否', '不同意'],
              tone: 'due',
            },
          ]}
          values={values}
          onChange={mayChange ? setValues : () => {}}
        />
      </div>
    </SplitMain>
  )
}
