import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useApi } from '../../../app/api.ts'
import { PlainBadge } from '../../../ui/finding/outcome-badge.tsx'
import { Lines, Section } from '../../../ui/page/section.tsx'
import styles from '../intake.module.css'
import { UndoImport } from './undo-import.tsx'

const shown = 20

/** What has come in before, newest first, each to be taken back while nothing depends on it. */
export function PastImports() {
  const { t } = useTranslation()
  const { data } = useQuery(useApi().intake.list.queryOptions({ input: { limit: shown } }))
  if (!data || data.total === 0) return null
  return (
    <Section title={t('intake.page.past')} count={data.total}>
      <Lines>
        {data.rows.map((row) => (
          <li key={row.importId} className={styles.past}>
            <span>{row.recordedAt.slice(0, 10)}</span>
            <span className="ellipsis" title={row.fileName}>
              {t(`intake.kind.${row.kind}`)} · {row.fileName}
            </span>
            <span className="ink-2">
              {t('intake.page.pastCounts', {
                new: row.new,
                updated: row.updated,
                refused: row.refused.length,
              })}
            </span>
            <span className="ink-3 hide-s">{row.recordedBy}</span>
            {row.undoneAt ? (
              <PlainBadge>{t('intake.page.undone')}</PlainBadge>
            ) : (
              <UndoImport importId={row.importId} inList />
            )}
          </li>
        ))}
      </Lines>
    </Section>
  )
}
