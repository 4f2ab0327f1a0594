import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from '../../../app/api.ts'
import { useCommand } from '../../../app/command.ts'
import { Condition } from '../../../app/findings/condition.tsx'
import { useSession } from '../../../app/session.ts'
import { AskReason } from '../../../ui/form/ask-reason.tsx'
import { DataList } from '../../../ui/list/data-list.tsx'
import { ListBar } from '../../../ui/list/list-bar.tsx'
import { localRows } from '../../../ui/list/local-rows.ts'
import { Lines, Section } from '../../../ui/page/section.tsx'
import { SidePanel, Split, SplitMain } from '../../../ui/page/split.tsx'
import { showDone } from '../../../ui/undo-toast.tsx'
import type { Applicant, Round } from '../rows.ts'
import { applicantColumns } from './applicant-columns.tsx'

/** 成员申报: everybody who asks for a place; the one opened beside, with every step so far. */
export function ApplicationsStep({ round, mayChange }: { round: Round; mayChange: boolean }) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [openId, setOpen] = useState<string | null>(null)
  const columns = useMemo(() => {
    const [name, ...rest] = applicantColumns(t, round)
    return name ? [{ ...name, value: (row: Applicant) => row.person.name }, ...rest] : []
  }, [t, round])
  const rows = localRows(round.applications, columns, { text, sort: null })
  const open = round.applications.find((a) => a.id === openId)
  return (
    <Split>
      <SplitMain>
        <ListBar text={text} onText={setText} placeholder={t('formation.apply.find')} />
        <DataList
          label={t('formation.step.applications')}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          openKey={openId ?? ''}
          onOpen={(row) => setOpen(row.id)}
          empty={text === '' ? t('formation.apply.none') : t('ui.list.noMatch')}
        />
      </SplitMain>
      <SidePanel>
        {open ? (
          <One applicant={open} mayChange={mayChange} />
        ) : (
          <p className="note">{t('formation.apply.pick')}</p>
        )}
      </SidePanel>
    </Split>
  )
}

function One({ applicant, mayChange }: { applicant: Applicant; mayChange: boolean }) {
  const { t } = useTranslation()
  const nameOf = (studioId: string) => applicant.wishes.find((w) => w.id === studioId)?.name ?? ''
  return (
    <>
      <Section title={applicant.person.name}>
        <Lines>
          <li>
            {applicant.appliedOn} · {t(`formation.channel.${applicant.channel}`)}
          </li>
          {applicant.choices.map((choice) => (
            <li key={choice.studioId}>
              {choice.on} · {nameOf(choice.studioId)}{' '}
              {t(choice.chosen ? 'formation.choice.chosen' : 'formation.choice.declined')}
              {choice.reason && ` · ${choice.reason}`}
              <span className="note">
                {' '}
                {t(choice.byLead ? 'formation.choice.byLead' : 'formation.choice.byBureau')}
              </span>
            </li>
          ))}
          {applicant.outcome && (
            <li>
              {[
                applicant.settledOn,
                t(`formation.outcome.${applicant.outcome}`),
                applicant.studio?.name,
                applicant.documentNumber,
                applicant.reason,
              ]
                .filter(Boolean)
                .join(' · ')}
            </li>
          )}
        </Lines>
      </Section>
      <Section title={t('formation.column.check')}>
        <ul>
          {applicant.findings.map((finding) => (
            <Condition key={finding.question} finding={finding} />
          ))}
        </ul>
      </Section>
      {mayChange && (applicant.outcome === null ? <Withdraw of={applicant} /> : <Reopen of={applicant} />)}
    </>
  )
}

function Withdraw({ of }: { of: Applicant }) {
  const { t } = useTranslation()
  const { today } = useSession()
  const withdraw = useCommand(useClient().formation.withdraw)
  return (
    <div>
      <AskReason
        act={t('formation.withdraw.act')}
        title={t('formation.withdraw.title', { name: of.person.name })}
        what={t('formation.withdraw.what')}
        day={{ label: t('formation.withdraw.on'), today }}
        pending={withdraw.isPending}
        error={withdraw.error}
        onSubmit={(reason, close, { on }) =>
          withdraw.mutate(
            { applicationId: of.id, on, reason },
            {
              onSuccess: () => {
                close()
                showDone(t('formation.withdraw.done', { name: of.person.name }))
              },
            },
          )
        }
      />
    </div>
  )
}

function Reopen({ of }: { of: Applicant }) {
  const { t } = useTranslation()
  const reopen = useCommand(useClient().formation.reopen)
  return (
    <div>
      <AskReason
        act={t('formation.reopen.act')}
        title={t('formation.reopen.title', { name: of.person.name })}
        what={t('formation.reopen.applicant')}
        pending={reopen.isPending}
        error={reopen.error}
        onSubmit={(reason, close) => reopen.mutate({ applicationId: of.id, reason }, { onSuccess: close })}
      />
    </div>
  )
}
