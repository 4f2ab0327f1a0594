import { Button, Popover, TextInput } from '@mantine/core'
import { ORPCError } from '@orpc/client'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ErrorData } from '../../../../shared/contract/errors.ts'
import type { Id } from '../../../../shared/kernel/id.ts'
import { useClient } from '../../../app/api.ts'
import { useCommand } from '../../../app/command.ts'
import { Form } from '../../../ui/form/form.tsx'
import { FormProblem } from '../../../ui/form/form-problem.tsx'
import { useProblems } from '../../../ui/form/use-problems.ts'
import { showDone } from '../../../ui/undo-toast.tsx'
import styles from '../intake.module.css'

/** Takes a whole import back: says what will happen, asks why, and names what stands in the way. */
export function UndoImport({
  importId,
  inList = false,
  onUndone,
}: {
  importId: Id<'import'>
  /** Beside other imports rather than among the acts of a page. */
  inList?: boolean
  onUndone?: () => void
}) {
  const { t } = useTranslation()
  const undo = useCommand(useClient().intake.undo)
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const { whole } = useProblems(undo.error)
  const inTheWay = dependentsOf(undo.error)
  const submit = () =>
    undo.mutate(
      { importId, reason: reason.trim() },
      {
        onSuccess: ({ removed, restored }) => {
          setOpen(false)
          showDone(t('intake.page.undoDone', { removed, restored }))
          onUndone?.()
        },
      },
    )
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus width={360}>
      <Popover.Target>
        <Button variant="default" size={inList ? 'compact-sm' : 'sm'} onClick={() => setOpen(!open)}>
          {t('intake.page.undo')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Form className={styles.undo} onSubmit={submit}>
          <p>{t('intake.page.undoWhat')}</p>
          <TextInput
            label={t('intake.page.undoReason')}
            value={reason}
            maxLength={200}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <FormProblem>
            {whole && (
              <>
                {whole}
                <ul>
                  {inTheWay.map((one) => (
                    <li key={`${one.id} ${one.by}`}>
                      {t('intake.page.dependent', { name: one.label, by: sayBy(one.by) })}
                    </li>
                  ))}
                </ul>
              </>
            )}
          </FormProblem>
          <Button type="submit" loading={undo.isPending} disabled={reason.trim() === ''}>
            {t('intake.page.undoAct')}
          </Button>
        </Form>
      </Popover.Dropdown>
    </Popover>
  )

  /** Tables are named by what they hold; one without words of its own is still told. */
  function sayBy(by: string): string {
    return t(`intake.page.by.${by as 'title'}`, { defaultValue: t('intake.page.by.other') })
  }
}

const dependentsOf = (error: Error | null): ErrorData<'IMPORT_IN_USE'>['dependents'] =>
  error instanceof ORPCError && error.code === 'IMPORT_IN_USE'
    ? (error.data as ErrorData<'IMPORT_IN_USE'>).dependents.slice(0, 6)
    : []
