import type { TFunction } from 'i18next'
import type { Column } from '../../ui/list/column.ts'
import { Unknown } from '../../ui/page/facts.tsx'
import type { ActivityRow } from './rows.ts'

/** 2025-06-06, or both days where it took longer. */
const sayDays = ({ fromOn, toOn }: ActivityRow): string =>
  fromOn === toOn ? fromOn : `${fromOn} — ${toOn.slice(5)}`

/** The columns of every list of activities. */
export function activityColumns(
  t: TFunction,
  { withStudio }: { withStudio: boolean },
): readonly Column<ActivityRow>[] {
  return [
    { id: 'day', title: t('activity.column.day'), width: 172, cell: sayDays },
    {
      id: 'kind',
      title: t('activity.column.kind'),
      width: 104,
      cell: (row) => <span className="ink-2">{t(`activity.kind.${row.kind}`)}</span>,
    },
    {
      id: 'topic',
      title: t('activity.column.topic'),
      cell: (row) => (
        <>
          {row.topic}
          {!row.reported && <span className="note"> {t('activity.notReported')}</span>}
        </>
      ),
    },
    ...(withStudio
      ? [
          {
            id: 'studio',
            title: t('activity.column.studio'),
            cell: (row: ActivityRow) => <span className="ink-2">{row.studio.name}</span>,
          },
        ]
      : []),
    {
      id: 'place',
      title: t('activity.column.place'),
      width: 168,
      minor: withStudio,
      cell: (row) => <span className="ink-2">{row.visitedSchool?.name ?? row.place}</span>,
    },
    {
      id: 'length',
      title: t('activity.column.length'),
      width: 72,
      align: 'end',
      cell: (row) =>
        row.halfDays === null
          ? row.kind === 'training' && <Unknown label={t('activity.length.unknown')} />
          : t('activity.length.days', { n: row.halfDays / 2 }),
    },
    {
      id: 'present',
      title: t('activity.column.present'),
      width: 84,
      align: 'end',
      cell: (row) => (row.marked === 0 ? '' : t('activity.presentOf', row)),
    },
  ]
}
