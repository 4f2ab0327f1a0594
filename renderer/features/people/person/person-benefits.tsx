import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { addYears, type Day, yearOf } from '../../../../shared/kernel/day.ts'
import { useApi } from '../../../app/api.ts'
import { useAsOf } from '../../../app/as-of.ts'
import { useFindingWords } from '../../../app/findings/finding-words.ts'
import { ClauseChip } from '../../../ui/finding/clause-chip.tsx'
import { FindingFull } from '../../../ui/finding/finding-full.tsx'
import { OutcomeBadge } from '../../../ui/finding/outcome-badge.tsx'
import { LifeLine } from '../../../ui/life/life-line.tsx'
import type { Lane } from '../../../ui/life/life-line-layout.ts'
import { EmptyPage } from '../../../ui/page/empty-page.tsx'
import { Section } from '../../../ui/page/section.tsx'
import type { Benefits, Person } from '../rows.ts'
import { sayTitle } from '../said.ts'
import { postLanes } from './life-lanes.ts'
import styles from './person-page.module.css'

/** 待遇: whether the benefits run, on the axis of the five years, and every change of it with day, reason and clause. */
export function PersonBenefits({ person }: { person: Person }) {
  const { t } = useTranslation()
  const { view } = useAsOf()
  const { data, error } = useQuery(
    useApi().recognition.benefits.queryOptions({ input: { personId: person.id, ...view } }),
  )
  if (error) return <p className="note">{t('people.benefits.failed')}</p>
  if (!data) return null
  if (data.changes.length === 0)
    return <EmptyPage title={t('people.benefits.none')}>{t('people.benefits.noneBody')}</EmptyPage>
  return <Loaded person={person} benefits={data} />
}

function Loaded({ person, benefits }: { person: Person; benefits: Benefits }) {
  const { t } = useTranslation()
  const { asOf } = useAsOf()
  const words = useFindingWords(known(person))
  const { changes, grades, now } = benefits
  const from = yearOf(changes[0]?.fromOn ?? asOf)
  const to = Math.max(...benefits.titles.map((title) => yearOf(title.periodTo ?? addYears(title.fromOn, 5))))
  return (
    <div className={styles.body}>
      <LifeLine lanes={useLanes(person, benefits)} asOf={asOf} axis={{ from, to }} marks={false} />
      <div className={styles.below}>
        <Section
          title={t('people.benefits.changes')}
          count={t('people.benefits.count', { count: changes.length })}
          aside={changes.some((c) => c.fromOn > asOf) && t('people.benefits.foreseen')}
        >
          <table className={styles.stretches} aria-label={t('people.benefits.changes')}>
            <tbody>
              {changes.map(({ fromOn, toOn, finding, clause }) => (
                <tr key={fromOn} data-state={finding.outcome} className={fromOn > asOf ? 'ink-2' : undefined}>
                  <td>
                    {fromOn}
                    <span className="note">{toOn ? t('people.benefits.until', { day: toOn }) : ''}</span>
                  </td>
                  <td>
                    <OutcomeBadge outcome={finding.outcome} />
                  </td>
                  <td>{words.sentence(finding)}</td>
                  <td>{clause && <ClauseChip clause={clause} />}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {grades.length > 0 && (
            <p className="note">
              {grades
                .map(({ year, grade, absence, assessedOn }) =>
                  t('people.benefits.graded', {
                    year,
                    day: assessedOn,
                    grade: grade
                      ? t(`terms.grade.${grade}`)
                      : absence
                        ? t(`assessment.absence.${absence}`)
                        : t('terms.unknown'),
                  }),
                )
                .join(' · ')}
            </p>
          )}
        </Section>
        <FindingFull finding={now} words={words} />
      </div>
    </div>
  )
}

const known = (person: Person) => ({
  name: (id: string) =>
    id === person.id ? person.name : person.posts.find((p) => p.school?.id === id)?.school?.name,
})

const tones: Partial<Record<string, 'met' | 'breach'>> = { benefit_on: 'met', benefit_off: 'breach' }

/** Lanes on the years: the periods the titles opened, posts, the yearly assessments, and the benefits themselves. */
function useLanes(person: Person, { titles, grades, changes }: Benefits): readonly Lane[] {
  const { t } = useTranslation()
  return [
    ...titles.map(
      (title, i): Lane => ({
        id: title.id,
        label: i === 0 ? t('people.benefits.period') : '',
        items: [
          {
            kind: 'span',
            id: title.id,
            from: title.fromOn,
            to: title.periodTo,
            label: sayTitle(t, title),
            tone: 'accent',
          },
        ],
      }),
    ),
    ...postLanes(t, person.lifeLine),
    {
      id: 'assessment',
      label: t('people.lane.assessment'),
      items: grades.map(({ year, grade }) => ({ kind: 'year', id: String(year), year, grade })),
    },
    {
      id: 'benefits',
      label: t('people.benefits.lane'),
      items: changes.map(({ fromOn, toOn, finding }) => ({
        kind: 'span',
        id: fromOn,
        from: fromOn,
        to: toOn ?? ('9999-12-31' as Day),
        label: t(`ui.outcome.${finding.outcome}`),
        tone: tones[finding.outcome] ?? 'undet',
      })),
    },
  ]
}
