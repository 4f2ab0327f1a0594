import { Button, NumberInput, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Client } from '../../../shared/contract/index.ts'
import { useApi, useClient } from '../../app/api.ts'
import { useCommand } from '../../app/command.ts'
import { fetchFile, saveBlob } from '../../app/download.ts'
import { Form } from '../../ui/form/form.tsx'
import { FormProblem } from '../../ui/form/form-problem.tsx'
import { useProblems } from '../../ui/form/use-problems.ts'
import { sayMoment } from '../../ui/moment.ts'
import { Facts } from '../../ui/page/facts.tsx'
import { Section } from '../../ui/page/section.tsx'
import { showDone } from '../../ui/undo-toast.tsx'
import styles from './admin.module.css'
import { SealFields, type SealPassword, sealAgrees } from './seal-fields.tsx'

type Care = Awaited<ReturnType<Client['admin']['care']>>

/** When the file backs itself up, how that went, where its trail ends, and a diagnosis to hand on. */
export function CareSection() {
  const { data } = useQuery(useApi().admin.care.queryOptions())
  return data ? <Care care={data} /> : null
}

function useSaid({ lastAutomaticBackup: last }: Care): string {
  const { t } = useTranslation()
  if (!last) return t('admin.care.never')
  const at = sayMoment(last.at)
  return last.problem === null
    ? t('admin.care.last', { at })
    : t('admin.care.failed', { at, problem: last.problem })
}

function Care({ care }: { care: Care }) {
  const { t } = useTranslation()
  const client = useClient()
  const save = useCommand(client.admin.setBackupRules)
  const diagnose = useCommand(client.admin.diagnose)
  const [rules, setRules] = useState(care.rules)
  // null: as it is
  const [seal, setSeal] = useState<SealPassword>(null)
  const [tried, setTried] = useState(false)
  const problems = useProblems(save.error)
  const submit = (password?: string | null) => {
    setTried(true)
    if (!sealAgrees(seal)) return
    const chosen = seal ? seal.password : password
    save.mutate(
      { ...rules, ...(chosen !== undefined && { password: chosen }) },
      {
        onSuccess: () => {
          setSeal(null)
          setTried(false)
          showDone(t('admin.care.saved'))
        },
      },
    )
  }
  const state = useSaid(care)
  const number = (field: 'everyHours' | 'keepDays' | 'keepWeeks' | 'keepMonths', label: string) => (
    <NumberInput
      label={label}
      w={150}
      min={0}
      value={rules[field]}
      error={problems.field(field)}
      onChange={(value) => setRules({ ...rules, [field]: Number(value) })}
    />
  )
  const place = (field: 'folder' | 'second', label: string, hint: string) => (
    <TextInput
      className={styles.path as string}
      label={label}
      placeholder={hint}
      spellCheck={false}
      value={rules[field] ?? ''}
      error={problems.field(field)}
      onChange={(event) => setRules({ ...rules, [field]: event.currentTarget.value.trim() || null })}
    />
  )
  const download = async () => {
    const { fileId } = await diagnose.mutateAsync(undefined)
    const { name, blob } = await fetchFile(client, fileId)
    saveBlob(name, blob)
  }
  return (
    <Section title={t('admin.care.title')} aside={state}>
      <Form className={styles.form} label={t('admin.care.title')} onSubmit={() => submit()}>
        <div className={styles.line}>
          {number('everyHours', t('admin.care.every'))}
          {number('keepDays', t('admin.care.keepDays'))}
          {number('keepWeeks', t('admin.care.keepWeeks'))}
          {number('keepMonths', t('admin.care.keepMonths'))}
        </div>
        <div className={styles.line}>
          {place('folder', t('admin.care.folder'), t('admin.care.folderHint'))}
          {place('second', t('admin.care.second'), t('admin.care.secondHint'))}
        </div>
        <div className={styles.line}>
          <SealFields
            label={t(care.sealed ? 'admin.seal.other' : 'admin.seal.automatic')}
            value={seal}
            error={problems.field('password')}
            tried={tried}
            onChange={setSeal}
          />
          {care.sealed && seal === null && (
            <>
              <span className="note">{t('admin.seal.on')}</span>
              <Button variant="subtle" loading={save.isPending} onClick={() => submit(null)}>
                {t('admin.seal.stop')}
              </Button>
            </>
          )}
        </div>
        <FormProblem>{problems.whole}</FormProblem>
        <div className={styles.line}>
          <Button type="submit" variant="default" loading={save.isPending}>
            {t('admin.care.save')}
          </Button>
          <Button variant="default" loading={diagnose.isPending} onClick={() => void download()}>
            {t('admin.care.diagnose')}
          </Button>
          <span className="note">{t('admin.care.diagnoseHint')}</span>
        </div>
        {care.auditHead && (
          <Facts
            unknownLabel={t('ui.finding.unknown')}
            facts={[
              {
                name: t('admin.care.head'),
                value: t('admin.care.headValue', care.auditHead),
                source: t('admin.care.headHint'),
              },
            ]}
          />
        )}
      </Form>
    </Section>
  )
}
