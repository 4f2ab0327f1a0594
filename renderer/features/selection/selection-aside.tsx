import { Button, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type SelectionStep, selectionSteps, stepIndex } from '../../../shared/domain/selection.ts'
import { useClient } from '../../app/api.ts'
import { useCommand } from '../../app/command.ts'
import { findingRowWords, useLanguage } from '../../app/findings/finding-words.ts'
import { useSession } from '../../app/session.ts'
import { ClauseChip, ReadingChip } from '../../ui/finding/clause-chip.tsx'
import { LookBadge } from '../../ui/finding/outcome-badge.tsx'
import { outcomeLook } from '../../ui/finding/outcome-look.ts'
import { AskReason } from '../../ui/form/ask-reason.tsx'
import { Lines, Section } from '../../ui/page/section.tsx'
import { Meter } from '../../ui/progress/meter.tsx'
import { showDone } from '../../ui/undo-toast.tsx'
import { useMayChange } from '../people/may-change.ts'
import { CommandProblem } from './command-problem.tsx'
import type { Selection } from './rows.ts'
import { sayAward, sayObstacle } from './said.ts'
import styles from './selection.module.css'
import { ListAct } from './step/list-act.tsx'
import { NoticeAct } from './step/notice-act.tsx'
import { Objections } from './step/objections.tsx'
import { ResultAct } from './step/result-act.tsx'

/** Beside the list: the numbers it is bound to, what the next step waits for, the act of this step, and its history. */
export function SelectionAside({ selection }: { selection: Selection }) {
  const { t } = useTranslation()
  const mayChange = useMayChange() && selection.cancelledOn === null
  const { step } = selection
  return (
    <>
      <Quotas selection={selection} />
      <Obstacles selection={selection} />
      {mayChange && step === 'list' && <ListAct selection={selection} />}
      {mayChange && step === 'list' && selection.counts.list && selection.counts.list.left > 0 && (
        <NoticeAct selection={selection} />
      )}
      {(step === 'notice' || step === 'result') && <Objections selection={selection} mayChange={mayChange} />}
      {mayChange && (step === 'notice' || step === 'result') && <ResultAct selection={selection} />}
      {selection.noticeText && (
        <Section title={t('selection.open.noticeText')}>
          <p className="note" style={{ whiteSpace: 'pre-wrap' }}>
            {selection.noticeText}
          </p>
        </Section>
      )}
      <History selection={selection} mayChange={mayChange} />
      {mayChange && !selection.applications.some((a) => a.admission) && <Cancel selection={selection} />}
    </>
  )
}

/** 取消: gives the whole call up; offered until somebody is confirmed under it. */
function Cancel({ selection }: { selection: Selection }) {
  const { t } = useTranslation()
  const { today } = useSession()
  const cancel = useCommand(useClient().selection.cancel)
  return (
    <AskReason
      act={t('selection.cancel.act')}
      title={t('selection.cancel.title', { name: selection.name })}
      what={t('selection.cancel.what')}
      day={{ label: t('selection.cancel.on'), today }}
      pending={cancel.isPending}
      error={cancel.error}
      onSubmit={(reason, close, { on }) =>
        cancel.mutate(
          { selectionId: selection.id, on, reason },
          {
            onSuccess: () => {
              close()
              showDone(t('selection.cancel.done', { name: selection.name }))
            },
          },
        )
      }
    />
  )
}

function Quotas({ selection }: { selection: Selection }) {
  const { t } = useTranslation()
  const words = findingRowWords(useLanguage())
  return (
    <Section title={t('selection.page.quotas')}>
      {selection.quotas.map(({ award, places, listed, admitted, findings }) => {
        const found = Math.max(listed, admitted)
        const over = places !== null && found > places
        return (
          <div key={award} className={styles.quota}>
            <div className="row">
              <span className="grow">{sayAward(t, award)}</span>
              <span className="strong">{found}</span>
              <span className="note">/ {places ?? '—'}</span>
            </div>
            {places !== null && <Meter value={found} max={places} tone={over ? 'breach' : 'met'} />}
            <div className={styles.chips}>
              {findings[0]?.clauses.slice(0, 1).map((clause) => (
                <ClauseChip key={clause.place} clause={clause} />
              ))}
              {findings[0]?.readings.map(({ id }) => (
                <ReadingChip key={id} id={id} />
              ))}
            </div>
          </div>
        )
      })}
      {selection.series.map((finding) => (
        <p key={finding.question} className="note">
          <LookBadge look={outcomeLook(finding.outcome)} /> {words.sentence(finding)}
          {words.note?.(finding) && ` · ${words.note(finding)}`}
        </p>
      ))}
    </Section>
  )
}

function Obstacles({ selection }: { selection: Selection }) {
  const { t } = useTranslation()
  if (selection.obstacles.length === 0) return null
  return (
    <Section title={t('selection.page.obstacles')} count={String(selection.obstacles.length)}>
      <Lines>
        {selection.obstacles.map(({ condition, count, applicationIds }) => {
          const names = selection.applications
            .filter((a) => applicationIds.includes(a.id))
            .map((a) => a.person.name)
          return (
            <li key={condition} className={styles.line}>
              <LookBadge look={condition.startsWith('objection') ? 'pending' : 'due'} />
              <span className="grow">{sayObstacle(t, condition, count)}</span>
              {names.length > 0 && <span className="note">{names.slice(0, 4).join(t('findings.list'))}</span>}
            </li>
          )
        })}
      </Lines>
    </Section>
  )
}

function History({ selection, mayChange }: { selection: Selection; mayChange: boolean }) {
  const { t } = useTranslation()
  const back = useCommand(useClient().selection.stepBack)
  const [to, setTo] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const earlier = selectionSteps.filter((one) => stepIndex(one) < stepIndex(selection.step))
  return (
    <Section title={t('selection.page.history')}>
      <Lines>
        {selection.moves.map((move) => (
          <li key={move.at + move.to} className={styles.line}>
            <span className="note">{move.at.slice(0, 10)}</span>
            <span className="grow">
              {t(
                stepIndex(move.to) < stepIndex(move.from)
                  ? 'selection.page.wentBack'
                  : 'selection.page.wentOn',
                { step: t(`selection.step.${move.to}`) },
              )}
              {move.reason && `：${move.reason}`}
            </span>
            <span className="note">{move.by}</span>
          </li>
        ))}
      </Lines>
      {mayChange && earlier.length > 0 && (
        <details>
          <summary>{t('selection.back.title')}</summary>
          <div className={styles.stack}>
            <Select
              label={t('selection.back.to')}
              value={to}
              data={earlier.map((one) => ({ value: one, label: t(`selection.step.${one}`) }))}
              onChange={setTo}
            />
            <TextInput
              label={t('selection.back.reason')}
              value={reason}
              maxLength={200}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <CommandProblem error={back.error} />
            <Button
              variant="default"
              loading={back.isPending}
              disabled={to === null || reason.trim() === ''}
              onClick={() =>
                back.mutate({
                  selectionId: selection.id,
                  to: to as SelectionStep,
                  reason: reason.trim(),
                })
              }
            >
              {t('selection.back.save')}
            </Button>
          </div>
        </details>
      )}
    </Section>
  )
}
