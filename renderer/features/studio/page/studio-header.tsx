import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { studioStaff } from '../../../../shared/domain/role.ts'
import { daysBetween } from '../../../../shared/kernel/day.ts'
import { useApi } from '../../../app/api.ts'
import { useAsOf } from '../../../app/as-of.ts'
import { useYearName } from '../../../app/findings/use-year-name.ts'
import { useSession } from '../../../app/session.ts'
import { LookBadge, PlainBadge } from '../../../ui/finding/outcome-badge.tsx'
import { LinkButton } from '../../../ui/link-button.tsx'
import { type HeaderFact, PageHeader } from '../../../ui/page/page-header.tsx'
import { FormLink } from '../../roster/form-link.tsx'
import { stateOf } from '../list/studio-columns.tsx'
import type { Studio } from '../rows.ts'
import type { DutyRow } from './duty-rows.ts'

/** The annual grades of the studio so far: 2年合格. */
function useGrades(studio: Studio): string {
  const { t } = useTranslation()
  const { view } = useAsOf()
  const { role } = useSession().account
  const yearName = useYearName()
  const { data } = useQuery({
    ...useApi().assessment.list.queryOptions({
      input: { subjectKind: 'studio', studioId: studio.id, kind: 'annual', ...view },
    }),
    enabled: studioStaff.includes(role),
  })
  const said = (data?.rows ?? [])
    .toSorted((a, b) => a.year - b.year)
    .flatMap(({ year, grade }) =>
      grade ? [t('studio.page.gradeOf', { year: yearName(year), grade: t(`terms.grade.${grade}`) })] : [],
    )
  return said.length > 0 ? said.join(' · ') : t('studio.page.noGrades')
}

/** How the year stands in one badge: the gravest look, with its count. */
function YearBadge({ rows }: { rows: readonly DutyRow[] }) {
  const { t } = useTranslation()
  const count = (look: DutyRow['look']) => rows.filter((row) => row.look === look).length
  const [pending, breach, due] = [count('pending'), count('breach'), count('due')]
  if (pending > 0) return <LookBadge look="pending">{t('studio.due.pending', { count: pending })}</LookBadge>
  if (breach > 0) return <LookBadge look="breach">{t('studio.due.violation', { count: breach })}</LookBadge>
  if (due > 0) return <LookBadge look="due">{t('studio.due.notice', { count: due })}</LookBadge>
  return rows.length > 0 ? <LookBadge look="met">{t('studio.page.allMet')}</LookBadge> : null
}

/** Which studio it is, where it stands in its cycle, and the act a lead comes for. */
export function StudioHeader({
  studio,
  rows,
  mayChange,
}: {
  studio: Studio
  rows: readonly DutyRow[]
  mayChange: boolean
}) {
  const { t } = useTranslation()
  const { asOf } = useAsOf()
  const { role } = useSession().account
  const yearName = useYearName()
  const grades = useGrades(studio)
  const state = stateOf(studio, asOf)
  const year = studio.managementYear
  const facts: HeaderFact[] = [
    ...(studio.subject === null ? [] : [[t('studio.page.subject'), studio.subject] as const]),
    [t('studio.page.cycle'), t('studio.page.span', { from: studio.fromOn, to: studio.toOn })],
    ...(year
      ? [[yearName(year.number), t('studio.page.daysLeft', { count: daysBetween(asOf, year.to) })] as const]
      : []),
    [t('studio.page.grades'), grades],
    ...(studio.documentNumber === null ? [] : [[t('studio.form.document'), studio.documentNumber] as const]),
  ]
  return (
    <PageHeader
      crumb={
        <>
          <Link to="/studio">{t('studio.list.title')}</Link>
          {` / ${t(`studio.track.${studio.track}`)}`}
        </>
      }
      title={studio.name}
      badge={
        state === 'running' ? (
          <YearBadge rows={rows} />
        ) : (
          <PlainBadge>
            {studio.dissolvedOn !== null && state === 'dissolved'
              ? t('studio.page.dissolved', { day: studio.dissolvedOn })
              : t(`studio.state.${state}`)}
          </PlainBadge>
        )
      }
      facts={facts}
      actions={
        <>
          <FormLink form="studio-roster" about={{ studioId: studio.id }} />
          <LinkButton to="/studio/$studioId/papers" params={{ studioId: studio.id }} variant="default">
            {t('studio.papers.pageTitle')}
          </LinkButton>
          {studioStaff.includes(role) && (
            <LinkButton to="/handback" search={mayChange ? { studio: studio.id } : {}} variant="default">
              {t(mayChange ? 'handback.go' : 'handback.lead.title')}
            </LinkButton>
          )}
          {mayChange && state === 'ended' && (
            <LinkButton to="/studio/form" search={{ from: studio.id }} variant="default">
              {t('studio.page.nextCycle')}
            </LinkButton>
          )}
          {mayChange && (
            <LinkButton to="/studio/$studioId/join" params={{ studioId: studio.id }} variant="default">
              {t('studio.page.changeMembers')}
            </LinkButton>
          )}
          {studioStaff.includes(role) && (
            <LinkButton
              to="/activity/record"
              search={{ studio: studio.id }}
              leftSection={<IconPlus size={15} />}
            >
              {t('studio.page.recordActivity')}
            </LinkButton>
          )}
        </>
      }
    />
  )
}
