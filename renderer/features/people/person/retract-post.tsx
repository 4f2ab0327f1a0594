import { Button, Popover, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from '../../../app/api.ts'
import { useCommand } from '../../../app/command.ts'
import { Form } from '../../../ui/form/form.tsx'
import { FormProblem } from '../../../ui/form/form-problem.tsx'
import { useProblems } from '../../../ui/form/use-problems.ts'
import { showUndo } from '../../../ui/undo-toast.tsx'
import type { Person, Post } from '../rows.ts'
import styles from './person-page.module.css'

/** Takes back a post recorded by mistake: says what will happen, asks why, and offers to record it again. */
export function RetractPost({ person, post }: { person: Person; post: Post }) {
  const { t } = useTranslation()
  const client = useClient()
  const retract = useCommand(client.people.retractPost)
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const problems = useProblems(retract.error)
  const school = post.school?.name ?? post.unit ?? ''
  const recordAgain = () =>
    client.people.recordPost({
      personId: person.id,
      schoolId: post.school?.id ?? null,
      unit: post.unit,
      kind: post.kind,
      duty: post.duty,
      frontLine: post.frontLine,
      fromOn: post.fromOn,
      reason: post.reason,
      documentNumber: post.documentNumber,
    })
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus width={340}>
      <Popover.Target>
        <button type="button" className={styles.quiet} onClick={() => setOpen(!open)}>
          {t('people.posts.retract')}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <Form
          className={styles.ask}
          onSubmit={() =>
            retract.mutate(
              { postId: post.id, reason },
              { onSuccess: () => showUndo(t('people.posts.retracted', { school }), recordAgain) },
            )
          }
        >
          <div>
            <div className="strong">{t('people.posts.retractTitle', { school, from: post.fromOn })}</div>
            <p className="note">{t('people.posts.retractWhat')}</p>
          </div>
          <TextInput
            label={t('people.posts.retractReason')}
            required
            value={reason}
            error={problems.field('reason')}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <FormProblem>{problems.whole}</FormProblem>
          <Button type="submit" color="red" loading={retract.isPending} disabled={reason.trim() === ''}>
            {t('people.posts.retract')}
          </Button>
        </Form>
      </Popover.Dropdown>
    </Popover>
  )
}
