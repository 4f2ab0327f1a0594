import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Column } from '../../../ui/list/column.ts'
import { DataList } from '../../../ui/list/data-list.tsx'
import type { Person, Title } from '../rows.ts'
import { sayTitle } from '../said.ts'

/** Titles as known on the day of the desk, newest first; a row opens the title. */
export function PersonTitles({ person }: { person: Person }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const columns: Column<Title>[] = [
    { id: 'from', title: t('people.titles.from'), width: 108, cell: (title) => title.fromOn },
    {
      id: 'to',
      title: t('people.titles.to'),
      width: 108,
      cell: (title) => title.toOn ?? <span className="ink-3">{t('people.life.untilNow')}</span>,
    },
    {
      id: 'title',
      title: t('people.titles.title'),
      cell: (title) => <span className="strong">{sayTitle(t, title)}</span>,
    },
    { id: 'basis', title: t('people.titles.basis'), cell: (title) => title.basis },
    { id: 'document', title: t('people.titles.document'), cell: (title) => title.documentNumber },
  ]
  return (
    <DataList
      label={t('people.page.tab.titles')}
      columns={columns}
      rows={person.titles.toReversed()}
      rowKey={(title) => title.id}
      onOpen={(title) => void navigate({ to: '/recognition/title/$titleId', params: { titleId: title.id } })}
      keys={false}
      empty={t('people.titles.none')}
    />
  )
}
