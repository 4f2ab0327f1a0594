import { Button } from '@mantine/core'
import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ActBar, Page } from '../page/page.tsx'
import { PageHeader } from '../page/page-header.tsx'
import { DraftNote } from './draft-note.tsx'
import { Form } from './form.tsx'
import styles from './form-page.module.css'
import { FormProblem } from './form-problem.tsx'
import type { DraftState } from './use-draft.ts'

/**
 * A page that is one form: its fields, beside them what would follow, at its foot the one act that states itself.
 * `problem` is what speaks against the whole; what speaks against a field stands at the field.
 */
export function FormPage({
  crumb,
  title,
  sub,
  submit,
  onSubmit,
  pending,
  disabled = false,
  onCancel,
  problem,
  note,
  draft,
  aside,
  children,
}: {
  crumb?: ReactNode
  title: ReactNode
  sub: ReactNode
  /** The words of the button: the act, never "OK". */
  submit: string
  onSubmit: () => void
  pending: boolean
  disabled?: boolean
  onCancel: () => void
  problem?: ReactNode
  /** Beside the buttons: what would change. */
  note?: ReactNode
  /** What was typed before, said above the fields. */
  draft?: DraftState
  aside?: ReactNode
  children: ReactNode
}) {
  const { t } = useTranslation()
  return (
    <Form className={styles.form} onSubmit={onSubmit}>
      <Page
        header={<PageHeader crumb={crumb} title={title} sub={sub} />}
        footer={
          <ActBar keys={[{ keys: 'Ctrl Enter', does: t('ui.list.save') }]}>
            <Button type="submit" loading={pending} disabled={disabled}>
              {submit}
            </Button>
            <Button variant="default" onClick={onCancel}>
              {t('ui.list.cancel')}
            </Button>
            {note}
          </ActBar>
        }
      >
        <div className={clsx(styles.split, aside !== undefined && styles.withAside)}>
          <div className={styles.fields}>
            {draft && <DraftNote {...draft} />}
            {children}
            <FormProblem>{problem}</FormProblem>
          </div>
          {aside !== undefined && <aside className={styles.aside}>{aside}</aside>}
        </div>
      </Page>
    </Form>
  )
}
