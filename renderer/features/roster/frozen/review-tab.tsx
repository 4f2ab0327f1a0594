import { Button, FileButton, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { remarkVerdicts } from '../../../../shared/domain/roster.ts'
import type { Id } from '../../../../shared/kernel/id.ts'
import { useApi, useClient } from '../../../app/api.ts'
import { useCommand } from '../../../app/command.ts'
import { sendFile } from '../../../app/download.ts'
import { useJob } from '../../../app/job.ts'
import { PlainBadge } from '../../../ui/finding/outcome-badge.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { FormProblem } from '../../../ui/form/form-problem.tsx'
import { useProblems } from '../../../ui/form/use-problems.ts'
import { sayMoment } from '../../../ui/moment.ts'
import { Lines, Section } from '../../../ui/page/section.tsx'
import { showDone } from '../../../ui/undo-toast.tsx'
import type { Frozen, Release, Remark } from '../rows.ts'
import { useMadeFile } from '../use-made-file.ts'
import styles from './frozen.module.css'
import { type Returned, ReturnedDifferences } from './returned-differences.tsx'

/** Who looks the roster over, what they remarked and what was answered. */
export function ReviewTab({ frozen }: { frozen: Frozen }) {
  const { t } = useTranslation()
  const [returned, setReturned] = useState<Returned | null>(null)
  return (
    <div className={styles.columns}>
      <Section title={t('roster.review.remarks')} count={frozen.remarks.length}>
        {frozen.remarks.length === 0 && <p className="ink-2">{t('roster.review.noRemarks')}</p>}
        {frozen.remarks.length > 0 && (
          <Lines>
            {frozen.remarks.map((remark) => (
              <li key={remark.id}>
                <RemarkLine remark={remark} />
              </li>
            ))}
          </Lines>
        )}
      </Section>
      <div className={styles.stack}>
        <Section title={t('roster.review.releases')} count={frozen.releases.length}>
          {frozen.releases.length > 0 && (
            <Lines>
              {frozen.releases.map((release) => (
                <li key={release.id}>
                  <ReleaseLine frozen={frozen} release={release} onReturned={setReturned} />
                </li>
              ))}
            </Lines>
          )}
        </Section>
        {returned && <ReturnedDifferences returned={returned} />}
        <ReleaseForm frozenId={frozen.id} />
      </div>
    </div>
  )
}

function RemarkLine({ remark }: { remark: Remark }) {
  const { t } = useTranslation()
  const answer = useCommand(useClient().roster.answer)
  const problems = useProblems(answer.error)
  const [verdict, setVerdict] = useState<(typeof remarkVerdicts)[number]>('accepted')
  const [text, setText] = useState('')
  const [again, setAgain] = useState(false)
  const send = () =>
    answer.mutate({ remarkId: remark.id, verdict, text: text.trim() }, { onSuccess: () => setAgain(false) })
  return (
    <div className={styles.remark}>
      <span className="strong">{remark.name}</span>
      <span>
        {remark.text} <span className="ink-3">{remark.reviewer}</span>
      </span>
      {remark.answer && !again ? (
        <span className={`${styles.second} ink-2`}>
          {t(`roster.review.verdict.${remark.answer.verdict}`)}：{remark.answer.text}{' '}
          <Button variant="subtle" size="compact-xs" onClick={() => setAgain(true)}>
            {t('roster.review.again')}
          </Button>
        </span>
      ) : (
        <Form onSubmit={send}>
          <div className={styles.answer}>
            <Select
              aria-label={t('roster.review.how')}
              w={120}
              allowDeselect={false}
              value={verdict}
              data={remarkVerdicts.map((value) => ({ value, label: t(`roster.review.verdict.${value}`) }))}
              onChange={(value) => value && setVerdict(value)}
            />
            <TextInput
              aria-label={t('roster.review.answer')}
              placeholder={t('roster.review.answer')}
              maxLength={400}
              value={text}
              error={problems.field('text') ?? problems.whole}
              onChange={(event) => setText(event.currentTarget.value)}
            />
            <Button type="submit" variant="default" loading={answer.isPending} disabled={text.trim() === ''}>
              {t('roster.review.send')}
            </Button>
          </div>
        </Form>
      )}
    </div>
  )
}

function sayState(t: TFunction, release: Release): string {
  if (release.withdrawnAt) return t('roster.review.withdrawn')
  if (release.finishedAt) return t('roster.review.finished')
  return release.accountId ? t('roster.review.atDesk') : t('roster.review.byFile')
}

function ReleaseLine({
  frozen,
  release,
  onReturned,
}: {
  frozen: Frozen
  release: Release
  onReturned: (returned: Returned) => void
}) {
  const { t } = useTranslation()
  const client = useClient()
  const withdraw = useCommand(client.roster.withdrawRelease)
  const file = useMadeFile(client.roster.releaseFile)
  const take = useJob(client.roster.takeReturned)
  const problems = useProblems(withdraw.error ?? file.error ?? take.error)
  const releaseId = release.id
  const onFile = async (chosen: File | null) => {
    if (!chosen) return
    const found = await take.start({ releaseId, fileId: await sendFile(client, chosen) })
    if (!found) return
    onReturned({ fileName: chosen.name, ...found })
    showDone(t('roster.review.taken', { count: found.taken, differences: found.differences.length }))
  }
  return (
    <div className={styles.release}>
      <span className="strong">{release.reviewer}</span>
      <PlainBadge>{sayState(t, release)}</PlainBadge>
      <span className="ink-3">{sayMoment(release.releasedAt)}</span>
      {!release.withdrawnAt && (
        <div className={styles.acts}>
          <Button
            variant="default"
            size="compact-sm"
            loading={file.running}
            onClick={() => void file.make({ releaseId, reason: frozen.purpose })}
          >
            {t('roster.review.copy')}
          </Button>
          <FileButton accept=".xlsx,.xls" onChange={(chosen) => void onFile(chosen)}>
            {(props) => (
              <Button {...props} variant="default" size="compact-sm" loading={take.running}>
                {t('roster.review.takeBack')}
              </Button>
            )}
          </FileButton>
          <Button
            variant="subtle"
            size="compact-sm"
            loading={withdraw.isPending}
            onClick={() => withdraw.mutate({ releaseId })}
          >
            {t('roster.review.withdraw')}
          </Button>
        </div>
      )}
      {release.returns.map((back) => (
        <div key={back.at} className={styles.returned}>
          {t('roster.review.returned', {
            name: back.fileName,
            at: sayMoment(back.at),
            remarks: back.remarks,
            differences: back.differences,
          })}
        </div>
      ))}
      <FormProblem>{problems.whole ?? problems.elsewhere([])[0]}</FormProblem>
    </div>
  )
}

function ReleaseForm({ frozenId }: { frozenId: Id<'frozen_roster'> }) {
  const { t } = useTranslation()
  const release = useCommand(useClient().roster.release)
  const reviewers = useQuery(useApi().roster.reviewers.queryOptions({ input: {} }))
  const problems = useProblems(release.error)
  const [account, setAccount] = useState<string | null>(null)
  const [name, setName] = useState('')
  const [note, setNote] = useState('')
  const to = account
    ? { accountId: account as Id<'account'> }
    : name.trim() === ''
      ? null
      : { name: name.trim() }
  const send = () => {
    if (!to) return
    const clear = () => {
      setAccount(null)
      setName('')
      setNote('')
    }
    release.mutate({ frozenId, to, note: note.trim() || null }, { onSuccess: clear })
  }
  return (
    <Section title={t('roster.review.release')}>
      <Form onSubmit={send}>
        <div className={styles.stack}>
          <Select
            label={t('roster.review.reviewer')}
            placeholder={t('roster.review.elsewhere')}
            clearable
            value={account}
            data={(reviewers.data ?? []).map((one) => ({ value: one.id as string, label: one.name }))}
            error={problems.field('accountId')}
            onChange={setAccount}
          />
          {!account && (
            <TextInput
              label={t('roster.review.name')}
              description={t('roster.review.nameWhy')}
              maxLength={40}
              value={name}
              error={problems.field('to')}
              onChange={(event) => setName(event.currentTarget.value)}
            />
          )}
          <TextInput
            label={t('roster.review.note')}
            maxLength={400}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <FormProblem>{problems.whole ?? problems.elsewhere(['accountId', 'to'])[0]}</FormProblem>
          <Button type="submit" variant="default" loading={release.isPending} disabled={!to}>
            {t('roster.review.act')}
          </Button>
        </div>
      </Form>
    </Section>
  )
}
