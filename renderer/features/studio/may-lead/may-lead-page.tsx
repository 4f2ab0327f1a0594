import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Client } from '../../../../shared/contract/index.ts'
import type { Finding } from '../../../../shared/policy/finding.ts'
import { sayReason } from '../../../../shared/policy/say/say-sentence.ts'
import { useApi } from '../../../app/api.ts'
import { useAsOf } from '../../../app/as-of.ts'
import { useLanguage } from '../../../app/findings/finding-words.ts'
import { speech } from '../../../app/findings/speech.ts'
import { ClauseChip } from '../../../ui/finding/clause-chip.tsx'
import { OutcomeBadge } from '../../../ui/finding/outcome-badge.tsx'
import { LinkButton } from '../../../ui/link-button.tsx'
import type { Column } from '../../../ui/list/column.ts'
import { DataList } from '../../../ui/list/data-list.tsx'
import { Page, StatusBar } from '../../../ui/page/page.tsx'
import { PageHeader } from '../../../ui/page/page-header.tsx'

type Row = Awaited<ReturnType<Client['studio']['mayLead']>>['rows'][number]

function Said({ finding }: { finding: Finding }) {
  const said = speech(useLanguage())
  return (
    <span className="row">
      <OutcomeBadge outcome={finding.outcome} />
      <span className="ellipsis">{sayReason(said, finding)}</span>
    </span>
  )
}

/** Who has served a whole cycle as a member: may apply to lead, may be appointed, and the way to the new studio. */
export function MayLeadPage() {
  const { t } = useTranslation()
  const { view } = useAsOf()
  const { data } = useQuery(useApi().studio.mayLead.queryOptions({ input: view }))
  const columns = useMemo(
    (): readonly Column<Row>[] => [
      {
        id: 'who',
        title: t('studio.mayLead.who'),
        width: 96,
        cell: ({ person }) => (
          <Link to="/people/$personId" params={{ personId: person.id }} className="strong">
            {person.name}
          </Link>
        ),
      },
      {
        id: 'school',
        title: t('people.column.school'),
        width: 168,
        minor: true,
        cell: (row) => row.school?.name,
      },
      { id: 'from', title: t('studio.mayLead.from'), width: 176, cell: (row) => row.studio.name },
      {
        id: 'until',
        title: t('studio.mayLead.until'),
        width: 104,
        minor: true,
        cell: (row) => row.studio.toOn,
      },
      { id: 'apply', title: t('studio.mayLead.apply'), cell: (row) => <Said finding={row.application} /> },
      {
        id: 'appoint',
        title: t('studio.mayLead.appoint'),
        cell: (row) => <Said finding={row.appointment} />,
      },
      {
        id: 'clause',
        title: t('ui.finding.clause'),
        width: 136,
        cell: ({ application: { clauses } }) => clauses[0] && <ClauseChip clause={clauses[0]} />,
      },
      {
        id: 'act',
        title: '',
        width: 128,
        cell: (row) =>
          row.appointment.outcome === 'eligible' && (
            <LinkButton
              to="/studio/form"
              search={{ lead: row.person.id, track: row.track }}
              variant="default"
              size="compact-sm"
            >
              {t('studio.mayLead.form')}
            </LinkButton>
          ),
      },
    ],
    [t],
  )
  return (
    <Page
      header={
        <PageHeader
          crumb={<Link to="/studio">{t('studio.list.title')}</Link>}
          title={t('studio.mayLead.title')}
          sub={t('studio.mayLead.sub')}
        />
      }
      footer={<StatusBar count={t('studio.mayLead.count', { count: data?.rows.length ?? 0 })} />}
    >
      {data && (
        <DataList
          label={t('studio.mayLead.title')}
          height="list"
          columns={columns}
          rows={data.rows}
          rowKey={(row) => row.membershipId}
          empty={t('studio.mayLead.none')}
        />
      )}
    </Page>
  )
}
