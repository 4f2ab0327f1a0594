import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../../shared/kernel/id.ts'
import { useAsOf } from '../../app/as-of.ts'
import { DataList } from '../../ui/list/data-list.tsx'
import { personColumns } from '../people/list/person-columns.tsx'
import { usePeople } from '../people/list/use-people.ts'

/** Who holds a post at the school on the day. */
export function SchoolPeople({ schoolId }: { schoolId: Id<'school'> }) {
  const { t } = useTranslation()
  const { view, asOf } = useAsOf()
  const navigate = useNavigate()
  const people = usePeople({ schoolId, ...view })
  const columns = useMemo(() => personColumns(t).filter((column) => column.id !== 'school'), [t])
  return (
    <DataList
      label={t('people.school.peopleThere')}
      columns={columns}
      rows={people.rows}
      rowKey={(row) => row.id}
      onRange={people.onRange}
      onOpen={(row) => void navigate({ to: '/people/$personId', params: { personId: row.id } })}
      empty={people.total === 0 && t('people.school.noPeople', { day: asOf })}
    />
  )
}
