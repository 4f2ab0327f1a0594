import { Button, Popover, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from '../../../app/api.ts'
import { useCommand } from '../../../app/command.ts'
import { Form } from '../../../ui/form/form.tsx'
import { showDone } from '../../../ui/undo-toast.tsx'
import styles from '../handback.module.css'
import type { Review } from '../rows.ts'

/** Lays a returned file aside undecided, with the reason. */
export function DiscardReturn({ returnId }: { returnId: Review['returnId'] }) {
  const { t } = useTranslation()
  const discard = useCommand(useClient().handback.discard)
  const [reason, setReason] = useState('')
  const lay = async () => {
    await discard.mutateAsync({ returnId, reason: reason.trim() })
    showDone(t('handback.discarded'))
  }
  return (
    <Popover position="top-start" trapFocus>
      <Popover.Target>
        <Button variant="default">{t('handback.discard')}</Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Form label={t('handback.discard')} onSubmit={() => reason.trim() !== '' && void lay()}>
          <div className={styles.choice}>
            <TextInput
              aria-label={t('handback.discardReason')}
              placeholder={t('handback.discardReason')}
              value={reason}
              maxLength={200}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <Button type="submit" disabled={reason.trim() === ''} loading={discard.isPending}>
              {t('handback.discard')}
            </Button>
          </div>
        </Form>
      </Popover.Dropdown>
    </Popover>
  )
}
