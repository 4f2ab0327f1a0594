import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type Day, holdsOn } from '../../../shared/kernel/day.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import { useApi } from '../../app/api.ts'
import { useAsOf } from '../../app/as-of.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { Lines, Section } from '../../ui/page/section.tsx'
import { useMayChange } from '../people/may-change.ts'
import styles from './cohort.module.css'

/** What the programme held, latest first; of one year where it is named. */
export function EventPanel({ cohortId, within }: { cohortId: string; within?: { from: Day; to: Day } }) {
  const { t } = useTranslation()
  const { view } = useAsOf()
  const mayChange = useMayChange()
  const found = useQuery(
    useApi().cohort.events.queryOptions({ input: { cohortId: cohortId as Id<'cohort'>, ...view } }),
  )
  const rows = (found.data?.rows ?? []).filter((row) => !within || holdsOn(within, row.fromOn))
  return (
    <Section title={t('cohort.event.title')} count={rows.length}>
      <Lines>
        {rows.slice(0, 12).map((row) => (
          <li key={row.id}>
            <Link
              className={styles.line}
              to="/cohort/$cohortId/event/$eventId"
              params={{ cohortId, eventId: row.id }}
            >
              <span className="row">
                <span className="grow ellipsis">{row.topic}</span>
                <span className="note">{t('cohort.event.people', { count: row.trainees.length })}</span>
              </span>
              <span className="note">
                {row.fromOn} · {t(`cohort.eventKind.${row.kind}`)}
                {row.place || row.school ? ` · ${row.school?.name ?? row.place}` : ''}
              </span>
            </Link>
          </li>
        ))}
      </Lines>
      {rows.length > 12 && <p className="note">{t('cohort.event.more', { count: rows.length - 12 })}</p>}
      {mayChange && (
        <LinkButton
          className={styles.act as string}
          variant="default"
          to="/cohort/$cohortId/event"
          params={{ cohortId }}
          leftSection={<IconPlus size={15} />}
        >
          {t('cohort.event.record')}
        </LinkButton>
      )}
    </Section>
  )
}
