import { Button, FileButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { clsx } from 'clsx'
import { useTranslation } from 'react-i18next'
import { bureau } from '../../../shared/domain/role.ts'
import { placeOf } from '../../../shared/policy/place.ts'
import { useApi, useClient } from '../../app/api.ts'
import { useAsOf } from '../../app/as-of.ts'
import { useCommand } from '../../app/command.ts'
import { sendFile } from '../../app/download.ts'
import { useJob } from '../../app/job.ts'
import { useSession } from '../../app/session.ts'
import { FormProblem } from '../../ui/form/form-problem.tsx'
import { useProblems } from '../../ui/form/use-problems.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { EmptyPage } from '../../ui/page/empty-page.tsx'
import { Page, StatusBar } from '../../ui/page/page.tsx'
import { PageHeader } from '../../ui/page/page-header.tsx'
import { intoView } from './into-view.ts'
import styles from './policy.module.css'

const route = getRouteApi('/policy/document')

/** The plan as the bureau loaded it, open at the clause of the address. */
export function DocumentPage() {
  const { t } = useTranslation()
  const { document, place } = route.useSearch()
  const { view } = useAsOf()
  const client = useClient()
  const may = bureau.includes(useSession().account.role)
  const { data } = useQuery(useApi().policy.document.queryOptions({ input: view }))
  const load = useJob(client.policy.loadDocument)
  const remove = useCommand(client.policy.removeDocument)
  const problems = useProblems(load.error ?? remove.error)
  if (!data) return null
  const held = data.document
  const clause = document && place ? { document, place } : null
  const at = held && clause ? placeOf(held.paragraphs, clause) : null
  const pick = may && (
    <FileButton
      accept=".txt,.docx"
      onChange={(file) => {
        if (file) void sendFile(client, file).then((fileId) => load.start({ fileId }))
      }}
    >
      {(props) => (
        <Button {...props} loading={load.running}>
          {t(held ? 'policy.document.replace' : 'policy.document.load')}
        </Button>
      )}
    </FileButton>
  )
  return (
    <Page
      header={
        <PageHeader
          crumb={<Link to="/policy">{t('policy.title')}</Link>}
          title={t('policy.document.title')}
          sub={held ? held.fileName : t('policy.document.none')}
          actions={
            <>
              {clause && (
                <LinkButton to="/policy" search={clause} variant="default">
                  {t('policy.document.rules')}
                </LinkButton>
              )}
              {may && held && (
                <Button variant="default" loading={remove.isPending} onClick={() => remove.mutate({})}>
                  {t('policy.document.remove')}
                </Button>
              )}
              {held && pick}
            </>
          }
        />
      }
      footer={held && <StatusBar count={t('policy.document.count', { count: held.paragraphs.length })} />}
    >
      <FormProblem>{problems.whole ?? problems.elsewhere([])[0]}</FormProblem>
      {held ? (
        <div className={styles.document}>
          {clause && at === null && <p className="note">{t('policy.document.notFound', clause)}</p>}
          {held.paragraphs.map((text, i) => (
            <p
              // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no identity but their place
              key={i}
              ref={i === at ? intoView : undefined}
              className={clsx(i === at && styles.current)}
            >
              {text}
            </p>
          ))}
        </div>
      ) : (
        <EmptyPage title={t('policy.document.none')} foot={pick}>
          {t('policy.document.why')}
        </EmptyPage>
      )}
    </Page>
  )
}
