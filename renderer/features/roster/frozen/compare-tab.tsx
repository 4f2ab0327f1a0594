import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../../../shared/kernel/id.ts'
import { useApi } from '../../../app/api.ts'
import { FormProblem } from '../../../ui/form/form-problem.tsx'
import { useProblems } from '../../../ui/form/use-problems.ts'
import { Lines, Section } from '../../../ui/page/section.tsx'
import type { Differences, Frozen } from '../rows.ts'
import styles from './frozen.module.css'

const route = getRouteApi('/roster/frozen/$frozenId')

/** What differs from today, or from another frozen roster of the form: who came, who left, what changed and by which decision. */
export function CompareTab({ frozen }: { frozen: Frozen }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const api = useApi()
  const { against } = route.useSearch()
  const others = useQuery(api.roster.frozenList.queryOptions({ input: { form: frozen.form } }))
  const { data, error } = useQuery(
    api.roster.compare.queryOptions({
      input: {
        frozenId: frozen.id,
        with: against ? { frozenId: against as Id<'frozen_roster'> } : {},
      },
      retry: false,
    }),
  )
  const problems = useProblems(error)
  const choose = (next: string | null) =>
    void navigate({
      to: '/roster/frozen/$frozenId',
      params: { frozenId: frozen.id },
      search: { tab: 'compare', against: next || undefined },
      replace: true,
    })
  return (
    <div className={styles.compare}>
      <div className={styles.bar}>
        <Select
          label={t('roster.compare.with')}
          w={320}
          allowDeselect={false}
          value={against ?? ''}
          data={[
            { value: '', label: t('roster.compare.today') },
            ...(others.data?.rows ?? [])
              .filter((row) => row.id !== frozen.id)
              .map((row) => ({
                value: row.id as string,
                label: t('roster.compare.other', { number: row.number, asOf: row.asOf }),
              })),
          ]}
          onChange={choose}
        />
        {data && (
          <p className="ink-2">
            {t('roster.compare.counts', {
              came: data.came.length,
              left: data.left.length,
              changed: data.changed.length,
              same: data.same,
            })}
          </p>
        )}
      </div>
      <FormProblem>{problems.whole ?? problems.elsewhere([])[0]}</FormProblem>
      {data && <Found found={data} />}
    </div>
  )
}

function Found({ found }: { found: Differences }) {
  const { t } = useTranslation()
  if (found.came.length + found.left.length + found.changed.length === 0)
    return <p className="ink-2">{t('roster.compare.none')}</p>
  return (
    <div className={styles.stack}>
      {(['left', 'came'] as const).map(
        (kind) =>
          found[kind].length > 0 && (
            <Section key={kind} title={t(`roster.compare.${kind}`)} count={found[kind].length}>
              <Lines>
                {found[kind].map((one, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: somebody may stand in two sections
                  <li key={at} className={styles.difference}>
                    <span className="strong">{one.name}</span>
                    <span className="ink-2">{one.section}</span>
                    <span />
                    <Decisions decisions={one.decisions} />
                  </li>
                ))}
              </Lines>
            </Section>
          ),
      )}
      {found.changed.length > 0 && (
        <Section title={t('roster.compare.changed')} count={found.changed.length}>
          <Lines>
            {found.changed.map((one, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: somebody may stand in two sections
              <li key={at} className={styles.difference}>
                <span className="strong">{one.name}</span>
                <span className="ink-2">{one.section}</span>
                <span>
                  {one.cells.map(({ head, before, after }) => (
                    <div key={head}>
                      <span className="ink-3">{head}</span> <s>{before || t('roster.compare.blank')}</s> →{' '}
                      {after || t('roster.compare.blank')}
                    </div>
                  ))}
                </span>
                <Decisions decisions={one.decisions} />
              </li>
            ))}
          </Lines>
        </Section>
      )}
    </div>
  )
}

function Decisions({ decisions }: { decisions: Differences['came'][number]['decisions'] }) {
  return (
    <span>
      {decisions.map((decision) => (
        <div key={decision.id}>
          <Link to="/decision/taken/$decisionId" params={{ decisionId: decision.id }}>
            {decision.documentNumber}
          </Link>{' '}
          <span className="ink-3">{decision.effectiveOn}</span>
        </div>
      ))}
    </span>
  )
}
