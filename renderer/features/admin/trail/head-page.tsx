import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Client } from '../../../../shared/contract/index.ts'
import { useApi, useClient } from '../../../app/api.ts'
import { useCommand } from '../../../app/command.ts'
import { useSession } from '../../../app/session.ts'
import { FormProblem } from '../../../ui/form/form-problem.tsx'
import { useProblems } from '../../../ui/form/use-problems.ts'
import { sayMoment } from '../../../ui/moment.ts'
import { Facts } from '../../../ui/page/facts.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { PageHeader } from '../../../ui/page/page-header.tsx'
import styles from './trail.module.css'

type Printed = Awaited<ReturnType<Client['admin']['printHead']>>

/** In fours, to be compared by eye. */
const grouped = (digest: string): string => digest.match(/.{1,4}/g)?.join(' ') ?? digest

/** Where the audit trail ends, on a sheet to be signed and locked away: nothing before it can be changed unseen. */
export function HeadPage() {
  const { t } = useTranslation()
  const client = useClient()
  const { file, today } = useSession()
  const { data: care } = useQuery(useApi().admin.care.queryOptions())
  const print = useCommand(client.admin.printHead)
  const [printed, setPrinted] = useState<Printed | null>(null)
  const { whole } = useProblems(print.error)
  // once it stands on the page
  useEffect(() => {
    if (printed) window.print()
  }, [printed])
  const head = printed?.head ?? care?.auditHead
  const shown = printed?.file ?? file
  return (
    <Page
      header={
        <PageHeader
          crumb={<Link to="/admin/trail">{t('admin.trail.title')}</Link>}
          title={t('admin.head.title')}
          sub={t('admin.head.sub')}
          actions={
            <Button
              className="no-print"
              disabled={!head}
              loading={print.isPending}
              onClick={() => print.mutate(undefined, { onSuccess: setPrinted })}
            >
              {t('admin.head.print')}
            </Button>
          }
        />
      }
    >
      <div className={styles.sheet}>
        <FormProblem>{whole}</FormProblem>
        <Facts
          unknownLabel={t('ui.finding.unknown')}
          facts={[
            ...(printed?.county ? [{ name: t('admin.head.county'), value: printed.county }] : []),
            { name: t('admin.here.file'), value: shown.split(/[\\/]/).at(-1) ?? shown },
            { name: t('admin.head.at'), value: printed ? sayMoment(printed.at) : today },
            ...(head
              ? [
                  { name: t('admin.head.seq'), value: head.seq },
                  { name: t('admin.head.entryAt'), value: sayMoment(head.at) },
                  {
                    name: t('admin.head.hash'),
                    value: <span className={styles.digest}>{grouped(head.hash)}</span>,
                  },
                ]
              : []),
            ...(printed?.witness
              ? [
                  { name: t('admin.head.witness'), value: printed.witness.seq },
                  {
                    name: t('admin.head.chain'),
                    value: <span className={styles.digest}>{grouped(printed.witness.chain)}</span>,
                  },
                ]
              : []),
          ]}
        />
        <p className="ink-2">{t('admin.head.how')}</p>
        <div className={styles.signatures}>
          <span>{t('admin.head.printedBy')}</span>
          <span>{t('admin.head.keptBy')}</span>
          <span>{t('admin.head.day')}</span>
        </div>
      </div>
    </Page>
  )
}
