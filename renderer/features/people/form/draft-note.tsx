import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** Says that what was typed before is back, and how to be rid of it. */
export function DraftNote({ restored, onDiscard }: { restored: boolean; onDiscard: () => void }) {
  const { t } = useTranslation()
  if (!restored) return null
  return (
    <>
      <span className="note">{t('people.form.restored')}</span>
      <Button variant="subtle" color="gray" size="compact-sm" onClick={onDiscard}>
        {t('people.form.discard')}
      </Button>
    </>
  )
}
