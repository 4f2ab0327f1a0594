import { Button } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { sayMoment } from '../moment.ts'
import styles from './draft-note.module.css'
import type { DraftState } from './use-draft.ts'

/** Says that one goes on where one left off, or that another window went on meanwhile, and how to have it otherwise. */
export function DraftNote({ restored, elsewhere, discard }: DraftState) {
  const { t } = useTranslation()
  if (!restored && !elsewhere) return null
  return (
    <div className={styles.note} role="status">
      <IconHistory size={15} stroke={1.8} aria-hidden />
      <span className="grow">
        {elsewhere
          ? t('ui.draft.elsewhere', { at: sayMoment(elsewhere.at) })
          : restored?.at
            ? t('ui.draft.restoredFrom', { at: sayMoment(restored.at) })
            : t('ui.draft.restored')}
      </span>
      {elsewhere ? (
        <Button variant="default" size="compact-sm" onClick={elsewhere.take}>
          {t('ui.draft.take')}
        </Button>
      ) : (
        <Button variant="default" size="compact-sm" onClick={discard}>
          {t('ui.draft.discard')}
        </Button>
      )}
    </div>
  )
}
