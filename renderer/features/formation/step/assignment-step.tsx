import { Button, TextInput } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../../../shared/kernel/id.ts'
import { useApi, useClient } from '../../../app/api.ts'
import { useCommand } from '../../../app/command.ts'
import { useSession } from '../../../app/session.ts'
import { AskReason } from '../../../ui/form/ask-reason.tsx'
import { useProblems } from '../../../ui/form/use-problems.ts'
import { DataList } from '../../../ui/list/data-list.tsx'
import { Section } from '../../../ui/page/section.tsx'
import { SidePanel, Split, SplitMain } from '../../../ui/page/split.tsx'
import { showDone } from '../../../ui/undo-toast.tsx'
import { type Deed, DeedFields, deedFields, isWhole } from '../../recognition/deed-fields.tsx'
import { CommandProblem } from '../../selection/command-problem.tsx'
import { CheckPanel } from '../../studio/form/check-panel.tsx'
import styles from '../formation.module.css'
import type { Round } from '../rows.ts'
import { applicantColumns, choiceAt } from './applicant-columns.tsx'
import { TargetSelect } from './target-select.tsx'

/** 分派: who goes to the studio, checked as they are ticked; the first six form a studio of the round. */
export function AssignmentStep({
  round,
  mayChange,
  studio,
  onStudio,
}: {
  round: Round
  mayChange: boolean
  studio: string | undefined
  onStudio: (studioId: string) => void
}) {
  const { t } = useTranslation()
  const chosenFor = (studioId: string) =>
    round.applications.filter((a) => a.outcome === null && choiceAt(a, studioId)?.chosen)
  const target =
    round.targets.find((one) => one.studio.id === studio) ??
    round.targets.find((one) => chosenFor(one.studio.id).length > 0) ??
    round.targets[0]
  if (!target) return <p className={styles.bar}>{t('formation.choice.noStudio')}</p>
  const { id } = target.studio
  return (
    <Assign
      key={`${id} ${target.formed}`}
      round={round}
      target={target}
      first={chosenFor(id).map((a) => a.id)}
      mayChange={mayChange}
      onStudio={onStudio}
    />
  )
}

function Assign({
  round,
  target,
  first,
  mayChange,
  onStudio,
}: {
  round: Round
  target: Round['targets'][number]
  first: readonly string[]
  mayChange: boolean
  onStudio: (studioId: string) => void
}) {
  const { t } = useTranslation()
  const { today } = useSession()
  const client = useClient()
  const assign = useCommand(client.formation.assign)
  const turnDown = useCommand(client.formation.turnDown)
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set(first))
  const [deed, setDeed] = useState<Deed>({ on: today, documentNumber: '', approver: '' })
  const [reason, setReason] = useState('')
  const problems = useProblems(assign.error)
  const { id: studioId, name } = target.studio
  const columns = useMemo(() => applicantColumns(t, round), [t, round])
  const rows = round.applications.filter((a) => a.outcome === null)
  const sent = rows.filter((a) => ticked.has(a.id))
  const applicationIds = sent.map((a) => a.id as Id<'member_application'>)
  const check = useQuery({
    ...useApi().formation.checkAssignment.queryOptions({
      input: { formationId: round.id, studioId, applicationIds, on: deed.on ?? today },
    }),
    enabled: sent.length > 0,
    placeholderData: keepPreviousData,
    retry: false,
  }).data
  const against = sent.some((a) => !a.wishes.some((w) => w.id === studioId) || !choiceAt(a, studioId)?.chosen)
  const gone = round.applications.filter((a) => a.studio?.id === studioId)
  const save = () => {
    if (!isWhole(deed)) return
    assign.mutate(
      {
        formationId: round.id,
        studioId,
        applicationIds,
        on: deed.on,
        documentNumber: deed.documentNumber.trim(),
        approver: deed.approver.trim(),
        reason: reason.trim() || null,
      },
      {
        onSuccess: ({ formed }) => {
          showDone(
            t(formed ? 'formation.assign.formed' : 'formation.assign.joined', { name, count: sent.length }),
          )
          setTicked(new Set())
        },
      },
    )
  }
  return (
    <Split>
      <SplitMain>
        <div className={styles.bar}>
          <TargetSelect round={round} value={studioId} onChange={onStudio} />
          {mayChange && sent.length > 0 && (
            <AskReason
              act={t('formation.turnDown.act', { count: sent.length })}
              title={t('formation.turnDown.title', { count: sent.length })}
              what={t('formation.turnDown.what')}
              day={{ label: t('formation.turnDown.on'), today }}
              pending={turnDown.isPending}
              error={turnDown.error}
              onSubmit={(why, close, { on }) =>
                turnDown.mutate(
                  { formationId: round.id, applicationIds, on, reason: why },
                  {
                    onSuccess: () => {
                      close()
                      setTicked(new Set())
                      showDone(t('formation.turnDown.done', { count: sent.length }))
                    },
                  },
                )
              }
            />
          )}
        </div>
        <DataList
          label={t('formation.step.assignment')}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          {...(mayChange && { selected: ticked, onSelect: setTicked })}
          empty={t('formation.assign.nobody')}
        />
      </SplitMain>
      <SidePanel>
        {gone.length > 0 && (
          <Section
            title={t('formation.assign.there')}
            count={gone.length}
            aside={
              <Link to="/studio/$studioId" params={{ studioId }}>
                {name}
              </Link>
            }
          >
            <p className="ink-2">{gone.map((a) => a.person.name).join(' · ')}</p>
          </Section>
        )}
        {mayChange && sent.length > 0 && (
          <>
            <div className={styles.stack}>
              <DeedFields
                deed={deed}
                onChange={(part) => setDeed({ ...deed, ...part })}
                problems={problems}
                day="on"
                label={t('formation.assign.on')}
              />
              {(against || problems.field('reason')) && (
                <TextInput
                  label={t('formation.assign.reason')}
                  description={t('formation.assign.reasonHint')}
                  required
                  value={reason}
                  error={problems.field('reason')}
                  maxLength={200}
                  onChange={(event) => setReason(event.currentTarget.value)}
                />
              )}
              <CommandProblem
                error={
                  problems.elsewhere([...deedFields('on'), 'reason'])[0] || problems.whole
                    ? assign.error
                    : null
                }
              />
              <Button
                loading={assign.isPending}
                disabled={!isWhole(deed) || (against && reason.trim() === '') || check?.refused === true}
                onClick={save}
              >
                {t(target.formed ? 'formation.assign.join' : 'formation.assign.form', {
                  name,
                  count: sent.length,
                })}
              </Button>
            </div>
            {check && <CheckPanel findings={check.findings} />}
          </>
        )}
      </SidePanel>
    </Split>
  )
}
