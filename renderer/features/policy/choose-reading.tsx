import { Button, Textarea, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { bureau } from '../../../shared/domain/role.ts'
import type { Day } from '../../../shared/kernel/day.ts'
import { useClient } from '../../app/api.ts'
import { useCommand } from '../../app/command.ts'
import { useSession } from '../../app/session.ts'
import { DayInput } from '../../ui/form/day-input.tsx'
import { Form } from '../../ui/form/form.tsx'
import { useProblems } from '../../ui/form/use-problems.ts'
import { showDone } from '../../ui/undo-toast.tsx'
import styles from './policy.module.css'

/** Records the bureau's choice: from which day, why, who decided it, on what document. */
export function ChooseReading({ reading, choice }: { reading: string; choice: string }) {
  const { t } = useTranslation()
  const { today, account } = useSession()
  const navigate = useNavigate()
  const choose = useCommand(useClient().policy.chooseReading)
  const problems = useProblems(choose.error)
  const [fromOn, setFromOn] = useState<Day | null>(today)
  const [text, setText] = useState({ reason: '', decidedBy: '', documentNumber: '' })
  const field = (name: keyof typeof text) => ({
    label: t(`policy.reading.${name}`),
    value: text[name],
    error: problems.field(name),
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget
      setText((old) => ({ ...old, [name]: value }))
    },
  })
  if (!bureau.includes(account.role)) return null
  return (
    <Form
      className={styles.form}
      label={t('policy.reading.record')}
      onSubmit={() => {
        if (!fromOn) return
        choose.mutate(
          { reading, choice, fromOn, ...text },
          {
            onSuccess: () => {
              showDone(t('policy.reading.recorded', { id: reading }))
              void navigate({ to: '/policy', search: { reading } })
            },
          },
        )
      }}
    >
      <DayInput
        label={t('policy.reading.fromOn')}
        value={fromOn}
        onChange={setFromOn}
        error={problems.field('fromOn')}
        required
      />
      <TextInput {...field('decidedBy')} required />
      <TextInput {...field('documentNumber')} required />
      <Textarea {...field('reason')} required autosize minRows={2} />
      {problems.whole !== null && <p className={styles.problem}>{problems.whole}</p>}
      <Button type="submit" loading={choose.isPending}>
        {t('policy.reading.record')}
      </Button>
    </Form>
  )
}
