import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { GraduationReview } from '../../../shared/contract/cohort.ts'
import { graduationGrades, type TasksWord, type WorkWord } from '../../../shared/domain/cohort.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import { useApi, useClient } from '../../app/api.ts'
import { useCommand } from '../../app/command.ts'
import { findingRowWords, useLanguage } from '../../app/findings/finding-words.ts'
import { LookBadge, PlainBadge } from '../../ui/finding/outcome-badge.tsx'
import { outcomeLook } from '../../ui/finding/outcome-look.ts'
import { WhatIfPanel } from '../../ui/finding/what-if-panel.tsx'
import { DraftNote } from '../../ui/form/draft-note.tsx'
import { FormProblem } from '../../ui/form/form-problem.tsx'
import { useDraft } from '../../ui/form/use-draft.ts'
import { useProblems } from '../../ui/form/use-problems.ts'
import { type GridChoice, PasteGrid } from '../../ui/grid/paste-grid.tsx'
import { Page, StatusBar } from '../../ui/page/page.tsx'
import { PageHeader } from '../../ui/page/page-header.tsx'
import { Split, SplitMain } from '../../ui/page/split.tsx'
import { showDone } from '../../ui/undo-toast.tsx'
import styles from './cohort.module.css'
import { CohortMissing } from './cohort-missing.tsx'
import type { Cohort, Defence, ProgressRow } from './rows.ts'
import { tasksCount } from './standing.tsx'
import { useCohort, useProgress } from './use-cohort.ts'

const route = getRouteApi('/cohort/$cohortId/graduate/$defenceId')

interface Draft {
  grades: Readonly<Record<string, string | null>>
  work: Readonly<Record<string, WorkWord>>
  tasks: Readonly<Record<string, TasksWord>>
  documentNumber: string
  approver: string
}

const nothing: Draft = { grades: {}, work: {}, tasks: {}, documentNumber: '', approver: '' }

/** The expert team's grades of one defence, on one page: typed or pasted, what they mean shown first, then confirmed. */
export function GraduatePage() {
  const { cohortId, defenceId } = route.useParams()
  const cohort = useCohort(cohortId)
  const rows = useProgress(cohortId).data?.rows
  const defences = useQuery(
    useApi().cohort.defences.queryOptions({ input: { cohortId: cohortId as Id<'cohort'> } }),
  ).data?.rows
  const defence = defences?.find((one) => one.id === defenceId)
  if (!cohort.data || !rows || !defence) return <CohortMissing error={cohort.error} />
  const open = rows.filter((row) => row.leftOn === null && row.graduation === null)
  return <Graduate cohort={cohort.data} defence={defence} rows={open} />
}

/** A pass says of itself that work and tasks are in order; a fail says which is not. */
function reviewsOf(rows: readonly ProgressRow[], { grades, work, tasks }: Draft): GraduationReview[] {
  return rows.flatMap((row): GraduationReview[] => {
    const id = row.enrolmentId
    const grade = graduationGrades.find((one) => one === grades[id])
    if (!grade) return []
    const passed = grade !== 'fail'
    const [ownWork, word] = [work[id] ?? (passed ? 'excellent' : null), tasks[id] ?? (passed ? 'done' : null)]
    return ownWork && word ? [{ enrolmentId: id, grade, ownWork, tasks: word, comment: null }] : []
  })
}

