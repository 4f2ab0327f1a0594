import { Button } from '@mantine/core'
import { IconPrinter, IconTableExport } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../../../shared/kernel/id.ts'
import { useApi, useClient } from '../../../app/api.ts'
import { useCommand } from '../../../app/command.ts'
import { PlainBadge } from '../../../ui/finding/outcome-badge.tsx'
import { FormProblem } from '../../../ui/form/form-problem.tsx'
import { useProblems } from '../../../ui/form/use-problems.ts'
import { sayMoment } from '../../../ui/moment.ts'
import { EmptyPage } from '../../../ui/page/empty-page.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { PageHeader } from '../../../ui/page/page-header.tsx'
import { Tabs } from '../../../ui/page/tabs.tsx'
import type { Frozen } from '../rows.ts'
import { Stage } from '../stage.tsx'
import { useMadeFile } from '../use-made-file.ts'
import { usePrint } from '../use-print.tsx'
import { CompareTab } from './compare-tab.tsx'
import styles from './frozen.module.css'
import { type FrozenTab, frozenTabs } from './frozen-search.ts'
import { ReviewTab } from './review-tab.tsx'

const route = getRouteApi('/roster/frozen/$frozenId')

/** A frozen roster: its paper, how its review goes, and what has changed since. */
export function FrozenPage() {
  const { t } = useTranslation()
  const { frozenId } = route.useParams()
  const { data, error } = useQuery(
    useApi().roster.frozen.queryOptions({
      input: { frozenId: frozenId as Id<'frozen_roster'> },
      retry: false,
    }),
  )
  if (data) return <FrozenRoster frozen={data} />
  return <EmptyPage title={t(error ? 'roster.frozen.missing' : 'shell.loading')}>{null}</EmptyPage>
}

function FrozenRoster({ frozen }: { frozen: Frozen }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const client = useClient()
  const { tab = 'paper' } = route.useSearch()
  const { paper, print } = usePrint()
  const toPaper = useCommand(client.roster.printFrozen)
  const toFile = useMadeFile(client.roster.exportFrozen)
  const problems = useProblems(toPaper.error ?? toFile.error)
  const { id: frozenId, document } = frozen
  const open = frozen.remarks.filter((remark) => remark.answer === null).length
  // full numbers leave for the purpose the roster was frozen for
  const input = { frozenId, reason: frozen.purpose }
  const show = (next: FrozenTab) =>
    void navigate({
      to: '/roster/frozen/$frozenId',
      params: { frozenId },
      search: { tab: next },
      replace: true,
    })
  return (
    <Page
      header={
        <>
          <PageHeader
            crumb={<Link to="/roster">{t('roster.title')}</Link>}
            title={frozen.title}
            badge={<PlainBadge>{frozen.number}</PlainBadge>}
            facts={[
              [t('roster.asOf'), frozen.asOf],
              ...(frozen.knownOn ? [[t('roster.knownOn'), frozen.knownOn] as const] : []),
              [t('roster.records'), String(frozen.records)],
              [t('roster.frozen.purpose'), frozen.purpose],
              [t('roster.frozen.at'), `${sayMoment(frozen.frozenAt)} ${frozen.frozenBy ?? ''}`],
              [t('roster.frozen.digest'), frozen.digest.slice(0, 16)],
            ]}
            actions={
              <>
                <Button
                  variant="default"
                  leftSection={<IconPrinter size={15} stroke={1.6} />}
                  loading={toPaper.isPending}
                  disabled={!document}
                  onClick={() => toPaper.mutate(input, { onSuccess: (made) => print(made) })}
                >
                  {t('roster.print')}
                </Button>
                <Button
                  variant="default"
                  leftSection={<IconTableExport size={15} stroke={1.6} />}
                  loading={toFile.running}
                  disabled={!document}
                  onClick={() => void toFile.make(input)}
                >
                  {t('roster.frozen.export')}
                </Button>
              </>
            }
          />
          <Tabs
            label={t('roster.frozen.parts')}
            tabs={frozenTabs.map((id) => ({
              id,
              label: t(`roster.frozen.tab.${id}`),
              ...(id === 'review' && open > 0 ? { count: open } : {}),
            }))}
            current={tab}
            onChange={(id) => show(id as FrozenTab)}
          />
        </>
      }
    >
      <FormProblem>{problems.whole ?? problems.elsewhere([])[0]}</FormProblem>
      {!document && (
        <p className={styles.broken}>{t('errors.code.FROZEN_BROKEN', { number: frozen.number })}</p>
      )}
      {tab === 'paper' && document && (
        <div className="whole">
          <Stage document={document} />
        </div>
      )}
      {tab === 'review' && <ReviewTab frozen={frozen} />}
      {tab === 'compare' && document && <CompareTab frozen={frozen} />}
      {paper}
    </Page>
  )
}
