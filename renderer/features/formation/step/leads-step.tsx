import { Button, TextInput } from '@mantine/core'
import { clsx } from 'clsx'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { candidacyOutcomes } from '../../../../shared/domain/formation.ts'
import type { Id } from '../../../../shared/kernel/id.ts'
import { useClient } from '../../../app/api.ts'
import { useCommand } from '../../../app/command.ts'
import { useSession } from '../../../app/session.ts'
import { AskReason } from '../../../ui/form/ask-reason.tsx'
import { useProblems } from '../../../ui/form/use-problems.ts'
import { PasteGrid } from '../../../ui/grid/paste-grid.tsx'
import { useKeys } from '../../../ui/input/use-keys.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { SidePanel, Split, SplitMain } from '../../../ui/page/split.tsx'
import { showDone } from '../../../ui/undo-toast.tsx'
import { type Deed, DeedFields, isWhole } from '../../recognition/deed-fields.tsx'
import { CommandProblem } from '../../selection/command-problem.tsx'
import { FindingNote } from '../finding-note.tsx'
import styles from '../formation.module.css'
import type { Candidate, Round } from '../rows.ts'

const tones = { chosen: 'met', not_chosen: 'due' } as const

/** 遴选领衔人: everybody put forward with what the policy says, and the bureau's choice in one column. */
export function LeadsStep({
  round,
  mayChange,
  aside,
}: {
  round: Round
  mayChange: boolean
  aside: ReactNode
}) {
  const { t } = useTranslation()
  const { today } = useSession()
  const decide = useCommand(useClient().formation.decideLeads)
  const [values, setValues] = useState<Readonly<Record<string, string | null>>>({})
  const [deed, setDeed] = useState<Deed>({ on: today, documentNumber: '', approver: '' })
  const [reason, setReason] = useState('')
  const problems = useProblems(decide.error)
  const of = (outcome: string) =>
    round.candidates.filter((c) => values[c.id] === outcome).map((c) => c.id as Id<'lead_candidate'>)
  const [chosen, notChosen] = [of('chosen'), of('not_chosen')]
  const ready = chosen.length + notChosen.length > 0 && isWhole(deed)
  const save = () => {
    if (!ready || !isWhole(deed) || decide.isPending) return
    const why = reason.trim()
    decide.mutate(
      {
        formationId: round.id,
        chosen: chosen.map((candidateId) => ({ candidateId, reason: why || null })),
        notChosen: notChosen.map((candidateId) => ({ candidateId, reason: why })),
        on: deed.on,
        documentNumber: deed.documentNumber.trim(),
        approver: deed.approver.trim(),
      },
      {
        onSuccess: () => {
          showDone(t('formation.leads.saved', { count: chosen.length, out: notChosen.length }))
          setValues({})
          setReason('')
        },
      },
    )
  }
  useKeys({ 'Ctrl+Enter': save }, mayChange)
  if (round.candidates.length === 0)
    return (
      <Split>
        <SplitMain>
          <div className={styles.bar}>
            <span className="ink-2 grow">{t('formation.leads.none')}</span>
            {mayChange && (
              <LinkButton to="/studio/rounds/$formationId/candidates" params={{ formationId: round.id }}>
                {t('formation.leads.put')}
              </LinkButton>
            )}
          </div>
        </SplitMain>
        <SidePanel>{aside}</SidePanel>
      </Split>
    )
  return (
    <Split>
      <SplitMain>
        <div className={styles.grid}>
          <PasteGrid
            label={t('formation.step.leads')}
            rows={round.candidates}
            rowKey={(row) => row.id}
            rowName={(row) => row.person.name}
            before={[
              {
                id: 'name',
                title: t('formation.column.person'),
                width: 88,
                cell: (row) => <span className="strong">{row.person.name}</span>,
              },
              {
                id: 'school',
                title: t('formation.column.school'),
                width: 152,
                minor: true,
                cell: (row) => row.school,
              },
              {
                id: 'subject',
                title: t('formation.column.subject'),
                width: 72,
                minor: true,
                cell: (row) => row.subject,
              },
              {
                id: 'check',
                title: t('formation.column.check'),
                cell: (row) => <FindingNote findings={row.findings} barred={row.barred} />,
              },
            ]}
            title={t('formation.leads.choice')}
            choices={candidacyOutcomes.map((value) => ({
              value,
              word: t(`formation.outcome.${value}`),
              tone: tones[value],
            }))}
            onRecord={(row) => row.outcome}
            values={values}
            onChange={mayChange ? setValues : () => {}}
            after={[
              {
                id: 'why',
                title: t('ui.decision.reason'),
                cell: (row) => <Decided of={row} mayChange={mayChange} />,
              },
            ]}
          />
        </div>
      </SplitMain>
      <SidePanel>
        {aside}
        {mayChange && round.candidates.some((c) => c.outcome === null) && (
          <div className={styles.stack}>
            <DeedFields
              deed={deed}
              onChange={(part) => setDeed({ ...deed, ...part })}
              problems={problems}
              day="on"
              label={t('formation.leads.decidedOn')}
            />
            <TextInput
              label={t('formation.leads.reason')}
              description={t('formation.leads.reasonHint')}
              value={reason}
              maxLength={200}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <CommandProblem error={decide.error} />
            <Button
              disabled={!ready || (notChosen.length > 0 && reason.trim() === '')}
              loading={decide.isPending}
              onClick={save}
            >
              {t('formation.leads.save', { count: chosen.length, out: notChosen.length })}
            </Button>
          </div>
        )}
      </SidePanel>
    </Split>
  )
}

function Decided({ of, mayChange }: { of: Candidate; mayChange: boolean }) {
  const { t } = useTranslation()
  const reopen = useCommand(useClient().formation.reopen)
  if (of.outcome === null) return null
  const said = [of.reason, of.decidedOn, of.documentNumber].filter(Boolean).join(' · ')
  return (
    <span className="row">
      <span className={clsx('ink-2', styles.clip)} title={said}>
        {said}
      </span>
      {mayChange && !of.formed && (
        <AskReason
          act={t('formation.reopen.act')}
          title={t('formation.reopen.title', { name: of.person.name })}
          what={t('formation.reopen.lead')}
          pending={reopen.isPending}
          error={reopen.error}
          onSubmit={(reason, close) => reopen.mutate({ candidateId: of.id, reason }, { onSuccess: close })}
        />
      )}
    </span>
  )
}
