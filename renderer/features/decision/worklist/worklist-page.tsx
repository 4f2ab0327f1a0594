import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { daysBetween } from '../../../../shared/kernel/day.ts'
import { useSession } from '../../../app/session.ts'
import { useKeys } from '../../../ui/input/use-keys.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { Page, StatusBar } from '../../../ui/page/page.tsx'
import { PageHeader } from '../../../ui/page/page-header.tsx'
import type { ProposalRow } from '../rows.ts'
import { useWaiting } from '../use-decisions.ts'
import { BatchPanel } from './batch-panel.tsx'
import { ProposalPanel } from './proposal-panel.tsx'
import { RecentlyTaken } from './recently-taken.tsx'
import { WaitingList } from './waiting-list.tsx'
import styles from './worklist-page.module.css'

const route = getRouteApi('/decision')
const nothing: readonly ProposalRow[] = []

/** What waits for a decision, oldest deadline first; each opens beside the list, several are confirmed together. */
export function WorklistPage() {
  const { t } = useTranslation()
  const { show } = route.useSearch()
  const { today } = useSession()
  const navigate = useNavigate()
  const { data } = useWaiting()
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const rows = data?.rows ?? nothing
  const at = Math.max(
    0,
    rows.findIndex((row) => row.id === show),
  )
  const open = rows[at]
  const together = rows.filter((row) => selected.has(row.id))
  const go = (row: ProposalRow | undefined) =>
    void navigate({ to: '/decision', search: { show: row?.id }, replace: true })
  useKeys({ j: () => go(rows[at + 1] ?? open), k: () => go(rows[at - 1] ?? open) }, rows.length > 0)

  const longest = Math.max(0, ...rows.map((row) => daysBetween(row.groundOn, today)))
  return (
    <Page
      header={
        <PageHeader
          title={t('decision.list.title')}
          sub={
            data &&
            (rows.length > 0
              ? t('decision.list.waiting', { count: rows.length, days: longest })
              : t('decision.list.nothing'))
          }
          actions={
            <>
              <LinkButton to="/decision/taken" variant="default">
                {t('decision.taken.title')}
              </LinkButton>
              <LinkButton to="/roster" search={{ form: 'exit-roster' }} variant="default">
                {t('decision.list.exitRoster')}
              </LinkButton>
            </>
          }
        />
      }
      footer={
        <StatusBar
          count={t('decision.list.count', { count: rows.length })}
          keys={[
            { keys: 'J K', does: t('decision.list.step') },
            { keys: 'Ctrl Enter', does: t('ui.decision.confirmKey') },
          ]}
        />
      }
    >
      <div className={styles.split}>
        <nav className={styles.list} aria-label={t('decision.list.title')}>
          <WaitingList rows={rows} openId={open?.id} onOpen={go} selected={selected} onSelect={setSelected} />
          <RecentlyTaken />
        </nav>
        <div className={styles.detail}>
          {together.length > 1 ? (
            <BatchPanel rows={together} onDone={() => setSelected(new Set())} />
          ) : open ? (
            <ProposalPanel
              key={open.id}
              proposalId={open.id}
              onDecided={() => go(rows[at + 1] ?? rows[at - 1])}
            />
          ) : (
            data && <p className={styles.nothing}>{t('decision.list.nothingLong')}</p>
          )}
        </div>
      </div>
    </Page>
  )
}
