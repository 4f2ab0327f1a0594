import { Button } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import { type ReactNode, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../../../shared/kernel/day.ts'
import { useClient } from '../../../app/api.ts'
import { useCommand } from '../../../app/command.ts'
import { useSession } from '../../../app/session.ts'
import { PlainBadge } from '../../../ui/finding/outcome-badge.tsx'
import { DraftNote } from '../../../ui/form/draft-note.tsx'
import { FormProblem } from '../../../ui/form/form-problem.tsx'
import { useDraft } from '../../../ui/form/use-draft.ts'
import { PasteGrid } from '../../../ui/grid/paste-grid.tsx'
import { useKeys } from '../../../ui/input/use-keys.ts'
import { Page, StatusBar } from '../../../ui/page/page.tsx'
import { PageHeader } from '../../../ui/page/page-header.tsx'
import { Split, SplitMain } from '../../../ui/page/split.tsx'
import { showDone } from '../../../ui/undo-toast.tsx'
import { useMayDecide } from '../../decision/may-decide.ts'
import type { RoundRow } from '../rows.ts'
import { sayRound, sayTerm } from '../said.ts'
import { choicesOf, type Filled, gradeIn, gradingsOf, proposedIn, restOf, withRestAbsent } from './fill.ts'
import styles from './round.module.css'
import { RoundBar, type RoundChoice } from './round-bar.tsx'
import { useRoundColumns } from './round-columns.tsx'
import { RoundPanel } from './round-panel.tsx'
import type { RoundKind, RoundTerm } from './round-search.ts'
import { usePreview } from './use-preview.ts'
import { useRowProblems } from './use-row-problems.ts'

interface Draft {
  values: Filled
  assessedOn: Day | null
  notifiedOn: Day | null
}

/** The grid of a round with what it would lead to beside it; nothing is stored before the one button is pressed. */
export function FillRound({
  of,
  term,
  rows,
  draftKey,
  tabs,
  choice,
}: {
  of: RoundKind
  term: RoundTerm
  rows: readonly RoundRow[]
  draftKey: string
  tabs: ReactNode
  choice: RoundChoice
}) {
  const { t } = useTranslation()
  const { today } = useSession()
  const navigate = useNavigate()
  const confirms = useMayDecide()
  const [initial] = useState<Draft>({ values: proposedIn(rows, term), assessedOn: today, notifiedOn: null })
  const draft = useDraft<Draft>(draftKey, initial)
  const { values, assessedOn, notifiedOn } = draft.value
  const gradings = useMemo(
    () => (assessedOn ? gradingsOf(rows, values, { term, assessedOn, notifiedOn }) : []),
    [rows, values, term, assessedOn, notifiedOn],
  )
  const { preview, error } = usePreview(gradings, confirms)
  const client = useClient()
  const record = useCommand(client.assessment.record)
  const propose = useCommand(client.assessment.propose)
  const problems = useRowProblems(record.error ?? propose.error ?? error, gradings)
  const choices = useMemo(() => choicesOf(t, of), [t, of])
  const columns = useRoundColumns({ of, term, values, preview, problem: problems.row })

  const save = () => {
    if (gradings.length === 0 || record.isPending || propose.isPending) return
    if (!confirms) {
      propose.mutate(
        { gradings },
        {
          onSuccess: ({ assessmentIds }) => {
            draft.discard()
            showDone(t('assessment.round.proposedDone', { count: assessmentIds.length }))
            void navigate({ to: '/assessment' })
          },
        },
      )
      return
    }
    record.mutate(
      { gradings },
      {
        onSuccess: ({ assessmentIds, proposed }) => {
          draft.discard()
          const saved = t('assessment.round.saved', { count: assessmentIds.length })
          showDone(
            proposed.length > 0
              ? `${saved}${t('assessment.round.savedProposed', { count: proposed.length })}`
              : saved,
          )
          void navigate({ to: proposed.length > 0 ? '/decision' : '/assessment' })
        },
      },
    )
  }
  useKeys({ 'Ctrl+Enter': save })
  const rest = restOf(rows, values, term).length
  const graded = rows.filter((row) => gradeIn(row, term) !== undefined).length
  return (
    <Page
      header={
        <>
          <PageHeader
            crumb={<Link to="/assessment">{t('assessment.list.title')}</Link>}
            title={sayRound(t, of, term)}
            {...(gradings.length > 0
              ? { badge: <PlainBadge>{t('assessment.round.unsaved')}</PlainBadge> }
              : {})}
            facts={[
              [t('assessment.round.of'), t(`assessment.round.count.${of}`, { count: rows.length })],
              [t('assessment.round.done'), t('assessment.round.outOf', { count: graded, of: rows.length })],
              [t('assessment.round.filled'), String(gradings.length)],
            ]}
          />
          {tabs}
        </>
      }
      footer={
        <StatusBar
          count={t(`assessment.round.count.${of}`, { count: rows.length })}
          keys={[
            { keys: 'Ctrl V', does: t('assessment.round.paste') },
            { keys: choices.length > 7 ? '1 2 3 4' : '1 2 3', does: t('ui.grade.choose') },
            { keys: 'Enter', does: t('assessment.round.next') },
            { keys: 'Ctrl Enter', does: t('ui.list.save') },
          ]}
        />
      }
    >
      <Split>
        <SplitMain>
          <DraftNote {...draft} />
          <RoundBar
            of={of}
            choice={choice}
            assessedOn={assessedOn}
            notifiedOn={notifiedOn}
            onChange={draft.change}
          />
          <div className={styles.grid}>
            <PasteGrid
              label={sayRound(t, of, term)}
              rows={rows}
              rowKey={(row) => row.subjectId}
              rowName={(row) => row.name}
              before={columns.before}
              title={t('assessment.round.thisYear', { year: sayTerm(t, of, term) })}
              choices={choices}
              values={values}
              onRecord={(row) => gradeIn(row, term)}
              onChange={(next) => draft.change({ values: next })}
              after={columns.after}
            />
          </div>
        </SplitMain>
        <RoundPanel
          of={of}
          term={term}
          rows={rows}
          gradings={gradings}
          preview={preview}
          action={
            <>
              <FormProblem>{problems.whole}</FormProblem>
              {!confirms && <p className="note">{t('assessment.round.proposeWhy')}</p>}
              {confirms && initial.values && Object.keys(initial.values).length > 0 && (
                <p className="note">
                  {t('assessment.round.byLead', { count: Object.keys(initial.values).length })}
                </p>
              )}
              {of === 'talent' && rest > 0 && (
                <Button
                  fullWidth
                  variant="default"
                  onClick={() => draft.change({ values: withRestAbsent(rows, values, term) })}
                >
                  {t('assessment.round.rest', { count: rest })}
                </Button>
              )}
              <Button
                fullWidth
                loading={record.isPending || propose.isPending}
                disabled={gradings.length === 0}
                onClick={save}
              >
                {confirms
                  ? sayAct(t, gradings.length, preview?.proposed.length ?? 0)
                  : t('assessment.round.propose', { count: gradings.length })}
              </Button>
            </>
          }
        />
      </Split>
    </Page>
  )
}

/** The button states numbers. */
const sayAct = (t: TFunction, count: number, proposals: number): string =>
  proposals > 0
    ? `${t('assessment.round.save', { count })}${t('assessment.round.andPropose', { count: proposals })}`
    : t('assessment.round.save', { count })
