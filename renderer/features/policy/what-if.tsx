import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Client } from '../../../shared/contract/index.ts'
import { useApi } from '../../app/api.ts'
import { useAsOf } from '../../app/as-of.ts'
import { type KnownNames, useFindingWords } from '../../app/findings/finding-words.ts'
import { OutcomeBadge } from '../../ui/finding/outcome-badge.tsx'
import { Section } from '../../ui/page/section.tsx'
import styles from './policy.module.css'

type Change = Parameters<Client['policy']['whatIf']>[0]['change']

/** Whose findings a change would touch, before anything is recorded. */
export function WhatIf({ change }: { change: Change }) {
  const { t } = useTranslation()
  const { view } = useAsOf()
  const { data } = useQuery(useApi().policy.whatIf.queryOptions({ input: { change, ...view } }))
  const known = useMemo((): KnownNames => {
    const names = new Map(data?.rows.map(({ subject }) => [subject.id, subject.name ?? undefined]))
    return { name: (id) => names.get(id) }
  }, [data])
  const words = useFindingWords(known)
  return (
    <Section title={t('policy.whatIf.title')} count={data?.rows.length} aside={t('ui.whatIf.nothing')}>
      {!data && <p className="note">{t('policy.whatIf.counting')}</p>}
      {data?.rows.length === 0 && <p className="note">{t('policy.whatIf.none', { count: data.looked })}</p>}
      {data?.costs.map((cost) => (
        <p key={cost.question}>
          {t('policy.whatIf.cost', { before: cost.beforeYuan, after: cost.afterYuan })}
        </p>
      ))}
      <ul>
        {data?.rows.map(({ subject, before, after }) => (
          <li key={JSON.stringify([after.question, subject.id, before.figures])} className={styles.item}>
            <span className="strong">{subject.name ?? t(`policy.subject.${subject.kind}`)}</span>
            <div className={styles.line}>
              <OutcomeBadge outcome={before.outcome} />
              <span aria-hidden>→</span>
              <OutcomeBadge outcome={after.outcome} />
            </div>
            <span className="ink-2">{words.sentence(after)}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
