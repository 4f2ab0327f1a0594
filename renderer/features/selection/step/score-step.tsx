import { Button, SegmentedControl } from '@mantine/core'
import { type ClipboardEvent, type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../../../shared/kernel/id.ts'
import { useClient } from '../../../app/api.ts'
import { useCommand } from '../../../app/command.ts'
import { AskReason } from '../../../ui/form/ask-reason.tsx'
import { parseBlock } from '../../../ui/grid/paste-block.ts'
import { isComposing } from '../../../ui/input/composing.ts'
import { useKeys } from '../../../ui/input/use-keys.ts'
import { showDone } from '../../../ui/undo-toast.tsx'
import { CommandProblem } from '../command-problem.tsx'
import type { Selection } from '../rows.ts'
import styles from '../selection.module.css'
import { layScores } from './lay-scores.ts'
import { PanelForm } from './panel-form.tsx'

/** 专家评审: an expert's sheet as a grid that takes a block from a spreadsheet; nothing is stored before it is saved. */
export function ScoreStep({ selection }: { selection: Selection }) {
  const { t } = useTranslation()
  const [settingUp, setSettingUp] = useState(selection.criteria.length === 0)
  if (settingUp || selection.criteria.length === 0)
    return <PanelForm selection={selection} onDone={() => setSettingUp(false)} />
  return (
    <Sheet
      selection={selection}
      setUp={
        <Button variant="subtle" onClick={() => setSettingUp(true)}>
          {t('selection.panel.edit')}
        </Button>
      }
    />
  )
}

function Sheet({ selection, setUp }: { selection: Selection; setUp: React.ReactNode }) {
  const { t } = useTranslation()
  const client = useClient()
  const score = useCommand(client.selection.score)
  const note = useCommand(client.selection.note)
  const recuse = useCommand(client.selection.recuse)
  const [expertId, setExpertId] = useState<string>(selection.experts[0]?.id ?? '')
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const [unknown, setUnknown] = useState<readonly string[]>([])
  const rows = selection.applications.filter((row) => row.outAt === null || row.absent)
  const key = (applicationId: string, criterionId: string) => `${applicationId} ${expertId} ${criterionId}`
  const recusalOf = (applicationId: string) =>
    selection.recusals.find((r) => r.applicationId === applicationId && r.expertId === expertId)
  const standBack = (row: Selection['applications'][number], reason: string | null, then?: () => void) =>
    recuse.mutate(
      {
        selectionId: selection.id,
        applicationId: row.id,
        expertId: expertId as Id<'expert'>,
        reason,
      },
      {
        onSuccess: () => {
          setTyped(
            Object.fromEntries(
              Object.entries(typed).filter(([cell]) => !cell.startsWith(`${row.id} ${expertId} `)),
            ),
          )
          then?.()
        },
      },
    )
  const known = new Map(
    selection.scores.map((s) => [`${s.applicationId} ${s.expertId} ${s.criterionId}`, String(s.points)]),
  )
  const most = new Map(selection.criteria.map((c) => [c.id as string, c.most]))
  const isWrong = (cell: string) => {
    const text = typed[cell] ?? ''
    const points = Number(text)
    return text !== '' && !(points >= 0 && points <= (most.get(cell.split(' ')[2] ?? '') ?? 0))
  }
  const changed = Object.keys(typed).filter((cell) => (typed[cell] ?? '') !== (known.get(cell) ?? ''))
  const save = () => {
    if (changed.length === 0 || score.isPending) return
    score.mutate(
      {
        selectionId: selection.id,
        scores: changed.map((cell) => {
          const [applicationId, expert, criterionId] = cell.split(' ')
          return {
            applicationId: applicationId as Id<'application'>,
            expertId: expert as Id<'expert'>,
            criterionId: criterionId as Id<'criterion'>,
            points: typed[cell] === '' ? null : Number(typed[cell]),
          }
        }),
      },
      {
        onSuccess: ({ changed: count }) => {
          showDone(t('selection.score.saved', { count }))
          setTyped({})
        },
      },
    )
  }
  useKeys({ 'Ctrl+Enter': save })
  const paste = (event: ClipboardEvent, row: number, column: number) => {
    const block = parseBlock(event.clipboardData.getData('text/plain'))
    if (block.length === 1 && block[0]?.length === 1) return
    event.preventDefault()
    const laid = layScores(
      block,
      rows.map((r) => ({ key: r.id as string, name: r.person.name })),
      selection.criteria.map((c) => c.id as string),
      { row, column },
    )
    setUnknown(laid.unknown)
    setTyped({
      ...typed,
      ...Object.fromEntries(laid.cells.map((c) => [key(c.row, c.column), c.text] as const)),
    })
  }
  const move = (event: KeyboardEvent<HTMLInputElement>, row: number, column: number) => {
    if (isComposing(event)) return
    const step = event.key === 'Enter' || event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0 || event.ctrlKey) return
    event.preventDefault()
    event.currentTarget
      .closest('table')
      ?.querySelector<HTMLInputElement>(`[data-cell="${row + step} ${column}"]`)
      ?.focus()
  }
  return (
    <>
      <div className={styles.bar}>
        <SegmentedControl
          aria-label={t('selection.panel.experts')}
          value={expertId}
          data={selection.experts.map((e) => ({ value: e.id as string, label: e.name }))}
          onChange={setExpertId}
        />
        <Button disabled={changed.length === 0} loading={score.isPending} onClick={save}>
          {t('selection.score.save', { count: changed.length })}
        </Button>
        {setUp}
        {unknown.length > 0 && (
          <span className="look-breach">{t('ui.paste.unknown', { list: unknown.join(' · ') })}</span>
        )}
        <CommandProblem error={score.error ?? note.error ?? recuse.error} />
      </div>
      <div className={styles.grid}>
        <table className={styles.scores} aria-label={t('selection.step.expert_review')}>
          <thead>
            <tr>
              <th scope="col">{t('selection.column.person')}</th>
              <th scope="col">{t('selection.column.school')}</th>
              {selection.criteria.map((c) => (
                <th key={c.id} scope="col" className={styles.num}>
                  {t('selection.score.criterion', { name: c.name, weight: c.weight, most: c.most })}
                </th>
              ))}
              <th scope="col" className={styles.num}>
                {t('selection.column.score')}
              </th>
              <th scope="col">{t('selection.row.absent')}</th>
              <th scope="col">{t('selection.recuse.title')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, r) => (
              <tr key={row.id}>
                <td className="strong">{row.person.name}</td>
                <td className="ink-2">{row.school}</td>
                {selection.criteria.map((c, column) => {
                  const cell = key(row.id, c.id)
                  const text = typed[cell] ?? known.get(cell) ?? ''
                  return (
                    <td
                      key={c.id}
                      className={isWrong(cell) ? styles.wrong : changed.includes(cell) ? styles.changed : ''}
                    >
                      <input
                        inputMode="decimal"
                        data-cell={`${r} ${column}`}
                        aria-label={`${row.person.name} ${c.name}`}
                        aria-invalid={isWrong(cell)}
                        disabled={row.absent || recusalOf(row.id) !== undefined}
                        value={text}
                        onChange={(event) => setTyped({ ...typed, [cell]: event.currentTarget.value.trim() })}
                        onPaste={(event) => paste(event, r, column)}
                        onKeyDown={(event) => move(event, r, column)}
                      />
                    </td>
                  )
                })}
                <td className={styles.num}>{row.score?.toFixed(2)}</td>
                <td>
                  <input
                    type="checkbox"
                    aria-label={`${row.person.name} ${t('selection.row.absent')}`}
                    checked={row.absent}
                    onChange={(event) =>
                      note.mutate({
                        selectionId: selection.id,
                        notes: [{ applicationId: row.id, absent: event.currentTarget.checked }],
                      })
                    }
                  />
                </td>
                <td>
                  <Recusal
                    name={row.person.name}
                    expert={selection.experts.find((e) => e.id === expertId)?.name ?? ''}
                    reason={recusalOf(row.id)?.reason ?? null}
                    pending={recuse.isPending}
                    error={recuse.error}
                    onChange={(reason, then) => standBack(row, reason, then)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

/** Whether the expert stands back from the applicant, and the act: with a reason, or taken back. */
function Recusal({
  name,
  expert,
  reason,
  pending,
  error,
  onChange,
}: {
  name: string
  expert: string
  reason: string | null
  pending: boolean
  error: unknown
  onChange: (reason: string | null, then?: () => void) => void
}) {
  const { t } = useTranslation()
  if (reason !== null)
    return (
      <span className="row">
        <span className="note" title={reason}>
          {t('selection.recuse.stands')}
        </span>
        <Button size="compact-sm" variant="subtle" onClick={() => onChange(null)}>
          {t('selection.recuse.undo')}
        </Button>
      </span>
    )
  return (
    <AskReason
      act={t('selection.recuse.title')}
      title={t('selection.recuse.of', { expert, name })}
      what={t('selection.recuse.what')}
      pending={pending}
      error={error}
      onSubmit={(given, close) => onChange(given, close)}
    />
  )
}
