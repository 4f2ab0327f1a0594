import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** Instead of rows: nothing fits what was asked, and the way back to everything. */
export function NoMatch({ onClear }: { onClear: () => void }) {
  const { t } = useTranslation()
  return (
    <span className="row">
      {t('ui.list.noMatch')}
      <Button variant="default" size="compact-sm" onClick={onClear}>
        {t('ui.list.clearAll')}
      </Button>
    </span>
  )
}
