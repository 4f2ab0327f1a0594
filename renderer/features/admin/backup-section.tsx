import { Button, TextInput } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from '../../app/api.ts'
import { fetchFile, saveBlob } from '../../app/download.ts'
import { useJob } from '../../app/job.ts'
import { useSession } from '../../app/session.ts'
import { Form } from '../../ui/form/form.tsx'
import { FormProblem } from '../../ui/form/form-problem.tsx'
import { useProblems } from '../../ui/form/use-problems.ts'
import { sayMoment } from '../../ui/moment.ts'
import { Section } from '../../ui/page/section.tsx'
import styles from './admin.module.css'
import { InspectionFacts } from './inspection-facts.tsx'
import type { Inspection } from './rows.ts'
import { SealFields, type SealPassword, sealAgrees } from './seal-fields.tsx'

/** Backs the data file up: into the reader's downloads, or to a place on this computer. */
export function BackupSection() {
  const { t } = useTranslation()
  const client = useClient()
  const { lastBackup } = useSession()
  const backup = useJob(client.admin.backup)
  const problems = useProblems(backup.error)
  const [path, setPath] = useState('')
  const [made, setMade] = useState<Inspection | null>(null)
  const [seal, setSeal] = useState<SealPassword>(null)
  const [tried, setTried] = useState(false)
  const begin = async (target: { path?: string }) => {
    setMade(null)
    setTried(true)
    if (!sealAgrees(seal)) return null
    const result = await backup.start({ ...target, ...(seal && { password: seal.password }) })
    if (result) setTried(false)
    return result
  }
  const download = async () => {
    const result = await begin({})
    if (!result?.fileId) return
    const { name, blob } = await fetchFile(client, result.fileId)
    saveBlob(name, blob)
    setMade(result)
  }
  const write = async () => {
    if (path.trim() === '') return
    const result = await begin({ path: path.trim() })
    if (result) setMade(result)
  }
  return (
    <Section
      title={t('admin.backup.title')}
      aside={
        lastBackup ? t('admin.backup.last', { at: sayMoment(lastBackup.at) }) : t('shell.place.noBackup')
      }
    >
      <div className={styles.form}>
        <p className="ink-2">{t('admin.backup.why')}</p>
        <SealFields
          label={t('admin.seal.this')}
          value={seal}
          error={problems.field('password')}
          tried={tried}
          onChange={setSeal}
        />
        <Button
          leftSection={<IconDownload size={15} stroke={1.6} />}
          loading={backup.running}
          onClick={() => void download()}
        >
          {t('admin.backup.download')}
        </Button>
        <Form className={styles.line} label={t('admin.backup.toPath')} onSubmit={() => void write()}>
          <TextInput
            className={styles.path as string}
            label={t('admin.backup.path')}
            placeholder={t('admin.backup.pathHint')}
            spellCheck={false}
            value={path}
            error={problems.field('path')}
            onChange={(event) => setPath(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" disabled={path.trim() === ''} loading={backup.running}>
            {t('admin.backup.toPath')}
          </Button>
        </Form>
        <FormProblem>{problems.whole}</FormProblem>
        {made && <InspectionFacts inspection={made} />}
      </div>
    </Section>
  )
}
