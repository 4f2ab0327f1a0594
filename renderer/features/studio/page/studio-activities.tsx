import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useApi } from '../../../app/api.ts'
import { useAsOf } from '../../../app/as-of.ts'
import { useYearName } from '../../../app/findings/use-year-name.ts'
import { DataList } from '../../../ui/list/data-list.tsx'
import { Section } from '../../../ui/page/section.tsx'
import { activityColumns } from '../../activity/activity-columns.tsx'
import type { ManagementYear, Studio } from '../rows.ts'
import styles from './studio-page.module.css'

/** What the studio did in the management year shown, latest first. */
export function StudioActivities({ studio, year }: { studio: Studio; year: ManagementYear | null }) {
  const { t } = useTranslation()
  const { view } = useAsOf()
  const navigate = useNavigate()
  const yearName = useYearName()
  const { data } = useQuery(
    useApi().activity.list.queryOptions({
      input: {
        studioId: studio.id,
        ...(year && { fromOn: year.from, toOn: year.to }),
        ...view,
        limit: 200,
      },
    }),
  )
  const columns = useMemo(() => activityColumns(t, { withStudio: false }), [t])
  if (!data) return null
  return (
    <Section
      title={t('studio.activities.title')}
      count={year && t('studio.activities.count', { year: yearName(year.number), count: data.total })}
      aside={
        <Link to="/activity" search={{ studio: studio.id }}>
          {t('studio.activities.all')}
        </Link>
      }
    >
      <div className={styles.activities}>
        <DataList
          label={t('studio.activities.title')}
          height="list"
          columns={columns}
          rows={data.rows}
          rowKey={(activity) => activity.id}
          onOpen={(activity) =>
            void navigate({ to: '/activity/$activityId', params: { activityId: activity.id } })
          }
          keys={false}
          empty={t('studio.activities.none')}
        />
      </div>
    </Section>
  )
}
