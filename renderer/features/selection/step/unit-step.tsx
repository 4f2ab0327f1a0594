import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type UnitOpinion, unitOpinions } from '../../../../shared/domain/selection.ts'
import type { Day } from '../../../../shared/kernel/day.ts'
import type { Id } from '../../../../shared/kernel/id.ts'
import { useClient } from '../../../app/api.ts'
import { useCommand } from '../../../app/command.ts'
import { useSession } from '../../../app/session.ts'
import { DayInput } from '../../../ui/form/day-input.tsx'
import { PasteGrid } from '../../../ui/grid/paste-grid.tsx'
import { useKeys } from '../../../ui/input/use-keys.ts'
import { showDone } from '../../../ui/undo-toast.tsx'
import { CommandProblem } from '../command-problem.tsx'
import type { Selection } from '../rows.ts'
import { sayAward } from '../said.ts'
import styles from '../selection.module.css'

const tones = { agree: 'met', return: 'due', reject: 'breach' } as const

/** 单位审核: one column to fill, typed or pasted; nothing is stored before it is saved. */
export function UnitStep({ selection }: { selection: Selection }) {
  const { t } = useTranslation()
  const { today } = useSession()
  const review = useCommand(useClient().selection.reviewByUnit)
  const [values, setValues] = useState<Readonly<Record<string, string | null>>>({})
  const [on, setOn] = useState<Day | null>(today)
  const [comment, setComment] = useState('')
  const rows = selection.applications.filter((row) => row.withdrawnOn === null)
  const filled = Object.entries(values).filter((entry): entry is [string, UnitOpinion] => entry[1] !== null)
  const agreed = () =>
    setValues(
      Object.fromEntries(rows.filter((row) => row.unitOpinion === null).map((row) => [row.id, 'agree'])),
    )
  const save = () => {
    if (filled.length === 0 || on === null || review.isPending) return
    review.mutate(
      {
        selectionId: selection.id,
        on,
        reviews: filled.map(([id, opinion]) => ({
          applicationId: id as Id<'application'>,
          opinion,
          comment: opinion === 'agree' ? null : comment.trim() || null,
        })),
      },
      {
        onSuccess: () => {
          showDone(t('selection.unit.saved', { count: filled.length }))
          setValues({})
          setComment('')
        },
      },
    )
  }
  useKeys({ 'Ctrl+Enter': save })
  return (
    <>
      <div className={styles.bar}>
        <DayInput label={t('selection.unit.on')} required value={on} onChange={setOn} />
        <TextInput
          label={t('selection.unit.comment')}
          value={comment}
          maxLength={200}
          onChange={(event) => setComment(event.currentTarget.value)}
        />
        <Button variant="default" onClick={agreed}>
          {t('selection.unit.allAgree')}
        </Button>
        <Button disabled={filled.length === 0} loading={review.isPending} onClick={save}>
          {t('selection.unit.save', { count: filled.length })}
        </Button>
        <CommandProblem error={review.error} />
      </div>
      <div className={styles.grid}>
        <PasteGrid
          label={t('selection.step.unit_review')}
          rows={rows}
          rowKey={(row) => row.id}
          rowName={(row) => row.person.name}
          before={[
            {
              id: 'name',
              title: t('selection.column.person'),
              width: 96,
              cell: (row) => <span className="strong">{row.person.name}</span>,
            },
            { id: 'school', title: t('selection.column.school'), cell: (row) => row.school },
            {
              id: 'award',
              title: t('selection.column.award'),
              width: 104,
              cell: (row) => sayAward(t, row.award),
            },
            {
              id: 'now',
              title: t('selection.unit.recorded'),
              width: 104,
              cell: (row) => row.unitOpinion && t(`selection.opinion.${row.unitOpinion}`),
            },
          ]}
          title={t('selection.unit.opinion')}
          choices={unitOpinions.map((value) => ({
            value,
            word: t(`selection.opinion.${value}`),
            aliases:
              value === 'agree'
                ? ['同意推荐', '通过', '是']
                : value === 'reject'
                  ? ['不通过', '否']
                  : ['退回补正'],
            tone: tones[value],
          }))}
          values={values}
          onChange={setValues}
        />
      </div>
    </>
  )
}
