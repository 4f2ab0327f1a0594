import { useTranslation } from 'react-i18next'
import type { Column } from '../../ui/list/column.ts'
import { DataList } from '../../ui/list/data-list.tsx'
import type { School } from '../people/rows.ts'
import { AreaOf, KindOf, WeakOf } from './profile-cells.tsx'

type ProfileRow = School['profiles'][number]

/** What the school was from which day on, newest first. */
export function SchoolProfiles({ school }: { school: School }) {
  const { t } = useTranslation()
  const columns: Column<ProfileRow>[] = [
    { id: 'from', title: t('people.school.fromOn'), width: 120, cell: (profile) => profile.fromOn },
    {
      id: 'to',
      title: t('people.school.to'),
      width: 120,
      cell: (profile) => profile.toOn ?? <span className="ink-3">{t('people.life.untilNow')}</span>,
    },
    { id: 'kind', title: t('people.school.kind'), cell: (profile) => <KindOf profile={profile} /> },
    { id: 'area', title: t('people.school.area'), cell: (profile) => <AreaOf profile={profile} /> },
    { id: 'weak', title: t('people.school.weak'), cell: (profile) => <WeakOf profile={profile} /> },
    {
      id: 'recorded',
      title: t('people.school.recordedOn'),
      width: 120,
      cell: (profile) => <span className="ink-3">{profile.recordedAt.slice(0, 10)}</span>,
    },
  ]
  return (
    <DataList
      label={t('people.school.profiles')}
      columns={columns}
      rows={school.profiles.toReversed()}
      rowKey={(profile) => profile.fromOn}
      keys={false}
    />
  )
}
