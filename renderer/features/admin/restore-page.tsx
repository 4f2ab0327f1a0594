import { Button, Checkbox, FileInput, PasswordInput, TextInput } from '@mantine/core'
import { ORPCError } from '@orpc/client'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Client } from '../../../shared/contract/index.ts'
import { useClient } from '../../app/api.ts'
import { sendFile } from '../../app/download.ts'
import { useJob } from '../../app/job.ts'
import { Form } from '../../ui/form/form.tsx'
import { FormProblem } from '../../ui/form/form-problem.tsx'
import { useProblems } from '../../ui/form/use-problems.ts'
import { Page } from '../../ui/page/page.tsx'
import { PageHeader } from '../../ui/page/page-header.tsx'
import { Section } from '../../ui/page/section.tsx'
import styles from './admin.module.css'
import { InspectionFacts } from './inspection-facts.tsx'
import { KeptBackups } from './kept-backups.tsx'

type Source = Parameters<Client['admin']['restore']>[0]['source']

/** Puts a backup in the place of the data file, after both were looked at side by side. */
export function RestorePage() {
  const { t } = useTranslation()
  const client = useClient()
  const [file, setFile] = useState<File | null>(null)
  const [path, setPath] = useState('')
  const [password, setPassword] = useState('')
  const [sure, setSure] = useState(false)
  const look = useMutation({
    mutationFn: async (kept?: string) => {
      const source: Source =
        file && kept === undefined ? { fileId: await sendFile(client, file) } : { path: kept ?? path.trim() }
      const opener = password === '' ? {} : { password }
      const [backup, current] = [
        await client.admin.verify({ source, ...opener }),
        await client.admin.verify({}),
      ]
      return { source, opener, backup, current }
    },
  })
  const restore = useJob(client.admin.restore)
  const [replaced, setReplaced] = useState<string | null | undefined>(undefined)
  const [undone, setUndone] = useState(false)
  const problems = useProblems(look.error ?? restore.error)
  const chosen = file !== null || path.trim() !== ''
  const found = look.data
  const sealed =
    look.error instanceof ORPCError &&
    (look.error.code === 'BACKUP_SEALED' || look.error.code === 'BACKUP_PASSWORD_WRONG')
  const change = () => {
    look.reset()
    setSure(false)
    setReplaced(undefined)
    setUndone(false)
  }
  const replace = async () => {
    if (!found) return
    const result = await restore.start({ source: found.source, ...found.opener })
    if (result) setReplaced(result.replaced)
  }
  const undo = async () => {
    if (!replaced) return
    const result = await restore.start({ source: { path: replaced } })
    if (result) setUndone(true)
  }
  return (
    <Page
      header={
        <PageHeader
          crumb={<Link to="/admin">{t('admin.title')}</Link>}
          title={t('admin.restore.title')}
          sub={t('admin.restore.sub')}
        />
      }
    >
      <div className={styles.restore}>
        <Form
          className={styles.form}
          label={t('admin.restore.choose')}
          onSubmit={() => look.mutate(undefined)}
        >
          <div className={styles.line}>
            <FileInput
              className={styles.path as string}
              label={t('admin.restore.file')}
              placeholder={t('admin.restore.fileHint')}
              clearable
              value={file}
              onChange={(next) => {
                setFile(next)
                change()
              }}
            />
            <TextInput
              className={styles.path as string}
              label={t('admin.restore.path')}
              placeholder={t('admin.backup.pathHint')}
              spellCheck={false}
              disabled={file !== null}
              value={path}
              error={problems.field('path') ?? problems.field('source.path')}
              onChange={(event) => {
                setPath(event.currentTarget.value)
                change()
              }}
            />
            <Button type="submit" variant="default" disabled={!chosen} loading={look.isPending}>
              {t('admin.restore.look')}
            </Button>
          </div>
          {(sealed || password !== '') && (
            <PasswordInput
              className={styles.password as string}
              label={t('admin.restore.password')}
              autoComplete="off"
              value={password}
              onChange={(event) => setPassword(event.currentTarget.value)}
            />
          )}
          <FormProblem>{problems.whole}</FormProblem>
        </Form>
        {!found && (
          <KeptBackups
            onLook={(kept) => {
              setFile(null)
              setPath(kept)
              look.mutate(kept)
            }}
          />
        )}
        {found && (
          <div className={styles.compared}>
            <Section title={t('admin.restore.backup')}>
              <InspectionFacts inspection={found.backup} {...(file ? { name: file.name } : {})} />
            </Section>
            <Section title={t('admin.restore.current')}>
              <InspectionFacts inspection={found.current} />
            </Section>
          </div>
        )}
        {found && found.backup.problems.length === 0 && replaced === undefined && (
          <div className={styles.form}>
            <Checkbox
              label={t('admin.restore.sure')}
              checked={sure}
              onChange={(event) => setSure(event.currentTarget.checked)}
            />
            <Button disabled={!sure} loading={restore.running} onClick={() => void replace()}>
              {t('admin.restore.act')}
            </Button>
          </div>
        )}
        {replaced !== undefined && (
          <div className={styles.form}>
            <p role="status">
              {undone ? t('admin.restore.undone') : t('admin.restore.done')}
              {!undone && replaced !== null && ` ${t('admin.restore.kept', { file: replaced })}`}
            </p>
            {replaced !== null && !undone && (
              <Button variant="default" loading={restore.running} onClick={() => void undo()}>
                {t('admin.restore.undo')}
              </Button>
            )}
          </div>
        )}
      </div>
    </Page>
  )
}
