import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApi } from '../../app/api.ts'
import { useAsOf } from '../../app/as-of.ts'
import { OutcomeBadge } from '../../ui/finding/outcome-badge.tsx'
import type { Column } from '../../ui/list/column.ts'
import { DataList } from '../../ui/list/data-list.tsx'
import { ListBar } from '../../ui/list/list-bar.tsx'
import { ListStatus } from '../../ui/list/list-status.tsx'
import { localRows } from '../../ui/list/local-rows.ts'
import { Page } from '../../ui/page/page.tsx'
import { PageHeader } from '../../ui/page/page-header.tsx'
import { SidePanel, Split, SplitMain } from '../../ui/page/split.tsx'
import { useMayChange } from '../people/may-change.ts'
import { CardPanel } from './card-panel.tsx'
import { RecognitionTabs } from './recognition-tabs.tsx'
import { RecordCard } from './record-card.tsx'
import type { CardRow } from './rows.ts'

const columnsOf = (t: TFunction): readonly Column<CardRow>[] => [
  {
    id: 'person',
    title: t('recognition.column.person'),
    width: 120,
    value: (row) => row.person.name,
    cell: (row) => <span className="strong">{row.person.name}</span>,
  },
  {
    id: 'card',
    title: t('recognition.column.card'),
    width: 136,
    value: (row) => row.kind,
    cell: (row) => t(`terms.card.${row.kind}`),
  },
  {
    id: 'granted',
    title: t('recognition.column.granted'),
    width: 112,
    value: (row) => row.grantedOn,
    cell: (row) => row.grantedOn,
  },
  {
    id: 'document',
    title: t('recognition.column.document'),
    minor: true,
    cell: (row) => <span className="ink-2">{row.documentNumber}</span>,
  },
  {
    id: 'direct',
    title: t('recognition.column.direct'),
    width: 144,
    cell: (row) =>
      row.direct ? (
        <OutcomeBadge outcome={row.direct.outcome} />
      ) : (
        <span className="note">{t('recognition.card.rewarded')}</span>
      ),
  },
]

/** 园丁 cards of the city: entered here, and what each leads to; beside the list the card that is chosen. */
export function CardsPage() {
  const { t } = useTranslation()
  const { view } = useAsOf()
  const mayChange = useMayChange()
  const { data, error } = useQuery(useApi().recognition.cards.queryOptions({ input: view }))
  const columns = useMemo(() => columnsOf(t), [t])
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const rows = localRows(data?.rows ?? [], columns, { text, sort: null })
  const card = data?.rows.find((row) => row.id === chosen)
  return (
    <Page
      header={
        <>
          <PageHeader
            crumb={<Link to="/recognition">{t('recognition.list.title')}</Link>}
            title={t('recognition.tab.cards')}
            sub={t('recognition.card.sub')}
          />
          <RecognitionTabs current="cards" />
        </>
      }
      footer={<ListStatus count={t('recognition.card.count', { count: rows.length })} />}
    >
      <Split>
        <SplitMain>
          <ListBar text={text} onText={setText} placeholder={t('recognition.list.find')} />
          <DataList
            label={t('recognition.tab.cards')}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.id}
            {...(chosen === null ? {} : { openKey: chosen })}
            onOpen={(row) => setChosen(row.id)}
            empty={
              error
                ? t('recognition.failed')
                : text
                  ? t('ui.list.noMatch')
                  : data && t('recognition.card.none')
            }
          />
        </SplitMain>
        <SidePanel>
          {card ? (
            <CardPanel key={card.id} card={card} onClose={() => setChosen(null)} />
          ) : (
            mayChange && <RecordCard />
          )}
        </SidePanel>
      </Split>
    </Page>
  )
}
