import { Button } from '@mantine/core'
import { IconPrinter, IconTableExport } from '@tabler/icons-react'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { rosterForms } from '../../../shared/contract/roster.ts'
import { useClient } from '../../app/api.ts'
import { useAsOf } from '../../app/as-of.ts'
import { useCommand } from '../../app/command.ts'
import { fetchFile, saveBlob } from '../../app/download.ts'
import { useJob } from '../../app/job.ts'
import { PlainBadge } from '../../ui/finding/outcome-badge.tsx'
import { FormProblem } from '../../ui/form/form-problem.tsx'
import { useProblems } from '../../ui/form/use-problems.ts'
import { useKeys } from '../../ui/input/use-keys.ts'
import { Page, StatusBar } from '../../ui/page/page.tsx'
import { PageHeader } from '../../ui/page/page-header.tsx'
import { Tabs } from '../../ui/page/tabs.tsx'
import { showDone } from '../../ui/undo-toast.tsx'
import { useMayDecide } from '../decision/may-decide.ts'
import { holesIn, recordsIn } from './holes.ts'
import { RosterOptions } from './roster-options.tsx'
import styles from './roster-page.module.css'
import type { RosterSearch } from './roster-search.ts'
import { Stage } from './stage.tsx'
import { usePrint } from './use-print.tsx'
import { usePreview, useRequest } from './use-roster.ts'

const route = getRouteApi('/roster')

/** A roster as it will be handed in: the paper in the middle, what it is made of beside it. */
export function RosterPage() {
  const { t } = useTranslation()
  const search = route.useSearch()
  const navigate = useNavigate()
  const client = useClient()
  const { asOf, knownOn } = useAsOf()
  const mayExport = useMayDecide()
  const request = useRequest(search)
  const { data: document, error: previewError } = usePreview(request)
  const { paper, print } = usePrint()
  const toPaper = useCommand(client.roster.print)
  const toFile = useJob(client.roster.export)
  const [reason, setReason] = useState('')
  const problems = useProblems(toPaper.error ?? toFile.error ?? previewError)
  const input = { ...request, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) }
  const change = (part: RosterSearch) =>
    void navigate({ to: '/roster', search: { ...search, ...part }, replace: true })
  const onPaper = () => toPaper.mutate(input, { onSuccess: print })
  const onFile = async () => {
    const made = await toFile.start(input)
    if (!made) return
    const { name, blob } = await fetchFile(client, made.fileId)
    saveBlob(name, blob)
    showDone(t('roster.exported', { name, count: made.rows }))
  }
  useKeys({ 'Ctrl+p': onPaper, 'Ctrl+e': () => void onFile() }, mayExport && document !== undefined)

  return (
    <Page
      header={
        <>
          <PageHeader
            title={document?.title ?? t(`roster.form.${request.form}`)}
            badge={<PlainBadge>{t('roster.preview')}</PlainBadge>}
            facts={[
              [t('roster.asOf'), asOf],
              ...(knownOn ? [[t('roster.knownOn'), knownOn] as const] : []),
              [t('roster.records'), document ? String(recordsIn(document)) : ''],
            ]}
            actions={
              mayExport && (
                <>
                  <Button
                    variant="default"
                    leftSection={<IconPrinter size={15} stroke={1.6} />}
                    loading={toPaper.isPending}
                    disabled={!document}
                    onClick={onPaper}
                  >
                    {t('roster.print')}
                  </Button>
                  <Button
                    leftSection={<IconTableExport size={15} stroke={1.6} />}
                    loading={toFile.running}
                    disabled={!document}
                    onClick={() => void onFile()}
                  >
                    {t('roster.export')}
                  </Button>
                </>
              )
            }
          />
          <Tabs
            label={t('roster.forms')}
            tabs={rosterForms.map((form) => ({ id: form, label: t(`roster.form.${form}`) }))}
            current={request.form}
            onChange={(form) => change({ form: form as RosterSearch['form'] })}
          />
        </>
      }
      footer={
        <StatusBar
          count={t('roster.paper')}
          keys={[
            { keys: 'PgUp PgDn', does: t('roster.turn') },
            { keys: 'Ctrl P', does: t('roster.print') },
            { keys: 'Ctrl E', does: t('roster.exportKey') },
          ]}
        />
      }
    >
      <div className={styles.split}>
        {document ? <Stage document={document} /> : <div className={styles.stage} />}
        <div className={styles.side}>
          <RosterOptions
            request={request}
            onChange={change}
            reason={reason}
            onReason={setReason}
            reasonError={problems.field('reason')}
            holes={document ? holesIn(document) : 0}
          />
          <FormProblem>{problems.whole ?? problems.elsewhere(['reason'])[0]}</FormProblem>
        </div>
      </div>
      {paper}
    </Page>
  )
}
