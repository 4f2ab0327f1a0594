import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import styles from './job-bar.module.css'
import { Meter } from './meter.tsx'

/** How far long work has come, in the words of its stage, with the way to call it off. */
export function JobBar({
  stage,
  done,
  total,
  onCancel,
}: {
  stage: string
  done: number
  /** Null: nobody knows yet. */
  total: number | null
  onCancel: () => void
}) {
  const { t, i18n } = useTranslation()
  const figure = (n: number) => n.toLocaleString(i18n.language)
  return (
    <div className={styles.job} role="status">
      <div className="grow">
        <div className={styles.words}>
          <span>{stage}</span>
          {total !== null && (
            <span>
              {figure(done)} / {figure(total)}
            </span>
          )}
        </div>
        <Meter value={done} max={total ?? 0} />
      </div>
      <Button variant="default" onClick={onCancel}>
        {t('ui.list.cancel')}
      </Button>
    </div>
  )
}
