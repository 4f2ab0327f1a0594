import { clsx } from 'clsx'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PreparedIntake } from '../../../../shared/contract/intake.ts'
import { Section } from '../../../ui/page/section.tsx'
import styles from '../intake.module.css'

const shown = 12
const mostColumns = 20

/** The first rows as the spreadsheet program shows them; a click on a row's number makes it the header. */
export function SheetPreview({
  prepared: { sheets, sheet, layout },
  onHeader,
}: {
  prepared: PreparedIntake
  onHeader: (row: number) => void
}) {
  const { t } = useTranslation()
  const [all, setAll] = useState(false)
  const rows = sheets[sheet ?? 0]?.preview ?? []
  const numbered = rows.map((texts, at) => ({
    number: at + 1,
    cells: texts.slice(0, mostColumns).map((text, column) => ({ column, text })),
  }))
  const some = all ? numbered : numbered.slice(0, shown)
  return (
    <Section
      title={t('intake.page.firstRows')}
      aside={
        rows.length > shown && (
          <button type="button" className={styles.quiet} onClick={() => setAll(!all)}>
            {t(all ? 'intake.page.fewer' : 'intake.page.more')}
          </button>
        )
      }
    >
      <p className="note">{t('intake.page.pointHeader')}</p>
      <div className={styles.sheet}>
        <table>
          <tbody>
            {some.map(({ number, cells }) => (
              <tr key={number} className={clsx(layout?.headerRows.includes(number) && styles.headerRow)}>
                <th scope="row">
                  <button
                    type="button"
                    aria-label={t('intake.page.headerIs', { row: number })}
                    onClick={() => onHeader(number)}
                  >
                    {number}
                  </button>
                </th>
                {cells.map(({ column, text }) => (
                  <td key={column}>{text}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}
