import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useApi } from '../../app/api.ts'
import { useAsOf } from '../../app/as-of.ts'
import { type KnownNames, useFindingWords } from '../../app/findings/finding-words.ts'
import { OutcomeBadge } from '../../ui/finding/outcome-badge.tsx'
import { FormProblem } from '../../ui/form/form-problem.tsx'
import { useProblems } from '../../ui/form/use-problems.ts'
import { Section } from '../../ui/page/section.tsx'
import styles from './policy.module.css'
import { SubjectLink } from './subject-link.tsx'
import type { Change } from './suppose/change.ts'

/** Whose findings a change would touch, before anything is recorded. */
export function WhatIf({ change, title }: { change: Change; title?: string }) {
  const { t } = useTranslation()
  const { view } = useAsOf()
  const { data, error } = useQuery(
    useApi().policy.whatIf.queryOptions({ input: { change, ...view }, retry: false }),
  )
  const problems = useProblems(error)
  const known = useMemo((): KnownNames => {
    const subjects = [...(data?.rows ?? []), ...(data?.opened ?? []), ...(data?.closed ?? [])]
    const names = new Map(subjects.map(({ subject }) => [subject.id, subject.name ?? undefined]))
    return { name: (id) => names.get(id) }
  }, [data])
  const words = useFindingWords(known)
  return (
    <Section
      title={title ?? t('policy.whatIf.title')}
      count={data?.rows.length}
      aside={t('ui.whatIf.nothing')}
    >
      {!data && !error && <p className="note">{t('policy.whatIf.counting')}</p>}
      <FormProblem>{problems.whole ?? problems.elsewhere([])[0]}</FormProblem>
      {data && data.rows.length + data.opened.length + data.closed.length === 0 && (
        <p className="note">{t('policy.whatIf.none', { count: data.looked })}</p>
      )}
      {data?.costs.map((cost) => (
        <p key={cost.question}>
          {t('policy.whatIf.cost', { before: cost.beforeYuan, after: cost.afterYuan })}
        </p>
      ))}
      <ul>
        {weightiestFirst(data?.rows ?? []).map(({ subject, before, after }) => (
          <li key={JSON.stringify([after.question, subject.id, before.figures])} className={styles.item}>
            <div className={styles.line}>
              {before.outcome !== after.outcome && (
                <>
                  <OutcomeBadge outcome={before.outcome} />
                  <span aria-hidden>→</span>
                </>
              )}
              <OutcomeBadge outcome={after.outcome} />
              <SubjectLink subject={subject} />
            </div>
            <span className="ink-2">{words.sentence(after)}</span>
          </li>
        ))}
      </ul>
      {(['opened', 'closed'] as const).map((side) => {
        const list = data?.[side] ?? []
        if (list.length === 0) return null
        return (
          <Section key={side} title={t(`policy.whatIf.${side}`)} count={list.length}>
            <ul>
              {list.map(({ subject, finding }) => (
                <li
                  key={JSON.stringify([finding.question, subject.id, finding.figures])}
                  className={styles.item}
                >
                  <div className={styles.line}>
                    <OutcomeBadge outcome={finding.outcome} />
                    <SubjectLink subject={subject} />
                  </div>
                  <span className="ink-2">{words.sentence(finding)}</span>
                </li>
              ))}
            </ul>
          </Section>
        )
      })}
    </Section>
  )
}

/** Another outcome goes before another figure. */
const weightiestFirst = <Row extends { before: { outcome: string }; after: { outcome: string } }>(
  rows: readonly Row[],
): Row[] =>
  rows.toSorted(
    (a, b) => Number(a.before.outcome === a.after.outcome) - Number(b.before.outcome === b.after.outcome),
  )