function Graduate({
  cohort,
  defence,
  rows,
}: {
  cohort: Cohort
  defence: Defence
  rows: readonly ProgressRow[]
}) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const graduate = useCommand(useClient().cohort.graduate)
  const draft = useDraft(`graduate.${defence.id}`, nothing)
  const { grades, work, tasks, documentNumber, approver } = draft.value
  const reviews = useMemo(() => reviewsOf(rows, draft.value), [rows, draft.value])
  const problems = useProblems(graduate.error)
  const words = findingRowWords(useLanguage(), {
    subject: ({ id }) => {
      const row = rows.find((one) => one.enrolmentId === id)
      return row && { name: row.person.name }
    },
  })
  const preview = useQuery({
    ...useApi().cohort.previewGraduation.queryOptions({ input: { defenceId: defence.id, reviews } }),
    enabled: reviews.length > 0,
    placeholderData: (before) => before,
  })
  const answered = preview.data?.rows ?? []
  const barred = answered.filter(
    (one) => one.barred && reviews.some((r) => r.enrolmentId === one.enrolmentId),
  )
  const filled = Object.values(grades).filter(Boolean).length
  const ready = reviews.length > 0 && documentNumber.trim() !== '' && approver.trim() !== ''
  const choices: readonly GridChoice[] = graduationGrades.map((grade) => ({
    value: grade,
    word: t(`cohort.graduation.${grade}`),
    aliases: [t(`cohort.graduation.${grade}`, { lng: 'zh' }), t(`ui.grade.${grade}`, { lng: 'zh' })],
    ...(grade === 'excellent' ? { tone: 'met' as const } : {}),
    ...(grade === 'fail' ? { tone: 'breach' as const } : {}),
  }))
  return (
    <Page
      header={
        <PageHeader
          crumb={
            <Link to="/cohort/$cohortId" params={{ cohortId: cohort.id }} search={{ step: 'graduation' }}>
              {cohort.name}
            </Link>
          }
          title={t('cohort.graduation.title')}
          {...(filled > 0 ? { badge: <PlainBadge>{t('assessment.round.unsaved')}</PlainBadge> } : {})}
          facts={[
            [t('cohort.defence.heldOn'), defence.heldOn],
            [
              t('cohort.defence.experts'),
              defence.experts
                .map((one) => (one.chair ? t('cohort.defence.chair', { name: one.name }) : one.name))
                .join(t('findings.list')),
            ],
          ]}
        />
      }
      footer={
        <StatusBar
          count={t('cohort.page.trainees', { count: rows.length })}
          keys={[
            { keys: 'Ctrl V', does: t('assessment.round.paste') },
            { keys: '1 2 3', does: t('ui.grade.choose') },
            { keys: 'Enter', does: t('assessment.round.next') },
          ]}
        />
      }
    >
      <Split>
        <SplitMain>
          <DraftNote {...draft} />
          <PasteGrid
            label={t('cohort.graduation.title')}
            rows={rows}
            rowKey={(row) => row.enrolmentId}
            rowName={(row) => row.person.name}
            title={t('cohort.graduation.grade')}
            choices={choices}
            values={grades}
            onChange={(next) => draft.change({ grades: next })}
            before={[
              {
                id: 'name',
                title: t('cohort.column.person'),
                cell: (row) => <span className="strong">{row.person.name}</span>,
              },
              {
                id: 'school',
                title: t('cohort.column.school'),
                minor: true,
                cell: (row) => row.school?.name,
              },
              {
                id: 'tasks',
                title: t('cohort.column.tasks'),
                width: 64,
                cell: (row) => {
                  const { done, of } = tasksCount(row.tasks)
                  return <span className={done === of ? 'look-met' : 'look-due'}>{`${done}/${of}`}</span>
                },
              },
            ]}
            after={[
              {
                id: 'work',
                title: t('cohort.graduation.ownWork'),
                width: 156,
                cell: (row) => (
                  <Word
                    label={`${row.person.name} ${t('cohort.graduation.ownWork')}`}
                    value={work[row.enrolmentId] ?? implied(grades[row.enrolmentId], 'excellent')}
                    choices={[
                      ['excellent', t('cohort.work.excellent')],
                      ['not_excellent', t('cohort.work.not_excellent')],
                    ]}
                    onChange={(word) =>
                      draft.change({ work: { ...work, [row.enrolmentId]: word as WorkWord } })
                    }
                  />
                ),
              },
              {
                id: 'word',
                title: t('cohort.graduation.tasks'),
                width: 156,
                cell: (row) => (
                  <Word
                    label={`${row.person.name} ${t('cohort.graduation.tasks')}`}
                    value={tasks[row.enrolmentId] ?? implied(grades[row.enrolmentId], 'done')}
                    choices={[
                      ['done', t('cohort.tasksWord.done')],
                      ['open', t('cohort.tasksWord.open')],
                    ]}
                    onChange={(word) =>
                      draft.change({ tasks: { ...tasks, [row.enrolmentId]: word as TasksWord } })
                    }
                  />
                ),
              },
              {
                id: 'after',
                title: t('assessment.round.after'),
                width: 112,
                cell: (row) => {
                  const id = row.enrolmentId
                  if (!grades[id]) return null
                  if (!reviews.some((r) => r.enrolmentId === id))
                    return <LookBadge look="due">{t('cohort.graduation.say')}</LookBadge>
                  if (barred.some((one) => one.enrolmentId === id))
                    return <LookBadge look="breach">{t('cohort.graduation.barred')}</LookBadge>
                  return grades[id] === 'fail' ? (
                    <span className="ink-3">{t('cohort.graduation.fails')}</span>
                  ) : (
                    <LookBadge look="met">{t('cohort.graduation.passes')}</LookBadge>
                  )
                },
              },
            ]}
          />
        </SplitMain>
        <WhatIfPanel
          counts={[
            {
              label: t('cohort.graduation.passes'),
              count: reviews.filter((r) => r.grade !== 'fail').length - barred.length,
              look: 'met',
            },
            { label: t('cohort.graduation.fails'), count: reviews.filter((r) => r.grade === 'fail').length },
            { label: t('cohort.graduation.barred'), count: barred.length, look: 'breach' },
          ]}
          findings={barred.flatMap((one) =>
            one.findings.filter((finding) => outcomeLook(finding.outcome) === 'breach').slice(0, 2),
          )}
          words={words}
          knockOn={[]}
          action={
            <div className={styles.form}>
              <TextInput
                label={t('ui.decision.document')}
                placeholder={t('ui.decision.documentHint')}
                required
                value={documentNumber}
                error={problems.field('documentNumber')}
                onChange={(event) => draft.change({ documentNumber: event.currentTarget.value })}
              />
              <TextInput
                label={t('ui.decision.approver')}
                required
                value={approver}
                error={problems.field('approver')}
                onChange={(event) => draft.change({ approver: event.currentTarget.value })}
              />
              <FormProblem>
                {problems.whole ?? problems.elsewhere(['documentNumber', 'approver'])[0]}
              </FormProblem>
              <Button
                fullWidth
                loading={graduate.isPending}
                disabled={!ready || barred.length > 0 || reviews.length < filled}
                onClick={() =>
                  graduate.mutate(
                    {
                      defenceId: defence.id,
                      reviews,
                      documentNumber: documentNumber.trim(),
                      approver: approver.trim(),
                    },
                    {
                      onSuccess: ({ graduationIds }) => {
                        draft.discard()
                        showDone(t('cohort.graduation.saved', { count: graduationIds.length }))
                        void navigate({
                          to: '/cohort/$cohortId',
                          params: { cohortId: cohort.id },
                          search: { step: 'certificates' },
                        })
                      },
                    },
                  )
                }
              >
                {t('cohort.graduation.save', { count: reviews.length })}
              </Button>
            </div>
          }
          note={t('cohort.graduation.note')}
        />
      </Split>
    </Page>
  )
}

/** What a passing grade says by itself; nothing for a fail or an empty row. */
const implied = (grade: string | null | undefined, word: string): string | null =>
  grade && grade !== 'fail' ? word : null

function Word({
  label,
  value,
  choices,
  onChange,
}: {
  label: string
  value: string | null
  choices: readonly (readonly [value: string, label: string])[]
  onChange: (value: string) => void
}) {
  return (
    <SegmentedControl
      size="xs"
      aria-label={label}
      value={value ?? ''}
      data={choices.map(([one, said]) => ({ value: one, label: said }))}
      onChange={onChange}
    />
  )
}
