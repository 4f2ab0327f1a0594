import { IconPlus } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { studioStaff } from '../../../../shared/domain/role.ts'
import { useApi } from '../../../app/api.ts'
import { useAsOf } from '../../../app/as-of.ts'
import { useSession } from '../../../app/session.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { DataList } from '../../../ui/list/data-list.tsx'
import { ListStatus } from '../../../ui/list/list-status.tsx'
import { useWindows } from '../../../ui/list/use-windows.ts'
import { Page } from '../../../ui/page/page.tsx'
import { PageHeader } from '../../../ui/page/page-header.tsx'
import type { Output } from '../rows.ts'
import { outputColumns } from './output-columns.tsx'

/** The outputs of people, latest first; a row opens what stands behind it. */
export function OutputListPage() {
  const { t, i18n } = useTranslation()
  const { view } = useAsOf()
  const api = useApi()
  const navigate = useNavigate()
  const mayRecord = studioStaff.includes(useSession().account.role)
  const found = useWindows<Output>((window) =>
    api.activity.outputs.queryOptions({ input: { ...view, ...window } }),
  )
  const columns = useMemo(() => outputColumns(t), [t])
  const total = found.total ?? 0
  return (
    <Page
      header={
        <PageHeader
          crumb={<Link to="/activity">{t('activity.list.title')}</Link>}
          title={t('activity.output.title')}
          sub={t('activity.output.sub')}
          actions={
            mayRecord && (
              <LinkButton to="/activity/output/record" leftSection={<IconPlus size={15} />}>
                {t('activity.output.record')}
              </LinkButton>
            )
          }
        />
      }
      footer={
        <ListStatus
          count={t('activity.output.count', { count: total, n: total.toLocaleString(i18n.language) })}
        />
      }
    >
      <DataList
        label={t('activity.output.title')}
        columns={columns}
        rows={found.rows}
        rowKey={(output) => output.id}
        onRange={found.onRange}
        onOpen={(output) =>
          void navigate({ to: '/activity/output/$outputId', params: { outputId: output.id } })
        }
        empty={found.total === 0 && t('activity.output.none')}
      />
    </Page>
  )
}
