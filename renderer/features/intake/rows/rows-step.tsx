import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { IntakeReport, PreparedIntake } from '../../../../shared/contract/intake.ts'
import { rowStatuses } from '../../../../shared/domain/intake.ts'
import { useApi, useClient } from '../../../app/api.ts'
import { useJob } from '../../../app/job.ts'
import { DataList } from '../../../ui/list/data-list.tsx'
import { ActBar, Page } from '../../../ui/page/page.tsx'
import { Tabs } from '../../../ui/page/tabs.tsx'
import { InspectBar } from '../inspect-bar.tsx'
import styles from '../intake.module.css'
import type { IntakeSearch } from '../intake-search.ts'
import { rowColumns } from './row-columns.tsx'
import { RowPanel } from './row-panel.tsx'
import { usePreview } from './use-preview.ts'

const all = 'all'

/** Every row with what becomes of it; corrected beside the list; accepted together. */
export function RowsStep({
  header,
  prepared,
  search,
  onSearch,
  onBack,
  onAccepted,
}: {
  header: ReactNode
  prepared: PreparedIntake
  search: IntakeSearch
  onSearch: (search: IntakeSearch) => void
  onBack: () => void
  onAccepted: (report: IntakeReport) => void
}) {
  const { t, i18n } = useTranslation()
  const { kind, intakeId, counts, newSchools, newStudios, undatedPosts } = prepared
  const api = useApi()
  const queries = useQueryClient()
  const accept = useJob(useClient().intake.accept)
  const everything = Object.values(counts).reduce((sum, n) => sum + n, 0)
  const { rows, onRange } = usePreview(
    prepared,
    search.status,
    search.status ? counts[search.status] : everything,
  )
  const columns = useMemo(() => rowColumns(t, kind), [t, kind])
  const open = rows.find((row) => row !== undefined && row.row === search.row)
  const figure = (n: number) => n.toLocaleString(i18n.language)
  const writes = counts.new + counts.update
  const refresh = () => queries.invalidateQueries({ queryKey: api.intake.key() })
  const take = async () => {
    const report = await accept.start({ intakeId })
    if (report) onAccepted(report)
    else await refresh()
  }
  const tabs = [
    { id: all, label: t('intake.page.all'), count: figure(everything) },
    ...rowStatuses
      .filter((status) => counts[status] > 0)
      .map((status) => ({
        id: status,
        label: t(`intake.page.status.${status}`),
        count: figure(counts[status]),
      })),
  ]
  return (
    <Page
      header={
        <>
          {header}
          <Tabs
            label={t('intake.page.becomes')}
            tabs={tabs}
            current={search.status ?? all}
            onChange={(id) =>
              onSearch({ ...search, row: undefined, status: rowStatuses.find((status) => status === id) })
            }
          />
          <div className={styles.facts}>
            {newSchools.length > 0 && (
              <span title={newSchools.join(t('findings.list'))}>
                {t('intake.page.newSchools', {
                  count: newSchools.length,
                  names: newSchools.slice(0, 6).join(t('findings.list')),
                })}
              </span>
            )}
            {newStudios.length > 0 && (
              <span title={newStudios.join(t('findings.list'))}>
                {t('intake.page.newStudios', {
                  count: newStudios.length,
                  names: newStudios.slice(0, 6).join(t('findings.list')),
                })}
              </span>
            )}
            {undatedPosts > 0 && (
              <span>{t('intake.page.undatedPosts', { count: undatedPosts, day: prepared.listedOn })}</span>
            )}
            <InspectBar job={accept} />
          </div>
        </>
      }
      footer={
        <ActBar
          keys={[
            { keys: '↑ ↓', does: t('ui.list.move') },
            { keys: 'Enter', does: t('ui.list.open') },
          ]}
        >
          <Button disabled={writes === 0} loading={accept.running} onClick={() => void take()}>
            {t('intake.page.accept', { new: figure(counts.new), update: figure(counts.update) })}
          </Button>
          <Button variant="default" onClick={onBack} disabled={accept.running}>
            {t('intake.page.backToColumns')}
          </Button>
          <span className="ink-2">
            {counts.ask + counts.refused > 0 &&
              t('intake.page.notIn', {
                count: counts.ask + counts.refused,
                n: figure(counts.ask + counts.refused),
              })}
          </span>
        </ActBar>
      }
    >
      <div className={styles.split}>
        <DataList
          key={search.status ?? all}
          label={t('intake.page.step.rows')}
          columns={columns}
          rows={rows}
          rowKey={(row) => String(row.row)}
          onRange={onRange}
          onOpen={(row) => onSearch({ ...search, row: row.row })}
          {...(open && { openKey: String(open.row) })}
          keys={!open}
          empty={t('intake.page.noRows')}
        />
        {open && (
          <RowPanel
            key={open.row}
            prepared={prepared}
            row={open}
            onAmended={refresh}
            onClose={() => onSearch({ ...search, row: undefined })}
          />
        )}
      </div>
    </Page>
  )
}
