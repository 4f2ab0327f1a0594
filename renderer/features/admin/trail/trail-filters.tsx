import { useTranslation } from 'react-i18next'
import { rooms } from '../../../app/rooms.ts'
import { useSession } from '../../../app/session.ts'
import { DayInput } from '../../../ui/form/day-input.tsx'
import { FilterChip } from '../../../ui/list/list-bar.tsx'
import styles from './trail.module.css'
import type { TrailSearch } from './trail-search.ts'

/** In which room, by whom, done or refused, between which days, about whom. */
export function TrailFilters({
  search,
  accounts,
  onChange,
}: {
  search: TrailSearch
  accounts: readonly { id: string; name: string }[]
  onChange: (part: TrailSearch) => void
}) {
  const { t } = useTranslation()
  const { today } = useSession()
  return (
    <div className={`${styles.bar} no-print`}>
      <FilterChip
        label={t('admin.trail.room')}
        value={search.act ?? null}
        options={rooms.map(({ id }) => ({ value: id, label: t(`shell.room.${id}`) }))}
        onChange={(act) => onChange({ act: act ?? undefined })}
      />
      <FilterChip
        label={t('admin.trail.who')}
        value={search.account ?? null}
        options={accounts.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(account) => onChange({ account: account ?? undefined })}
      />
      <FilterChip
        label={t('admin.trail.outcome')}
        value={search.outcome ?? null}
        options={(['done', 'refused'] as const).map((value) => ({ value, label: t(`admin.trail.${value}`) }))}
        onChange={(outcome) => onChange({ outcome: (outcome ?? undefined) as TrailSearch['outcome'] })}
      />
      {search.subject !== undefined && (
        <FilterChip
          label={t('admin.trail.about')}
          value={search.subject}
          options={[{ value: search.subject, label: t('admin.trail.thisOne') }]}
          onChange={() => onChange({ subject: undefined })}
        />
      )}
      <span className="grow" />
      <div className={styles.day}>
        <DayInput
          label={t('admin.trail.from')}
          value={search.from ?? null}
          max={search.to ?? today}
          onChange={(from) => onChange({ from: from ?? undefined })}
        />
      </div>
      <div className={styles.day}>
        <DayInput
          label={t('admin.trail.to')}
          value={search.to ?? null}
          {...(search.from ? { min: search.from } : {})}
          onChange={(to) => onChange({ to: to ?? undefined })}
        />
      </div>
    </div>
  )
}
