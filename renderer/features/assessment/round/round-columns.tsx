import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { TitleKind } from '../../../../shared/domain/title.ts'
import type { Finding } from '../../../../shared/policy/finding.ts'
import { useSession } from '../../../app/session.ts'
import { LookBadge, OutcomeBadge } from '../../../ui/finding/outcome-badge.tsx'
import type { GridColumn } from '../../../ui/grid/paste-grid.tsx'
import { Unknown } from '../../../ui/page/facts.tsx'
import { GradeCell } from '../../../ui/progress/grade.tsx'
import type { Preview, RoundRow } from '../rows.ts'
import { sayAssessed, sayYear } from '../said.ts'
import { type Filled, gradeIn } from './fill.ts'
import styles from './round.module.css'
import { type RoundKind, type RoundTerm, roundTerms } from './round-search.ts'

/** The columns around the one being filled: who, earlier years, and what follows or what is wrong, row by row. */
export function useRoundColumns({
  of,
  term,
  values,
  preview,
  problem,
}: {
  of: RoundKind
  term: RoundTerm
  values: Filled
  preview: Preview | null
  problem: (subjectId: string) => string | undefined
}): { before: readonly GridColumn<RoundRow>[]; after: readonly GridColumn<RoundRow>[] } {
  const { t } = useTranslation()
  const { today } = useSession()
  const before = useMemo(
    (): readonly GridColumn<RoundRow>[] => [
      {
        id: 'name',
        title: t(`assessment.round.who.${of}`),
        cell: (row) => <span className="strong">{sayAssessed(t, of, row.name)}</span>,
      },
      {
        id: 'school',
        title: t('assessment.round.school'),
        minor: of !== 'trainee',
        cell: (row) => row.school ?? <Unknown label={t('ui.finding.unknown')} />,
      },
      ...(of === 'trainee'
        ? []
        : [
            {
              id: 'hint',
              title: t(`assessment.round.hint.${of}`),
              minor: of === 'studio',
              cell: (row: RoundRow) => sayHint(t, of, row.hint),
            },
          ]),
      ...roundTerms(of, today)
        .filter((one) => one !== 'cycle')
        .filter((one) => term === 'cycle' || one < term)
        .map((one) => ({
          id: `year-${one}`,
          title: sayYear(t, of, one),
          width: 76,
          cell: (row: RoundRow) => <GradeCell grade={gradeIn(row, one) ?? null} />,
        })),
    ],
    [t, of, term, today],
  )
  const after: readonly GridColumn<RoundRow>[] = [
    {
      id: 'after',
      title: t('assessment.round.after'),
      cell: (row) => (
        <After
          of={of}
          filled={Boolean(values[row.subjectId])}
          recorded={gradeIn(row, term) !== undefined}
          proposed={preview?.proposed.find((one) => one.subject.id === row.subjectId)}
          open={preview?.open.find((finding) => finding.subject.id === row.subjectId)}
          problem={problem(row.subjectId)}
        />
      ),
    },
  ]
  return { before, after }
}

/** What tells people of the same name apart: a studio's subject, a member's studio, a title. */
function sayHint(t: TFunction, of: RoundKind, hint: string | null): string | null {
  if (of === 'studio') return hint
  return of === 'talent'
    ? t(`terms.titleKind.${hint as TitleKind}`)
    : t('terms.studioOf', { name: hint ?? t('terms.unknown') })
}

function After({
  of,
  filled,
  recorded,
  proposed,
  open,
  problem,
}: {
  of: RoundKind
  filled: boolean
  recorded: boolean
  proposed: Preview['proposed'][number] | undefined
  open: Finding | undefined
  problem: string | undefined
}) {
  const { t } = useTranslation()
  if (problem !== undefined)
    return (
      <span role="alert" className={styles.problem}>
        {problem}
      </span>
    )
  if (recorded) return <span className="ink-3">{t('assessment.round.recorded')}</span>
  if (proposed) return <LookBadge look="pending">{t(`decision.proposed.${proposed.kind}`)}</LookBadge>
  if (open) return <OutcomeBadge outcome={open.outcome} />
  return filled ? <span className="ink-3">{t(`assessment.round.stays.${of}`)}</span> : null
}
