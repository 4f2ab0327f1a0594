import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useApi, useClient } from '../../../app/api.ts'
import { useCommand } from '../../../app/command.ts'
import { sendFile } from '../../../app/download.ts'
import { useJob } from '../../../app/job.ts'
import { LookBadge, PlainBadge } from '../../../ui/finding/outcome-badge.tsx'
import { FormProblem } from '../../../ui/form/form-problem.tsx'
import { useProblems } from '../../../ui/form/use-problems.ts'
import { sayMoment } from '../../../ui/moment.ts'
import { Page } from '../../../ui/page/page.tsx'
import { PageHeader } from '../../../ui/page/page-header.tsx'
import { Lines, Section } from '../../../ui/page/section.tsx'
import { showDone } from '../../../ui/undo-toast.tsx'
import { DecidedGroups } from '../decided-groups.tsx'
import { DifferenceGroups } from '../difference-groups.tsx'
import styles from '../handback.module.css'
import { PickFile } from '../pick-file.tsx'
import type { OwnDesk } from '../rows.ts'
import { useFileProblem } from '../said.ts'
import { useSavedFile } from '../use-saved-file.ts'

/** On the lead's own computer: what changed since the bureau's last word, handing it back, taking the answer. */
export function LeadPage({ own }: { own: OwnDesk }) {
  const { t } = useTranslation()
  const client = useClient()
  const { data } = useQuery(useApi().handback.pending.queryOptions())
  const handBack = useJob(client.handback.handBack)
  const take = useJob(client.handback.takeReceipt)
  const revert = useCommand(client.handback.revert)
  const save = useSavedFile()
  const receiptProblem = useFileProblem(take.error)
  const { whole } = useProblems(handBack.error ?? revert.error)
  const last = own.sent[0]

  const hand = async () => {
    const made = await handBack.start({})
    if (!made) return
    await save(made)
    showDone(t('handback.lead.handedBack', { number: made.number, count: made.differences }))
  }
  const receive = async (file: File) => {
    const taken = await take.start({ source: { fileId: await sendFile(client, file) } })
    if (taken) showDone(t(taken.known === 'new' ? 'handback.lead.taken' : 'handback.lead.takenSame', taken))
  }
  const goBack = async (items: string[]) => {
    await revert.mutateAsync({ items })
    showDone(t('handback.lead.reverted'))
  }

  return (
    <Page
      header={
        <PageHeader
          crumb={own.studio.name}
          title={t('handback.lead.title')}
          sub={t('handback.lead.sub')}
          facts={[
            [t('handback.fact.base'), t('handback.fact.revision', { revision: own.revision })],
            [t('handback.fact.issued'), sayMoment(own.issuedAt)],
            [
              t('handback.fact.last'),
              last
                ? `${t('handback.turn', { number: last.number })} ${sayMoment(last.at)}`
                : t('handback.lead.nobody'),
            ],
          ]}
          actions={
            <>
              <PickFile
                label={t('handback.lead.take')}
                accept=".tdp"
                loading={take.running}
                onFile={(file) => void receive(file)}
              />
              <Button loading={handBack.running} onClick={() => void hand()}>
                {t('handback.lead.handBack')}
              </Button>
            </>
          }
        />
      }
    >
      <div className={styles.page}>
        {own.clock && <LookBadge look="due">{t('handback.clock.here')}</LookBadge>}
        <FormProblem>{receiptProblem ?? whole}</FormProblem>
        <Section title={t('handback.lead.pending')} count={data?.differences.length ?? 0}>
          {data?.differences.length === 0 && <p className="note">{t('handback.lead.nonePending')}</p>}
          {data && (
            <DifferenceGroups
              differences={data.differences}
              names={data.names}
              side={(difference) => (
                <Button
                  size="compact-sm"
                  variant="default"
                  loading={revert.isPending && revert.variables.items.includes(difference.item)}
                  onClick={() => void goBack([difference.item])}
                >
                  {t('handback.lead.revert')}
                </Button>
              )}
            />
          )}
        </Section>
        {own.sent.length > 0 && (
          <Section title={t('handback.lead.sent')} count={own.sent.length}>
            <Lines>
              {own.sent.map((sent) => (
                <li key={sent.number} className={styles.line}>
                  <span className={styles.state}>
                    <PlainBadge>
                      {t(sent.answered ? 'handback.lead.answered' : 'handback.lead.waiting')}
                    </PlainBadge>
                  </span>
                  <span className="grow">{t('handback.turn', { number: sent.number })}</span>
                  <span className="note">{sayMoment(sent.at)}</span>
                </li>
              ))}
            </Lines>
          </Section>
        )}
        {data?.receipts.map((receipt) => (
          <Section
            key={receipt.revision}
            title={`${t('handback.lead.receipts')} · ${
              receipt.number === null
                ? t('handback.lead.update')
                : t('handback.lead.receiptOf', { number: receipt.number })
            }`}
            aside={t('handback.madeBy', { name: receipt.madeBy, at: sayMoment(receipt.madeAt) })}
          >
            <DecidedGroups decided={receipt.decided} names={data.names} />
          </Section>
        ))}
      </div>
    </Page>
  )
}
