import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useApi, useClient } from '../../../app/api.ts'
import { sendFile } from '../../../app/download.ts'
import { useJob } from '../../../app/job.ts'
import { FormProblem } from '../../../ui/form/form-problem.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { PageHeader } from '../../../ui/page/page-header.tsx'
import { Lines, Section } from '../../../ui/page/section.tsx'
import { showDone } from '../../../ui/undo-toast.tsx'
import styles from '../handback.module.css'
import { PickFile } from '../pick-file.tsx'
import { useFileProblem } from '../said.ts'
import { IssueList } from './issue-list.tsx'
import { ReturnedLine } from './returned-line.tsx'

const route = getRouteApi('/handback')

/** What came back, what waits to be decided, and what goes out to each studio. */
export function BureauPage() {
  const { t } = useTranslation()
  const { studio: expected } = route.useSearch()
  const client = useClient()
  const navigate = useNavigate()
  const input = expected ? { studioId: expected as never } : {}
  const { data } = useQuery(useApi().handback.studios.queryOptions({ input }))
  const open = useJob(client.handback.open)
  const problem = useFileProblem(open.error)
  const take = async (file: File) => {
    const fileId = await sendFile(client, file)
    const opened = await open.start({ source: { fileId }, ...input })
    if (!opened) return
    showDone(t(`handback.known.${opened.known}`, { count: opened.differences }))
    await navigate({ to: '/handback/$returnId', params: { returnId: opened.returnId } })
  }
  return (
    <Page
      header={
        <PageHeader
          crumb={<Link to="/studio">{t('studio.list.title')}</Link>}
          title={t('handback.title')}
          sub={t('handback.sub')}
          actions={
            <PickFile
              primary
              label={t('handback.open')}
              accept=".tdp,.xlsx"
              loading={open.running}
              onFile={(file) => void take(file)}
            />
          }
        />
      }
    >
      <div className={styles.page}>
        <FormProblem>{problem}</FormProblem>
        <Section title={t('handback.returned')} count={data?.returned.length ?? 0}>
          {data?.returned.length === 0 && <p className="note">{t('handback.noneReturned')}</p>}
          <Lines>
            {data?.returned.map((row) => (
              <ReturnedLine key={row.returnId} row={row} />
            ))}
          </Lines>
        </Section>
        {data && <IssueList issued={data.issued} only={expected} />}
      </div>
    </Page>
  )
}
