import { useTranslation } from 'react-i18next'
import styles from './meter.module.css'

export type MeterTone = 'accent' | 'met' | 'due' | 'breach' | 'plain'

const share = (value: number, max: number) =>
  `${max > 0 ? Math.min(100, Math.max(0, (value / max) * 100)) : 0}%`

/** A 6-pixel bar; `pace` puts a thin mark where one should stand by now. Always beside its figures. */
export function Meter({
  value,
  max,
  tone = 'accent',
  pace,
}: {
  value: number
  max: number
  tone?: MeterTone
  pace?: number
}) {
  const { t } = useTranslation()
  return (
    <div className={styles.meter} role="img" aria-label={t('ui.meter', { value, max })}>
      <span className={`${styles.fill} ${styles[tone]}`} style={{ width: share(value, max) }} />
      {pace !== undefined && <span className={styles.pace} style={{ left: share(pace, max) }} />}
    </div>
  )
}
