import { useTranslation } from 'react-i18next'
import { Section } from '../../../ui/page/section.tsx'
import type { LifeEntry } from '../rows.ts'
import { sayEntry, sayState } from './life-lanes.ts'
import styles from './person-page.module.css'

const newestFirst = (entries: readonly LifeEntry[]) =>
  entries.toSorted((a, b) => (a.fromOn < b.fromOn ? 1 : a.fromOn > b.fromOn ? -1 : 0))

/** What the life line is drawn from: when it happened first, when it was recorded last. */
export function PersonRecords({ entries }: { entries: readonly LifeEntry[] }) {
  const { t } = useTranslation()
  return (
    <Section
      title={t('people.records.title')}
      count={t('people.records.count', { count: entries.length })}
      aside={t('people.records.order')}
    >
      {entries.length === 0 ? (
        <p className="ink-2">{t('people.life.nothing')}</p>
      ) : (
        <table className={styles.records} aria-label={t('people.records.title')}>
          <thead>
            <tr>
              <th scope="col">{t('people.records.on')}</th>
              <th scope="col">{t('people.records.kind')}</th>
              <th scope="col">{t('people.records.what')}</th>
              <th scope="col" className="hide-s">
                {t('people.records.state')}
              </th>
              <th scope="col" className="num">
                {t('people.records.recorded')}
              </th>
            </tr>
          </thead>
          <tbody>
            {newestFirst(entries).map((entry) => (
              <tr key={`${entry.lane} ${entry.id}`}>
                <td>{entry.fromOn}</td>
                <td className="ink-2">{t(`people.lane.${entry.lane}`)}</td>
                <td className="ellipsis">{sayEntry(t, entry)}</td>
                <td className="note ellipsis hide-s">{sayState(t, entry)}</td>
                <td className="note num">{entry.recordedAt.slice(0, 10)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  )
}
