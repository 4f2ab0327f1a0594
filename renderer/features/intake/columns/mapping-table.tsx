import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PreparedIntake } from '../../../../shared/contract/intake.ts'
import { type IntakeKind, kindOf } from '../../../../shared/domain/intake-kinds.ts'
import styles from '../intake.module.css'
import { sayField } from '../said.ts'

type Columns = NonNullable<PreparedIntake['layout']>['columns']

/** One line a column: its label, what it is taken as, and the first values below it. */
export function MappingTable({
  kind,
  columns,
  mapping,
  onChange,
}: {
  kind: IntakeKind
  columns: Columns
  mapping: Readonly<Record<string, string | null>>
  onChange: (letter: string, field: string | null) => void
}) {
  const { t } = useTranslation()
  const fields = kindOf(kind).fields.map((f) => ({ value: f.id, label: sayField(t, kind, f.id) }))
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('intake.page.column')}</th>
          <th scope="col">{t('intake.page.label')}</th>
          <th scope="col">{t('intake.page.takenAs')}</th>
          <th scope="col">{t('intake.page.how')}</th>
          <th scope="col">{t('intake.page.samples')}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map((column) => {
          const field = mapping[`=${column.letter}`] ?? null
          const match = field === column.field ? column.match : 'chosen'
          return (
            <tr key={column.letter}>
              <td className="ink-3">{column.letter}</td>
              <td>{column.label}</td>
              <td>
                <NativeSelect
                  aria-label={t('intake.page.takeAs', { label: column.label })}
                  value={field ?? ''}
                  data={[{ value: '', label: t('intake.page.leaveOut') }, ...fields]}
                  onChange={(event) => onChange(column.letter, event.currentTarget.value || null)}
                />
              </td>
              <td className="ink-3">
                {field !== null && match !== 'none' && t(`intake.page.match.${match}`)}
              </td>
              <td className="ink-2">
                <span className="ellipsis">{column.samples.join(' · ')}</span>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
