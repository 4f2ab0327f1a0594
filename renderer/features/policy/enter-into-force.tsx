import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../../shared/kernel/day.ts'
import { useClient } from '../../app/api.ts'
import { useCommand } from '../../app/command.ts'
import { DayInput } from '../../ui/form/day-input.tsx'
import { Form } from '../../ui/form/form.tsx'
import { useProblems } from '../../ui/form/use-problems.ts'
import { showDone } from '../../ui/undo-toast.tsx'
import styles from './policy.module.css'

/** Puts a draft in force from a day, under a document. */
export function EnterIntoForce({ versionId }: { versionId: string }) {
  const { t } = useTranslation()
  const enter = useCommand(useClient().policy.enterIntoForce)
  const problems = useProblems(enter.error)
  const [effectiveOn, setEffectiveOn] = useState<Day | null>(null)
  const [documentNumber, setDocumentNumber] = useState('')
  const elsewhere = problems.elsewhere(['effectiveOn', 'documentNumber'])[0]
  return (
    <Form
      className={styles.inForce}
      label={t('policy.versions.enter')}
      onSubmit={() => {
        if (!effectiveOn) return
        enter.mutate(
          { versionId, effectiveOn, documentNumber },
          { onSuccess: () => showDone(t('policy.versions.entered', { id: versionId, on: effectiveOn })) },
        )
      }}
    >
      <DayInput
        label={t('policy.effective')}
        value={effectiveOn}
        onChange={setEffectiveOn}
        error={problems.field('effectiveOn')}
        required
      />
      <TextInput
        label={t('policy.reading.documentNumber')}
        value={documentNumber}
        onChange={(event) => setDocumentNumber(event.currentTarget.value)}
        error={problems.field('documentNumber')}
        required
      />
      <Button type="submit" loading={enter.isPending}>
        {t('policy.versions.enter')}
      </Button>
      {elsewhere !== undefined && <p className={styles.problem}>{elsewhere}</p>}
    </Form>
  )
}
