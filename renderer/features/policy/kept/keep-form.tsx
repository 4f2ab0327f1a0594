import { Button, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../../../shared/kernel/day.ts'
import { useClient } from '../../../app/api.ts'
import { useCommand } from '../../../app/command.ts'
import { useSession } from '../../../app/session.ts'
import { DayInput } from '../../../ui/form/day-input.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { FormProblem } from '../../../ui/form/form-problem.tsx'
import { useProblems } from '../../../ui/form/use-problems.ts'
import { showDone } from '../../../ui/undo-toast.tsx'
import styles from '../policy.module.css'
import { AboutField, firstSubject } from './about-field.tsx'
import type { KeptHome } from './kept-section.tsx'

const atFields = ['happenedOn', 'saidBy', 'documentNumber', 'statement']

/** Puts a document on file for a rule, or notes somebody's word: whose, when, by whom. */
export function KeepForm({ ruleId, home, onDone }: { ruleId: string; home: KeptHome; onDone: () => void }) {
  const { t } = useTranslation()
  const { today, account } = useSession()
  const client = useClient()
  const keep = useCommand(home.kind === 'record' ? client.policy.fileRecord : client.policy.attest)
  const problems = useProblems(keep.error)
  const [subjectId, setSubject] = useState(firstSubject(home.about))
  const [happenedOn, setHappenedOn] = useState<Day | null>(today)
  const [text, setText] = useState({ saidBy: account.name, documentNumber: '', statement: '' })
  const field = (name: keyof typeof text) => ({
    label: t(`policy.kept.field.${home.kind}.${name}`),
    value: text[name],
    error: problems.field(name),
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget
      setText((old) => ({ ...old, [name]: value }))
    },
  })
  const filled = (value: string): string | null => value.trim() || null
  return (
    <Form
      className={styles.form}
      label={t(`policy.kept.add.${home.kind}`)}
      onSubmit={() => {
        if (!subjectId || !happenedOn) return
        keep.mutate(
          {
            ruleIds: [ruleId],
            subject: { kind: home.about, id: subjectId },
            happenedOn,
            saidBy: text.saidBy,
            documentNumber: filled(text.documentNumber),
            statement: filled(text.statement),
          },
          {
            onSuccess: () => {
              showDone(t('policy.kept.done'))
              onDone()
            },
          },
        )
      }}
    >
      <AboutField about={home.about} value={subjectId} onChange={setSubject} />
      <DayInput
        label={t(`policy.kept.field.${home.kind}.happenedOn`)}
        value={happenedOn}
        max={today}
        onChange={setHappenedOn}
        error={problems.field('happenedOn')}
        required
      />
      <TextInput {...field('saidBy')} required />
      <TextInput {...field('documentNumber')} />
      <Textarea {...field('statement')} required={home.kind === 'attested'} autosize minRows={2} />
      <FormProblem>{problems.whole ?? problems.elsewhere(atFields)[0]}</FormProblem>
      <div className={styles.line}>
        <Button type="submit" loading={keep.isPending} disabled={!subjectId}>
          {t(`policy.kept.add.${home.kind}`)}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('ui.list.cancel')}
        </Button>
      </div>
    </Form>
  )
}
