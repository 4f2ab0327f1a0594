import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from '../../app/api.ts'
import { sendFile } from '../../app/download.ts'
import { useJob } from '../../app/job.ts'
import { FormPage } from '../../ui/form/form-page.tsx'
import { useProblems } from '../../ui/form/use-problems.ts'
import { Page } from '../../ui/page/page.tsx'
import { PageHeader } from '../../ui/page/page-header.tsx'
import { showDone } from '../../ui/undo-toast.tsx'
import styles from '../account/account.module.css'
import { agrees, NewPassword, noPassword } from '../account/new-password.tsx'
import { RecoveryKey } from '../account/recovery-key.tsx'
import { PickFile } from '../handback/pick-file.tsx'
import { useFileProblem } from '../handback/said.ts'

/** Told once: kept in memory above the page, which begins anew as soon as it is the lead's. */
const startedKey = ['handback', 'started']

/** Binds the empty file to the studio whose package is chosen, guarded by the lead's password from the first moment. */
export function StartFromPackage() {
  const { t } = useTranslation()
  const client = useClient()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const start = useJob(client.handback.start)
  const [file, setFile] = useState<File | null>(null)
  const [password, setPassword] = useState(noPassword)
  const [tried, setTried] = useState(false)
  const { data: started } = useQuery<{ studioId: string; recoveryKey: string }>({
    queryKey: startedKey,
    queryFn: skipToken,
  })
  const fileProblem = useFileProblem(start.error)
  const problems = useProblems(start.error)
  const passwordProblem = problems.field('password')
  const blank = password.password === '' && password.again === ''

  const enter = async (studioId: string) => {
    queries.removeQueries({ queryKey: startedKey })
    await queries.invalidateQueries()
    await navigate({ to: '/studio/$studioId', params: { studioId } })
  }
  const begin = async () => {
    setTried(true)
    if (!file || !(blank || agrees(password))) return
    const source = { fileId: await sendFile(client, file) }
    const done = await start.start({ source, ...(!blank && { password: password.password }) })
    if (!done) return
    showDone(t('handback.start.done', { name: done.studio.name }))
    if (done.recoveryKey === null) await enter(done.studio.id)
    else queries.setQueryData(startedKey, { studioId: done.studio.id, recoveryKey: done.recoveryKey })
  }

  if (started)
    return (
      <Page header={<PageHeader title={t('handback.start.title')} sub={t('handback.start.account')} />}>
        <div className={styles.page}>
          <RecoveryKey recoveryKey={started.recoveryKey} onDone={() => void enter(started.studioId)} />
        </div>
      </Page>
    )
  return (
    <FormPage
      crumb={<Link to="/start">{t('handback.start.crumb')}</Link>}
      title={t('handback.start.title')}
      sub={t('handback.start.sub')}
      submit={t('handback.start.act')}
      pending={start.running}
      disabled={file === null}
      onCancel={() => void navigate({ to: '/start' })}
      onSubmit={() => void begin()}
      problem={passwordProblem ? null : fileProblem}
    >
      <div className={styles.fields}>
        <div className={styles.line}>
          <PickFile label={t('handback.start.pick')} accept=".tdp" loading={false} onFile={setFile} />
          {file && <span>{file.name}</span>}
        </div>
        <p className="note">{t('handback.start.passwordHint')}</p>
        <NewPassword value={password} onChange={setPassword} tried={tried} error={passwordProblem} />
      </div>
    </FormPage>
  )
}
