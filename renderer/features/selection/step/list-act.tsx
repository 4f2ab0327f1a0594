import { Button, NumberInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../../../shared/kernel/id.ts'
import { useClient } from '../../../app/api.ts'
import { useCommand } from '../../../app/command.ts'
import { Lines, Section } from '../../../ui/page/section.tsx'
import { showDone } from '../../../ui/undo-toast.tsx'
import { CommandProblem } from '../command-problem.tsx'
import type { Application, Selection } from '../rows.ts'
import styles from '../selection.module.css'

type Note = { tieOrder: number | null; reason: string }

/** The applicants a refused drawing names, out of its data. */
function tiedIn(error: unknown): readonly string[] {
  const data = (error as { data?: { obstacles?: { condition: string; applicationIds: string[] }[] } } | null)
    ?.data
  return data?.obstacles?.find((o) => o.condition === 'tie_undecided')?.applicationIds ?? []
}

/** 拟定名单: drawn by the ranking; ties at the last place and choices against the ranking need the panel's words first. */
export function ListAct({ selection }: { selection: Selection }) {
  const { t } = useTranslation()
  const client = useClient()
  const draw = useCommand(client.selection.draw)
  const note = useCommand(client.selection.note)
  const [notes, setNotes] = useState<Readonly<Record<string, Note>>>({})
  const tied = new Set(tiedIn(draw.error))
  const unexplained = new Set<string>(
    selection.obstacles.find((o) => o.condition === 'reason_missing')?.applicationIds ?? [],
  )
  const asked = selection.applications.filter((a) => tied.has(a.id) || unexplained.has(a.id))
  const noteOf = (a: Application): Note =>
    notes[a.id] ?? { tieOrder: a.tieOrder, reason: a.panelReason ?? '' }
  const ready = asked.every((a) => noteOf(a).reason.trim() !== '')
  const again = () =>
    draw.mutate(
      { selectionId: selection.id },
      { onSuccess: ({ listed }) => showDone(t('selection.draw.saved', { count: listed })) },
    )
  return (
    <Section title={t('selection.draw.title')}>
      <div className={styles.stack}>
        <p className="note">{t('selection.draw.note')}</p>
        <Button
          variant={selection.counts.list && selection.counts.list.left > 0 ? 'default' : 'filled'}
          loading={draw.isPending}
          onClick={again}
        >
          {t('selection.draw.act')}
        </Button>
        <CommandProblem error={draw.error ?? note.error} />
        {asked.length > 0 && (
          <>
            <p className="note">{t('selection.draw.tied')}</p>
            <Lines>
              {asked.map((a) => (
                <li key={a.id} className={styles.line}>
                  <span className="strong grow">
                    {a.person.name} <span className="note">{a.score?.toFixed(2)}</span>
                  </span>
                  {tied.has(a.id) && (
                    <NumberInput
                      w={72}
                      min={1}
                      aria-label={t('selection.draw.order', { name: a.person.name })}
                      value={noteOf(a).tieOrder ?? ''}
                      onChange={(value) =>
                        setNotes({ ...notes, [a.id]: { ...noteOf(a), tieOrder: Number(value) || null } })
                      }
                    />
                  )}
                  <TextInput
                    w="100%"
                    aria-label={t('selection.draw.reason', { name: a.person.name })}
                    placeholder={t('selection.draw.reasonHint')}
                    value={noteOf(a).reason}
                    onChange={(event) =>
                      setNotes({ ...notes, [a.id]: { ...noteOf(a), reason: event.currentTarget.value } })
                    }
                  />
                </li>
              ))}
            </Lines>
            <Button
              variant="default"
              disabled={!ready}
              loading={note.isPending}
              onClick={() =>
                note.mutate(
                  {
                    selectionId: selection.id,
                    notes: asked.map((a) => ({
                      applicationId: a.id as Id<'application'>,
                      tieOrder: noteOf(a).tieOrder,
                      reason: noteOf(a).reason.trim(),
                    })),
                  },
                  { onSuccess: again },
                )
              }
            >
              {t('selection.draw.decide')}
            </Button>
          </>
        )}
      </div>
    </Section>
  )
}
