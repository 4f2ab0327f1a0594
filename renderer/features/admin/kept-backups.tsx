import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Client } from '../../../shared/contract/index.ts'
import { useApi } from '../../app/api.ts'
import type { Column } from '../../ui/list/column.ts'
import { DataList } from '../../ui/list/data-list.tsx'
import { sayMoment } from '../../ui/moment.ts'
import { Section } from '../../ui/page/section.tsx'
import styles from './admin.module.css'
import { saySize } from './said.ts'

type Kept = Awaited<ReturnType<Client['admin']['keptBackups']>>['rows'][number]

/** The automatic backups there are, newest first; one is opened to be looked at. */
export function KeptBackups({ onLook }: { onLook: (path: string) => void }) {
  const { t, i18n } = useTranslation()
  const { data } = useQuery(useApi().admin.keptBackups.queryOptions())
  const columns = useMemo<readonly Column<Kept>[]>(
    () => [
      { id: 'at', title: t('admin.restore.made'), width: 170, cell: (row) => sayMoment(row.at) },
      {
        id: 'size',
        title: t('admin.restore.size'),
        width: 100,
        align: 'end',
        cell: (row) => saySize(i18n, row.bytes),
      },
      {
        id: 'where',
        title: t('admin.restore.where'),
        width: 130,
        cell: (row) => t(row.second ? 'admin.restore.second' : 'admin.restore.here'),
      },
      {
        id: 'sealed',
        title: t('admin.inspection.sealed'),
        cell: (row) => row.sealed && t('admin.restore.sealed'),
      },
    ],
    [t, i18n],
  )
  if (!data) return null
  return (
    <Section title={t('admin.restore.kind')}>
      {data.rows.length === 0 ? (
        <p className="ink-2">{t('admin.restore.none')}</p>
      ) : (
        <div className={styles.kept}>
          <DataList
            label={t('admin.restore.kind')}
            columns={columns}
            rows={data.rows}
            rowKey={(row) => row.path}
            onOpen={(row) => onLook(row.path)}
          />
        </div>
      )}
    </Section>
  )
}
