import { Button, NumberInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from '../../app/api.ts'
import { useCommand } from '../../app/command.ts'
import { showDone } from '../../ui/undo-toast.tsx'
import { CommandProblem } from '../selection/command-problem.tsx'
import styles from './formation.module.css'
import type { Round } from './rows.ts'

/** The bureau's number of studios, for the years the plan names none for. */
export function PlacesForm({ round }: { round: Round }) {
  const { t } = useTranslation()
  const amend = useCommand(useClient().formation.amend)
  const [places, setPlaces] = useState<number | null>(round.places)
  const [reason, setReason] = useState('')
  return (
    <details open={round.quota.places === null}>
      <summary className="note">{t('formation.quota.set')}</summary>
      <div className={styles.stack}>
        <NumberInput
          label={t('formation.open.places')}
          description={t('formation.open.placesHint')}
          min={0}
          max={200}
          allowDecimal={false}
          value={places ?? ''}
          onChange={(value) => setPlaces(typeof value === 'number' ? value : null)}
        />
        <TextInput
          label={t('ui.decision.reason')}
          value={reason}
          maxLength={200}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <CommandProblem error={amend.error} />
        <Button
          variant="default"
          loading={amend.isPending}
          disabled={places === round.places || reason.trim() === ''}
          onClick={() =>
            amend.mutate(
              { formationId: round.id, places, reason: reason.trim() },
              {
                onSuccess: () => {
                  setReason('')
                  showDone(t('formation.quota.setDone'))
                },
              },
            )
          }
        >
          {t('formation.quota.setSave')}
        </Button>
      </div>
    </details>
  )
}
