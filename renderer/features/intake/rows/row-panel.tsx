import { Button, CloseButton } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Client } from '../../../../shared/contract/index.ts'
import type { IntakePreviewRow, PreparedIntake } from '../../../../shared/contract/intake.ts'
import { useClient } from '../../../app/api.ts'
import { useKeys } from '../../../ui/input/use-keys.ts'
import styles from '../intake.module.css'
import { sayField, sayProblem, sayValue } from '../said.ts'
import { CellInput } from './cell-input.tsx'
import { RowChoices } from './row-choices.tsx'
import { StatusBadge } from './row-columns.tsx'

type Amendment = Omit<Parameters<Client['intake']['amend']>[0], 'intakeId' | 'rows'>

/** One row beside the list: its cells to correct, what is wrong next to each, whom it means, and what it changes. */
export function RowPanel({
  prepared: { intakeId, kind, layout },
  row,
  onAmended,
  onClose,
}: {
  prepared: PreparedIntake
  row: IntakePreviewRow
  onAmended: () => Promise<unknown>
  onClose: () => void
}) {
  const { t } = useTranslation()
  const client = useClient()
  const amend = useMutation({
    mutationFn: (change: Amendment) => client.intake.amend({ intakeId, rows: [row.row], ...change }),
    onSuccess: onAmended,
  })
  useKeys({ Escape: onClose })
  const columns = (layout?.columns ?? []).flatMap((c) =>
    c.field === null || c.field === 'serial' ? [] : [{ ...c, field: c.field }],
  )
  const shownFields = new Set(columns.map((c) => c.field))
  const elsewhere = row.problems.filter((p) => !shownFields.has(p.field))
  const leftOut = row.status === 'left_out'
  return (
    <aside className={styles.panel} aria-label={t('intake.page.rowAt', { row: row.row })}>
      <header>
        <h2>{t('intake.page.rowAt', { row: row.row })}</h2>
        <StatusBadge status={row.status} t={t} />
        <span className="grow" />
        <CloseButton aria-label={t('intake.page.close')} onClick={onClose} />
      </header>
      {row.target && (
        <p className="ink-2">
          {t('intake.page.target', { name: row.target.label })}
          {row.target.hint && ` · ${row.target.hint}`}
        </p>
      )}
      {elsewhere.map((p) => (
        <p key={p.code} className="look-breach">
          {sayProblem(t, p)}
        </p>
      ))}
      <RowChoices kind={kind} row={row} onChoose={(choice) => amend.mutate(choice)} />
      {columns.map(({ field, letter }) => {
        const problem = row.problems.find((p) => p.field === field)
        const difference = row.differences.find((d) => d.field === field)
        return (
          <CellInput
            key={field}
            label={`${letter}${row.row} ${sayField(t, kind, field)}`}
            shown={row.shown[field] ?? ''}
            disabled={leftOut}
            grave={problem !== undefined && problem.severity !== 'warn'}
            said={
              problem
                ? sayProblem(t, problem)
                : difference &&
                  t('intake.page.was', {
                    from:
                      difference.from === null
                        ? t('terms.unknown')
                        : sayValue(t, kind, field, difference.from),
                  })
            }
            onCommit={(text) => amend.mutate({ values: { [field]: text } })}
          />
        )
      })}
      <Button
        className={styles.act ?? ''}
        variant="default"
        onClick={() => amend.mutate({ leftOut: !leftOut })}
      >
        {t(leftOut ? 'intake.page.takeIn' : 'intake.page.leaveRowOut')}
      </Button>
    </aside>
  )
}
