import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PreparedIntake } from '../../../../shared/contract/intake.ts'
import { DayInput } from '../../../ui/form/day-input.tsx'
import styles from '../intake.module.css'
import type { ToInspect } from '../use-inspect.ts'

/** The sheet that is read, and the day the list describes. */
export function SheetOptions({
  prepared,
  onRead,
}: {
  prepared: PreparedIntake
  onRead: (how: Partial<ToInspect>) => void
}) {
  const { t } = useTranslation()
  const { sheets, sheet, layout, notices, format, encoding } = prepared
  const where = layout && {
    header: layout.headerRows.join('–'),
    first: layout.firstRow,
    last: layout.lastRow,
  }
  return (
    <>
      <div className={styles.options}>
        <NativeSelect
          label={t('intake.page.sheet')}
          value={String(sheet ?? '')}
          data={[
            ...(sheet === null ? [{ value: '', label: t('intake.page.noSheet') }] : []),
            ...sheets.map((s, at) => ({
              value: String(at),
              label: s.hidden ? t('intake.page.hiddenSheet', { name: s.name }) : s.name,
            })),
          ]}
          onChange={(event) =>
            onRead({ sheet: Number(event.currentTarget.value), headerRows: undefined, mapping: undefined })
          }
        />
        <DayInput
          label={t('intake.page.listedOn')}
          value={prepared.listedOn}
          onChange={(day) => day && day !== prepared.listedOn && onRead({ listedOn: day })}
        />
        <p className="note">{t('intake.page.listedOnHint')}</p>
      </div>
      <p className="ink-2">
        {[format.toUpperCase(), encoding].filter(Boolean).join(' · ')}
        {where && ` · ${t('intake.page.where', where)}`}
      </p>
      {notices.map((notice) => (
        <p key={notice.code} className="ink-2">
          {String(t(`intake.notice.${notice.code}`, notice.data as never))}
        </p>
      ))}
    </>
  )
}
