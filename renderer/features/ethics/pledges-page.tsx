import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Day, yearOf } from '../../../shared/kernel/day.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import { useApi, useClient } from '../../app/api.ts'
import { useAsOf } from '../../app/as-of.ts'
import { useCommand } from '../../app/command.ts'
import { useSession } from '../../app/session.ts'
import { DayInput } from '../../ui/form/day-input.tsx'
import { FormProblem } from '../../ui/form/form-problem.tsx'
import { useProblems } from '../../ui/form/use-problems.ts'
import { DataList } from '../../ui/list/data-list.tsx'
import { Page } from '../../ui/page/page.tsx'
import { PageHeader } from '../../ui/page/page-header.tsx'
import { showDone } from '../../ui/undo-toast.tsx'
import styles from './ethics.module.css'
import { EthicsTabs } from './ethics-tabs.tsx'

const route = getRouteApi('/people/ethics/pledges')

/** Pledges of the year: which schools have handed theirs in; in a school, who has signed and who has not. */
export function PledgesPage() {
  const { t } = useTranslation()
  const { school } = route.useSearch()
  const { view, asOf } = useAsOf()
  const { today } = useSession()
  const navigate = useNavigate()
  const record = useCommand(useClient().ethics.recordPledges)
  const problems = useProblems(record.error)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [signedOn, setSignedOn] = useState<Day | null>(today)
  const year = yearOf(asOf)
  const { data } = useQuery(
    useApi().ethics.pledges.queryOptions({
      input: { year, ...(school ? { schoolId: school as Id<'school'> } : {}), ...view },
    }),
  )
  const missing = (data?.people ?? []).filter((p) => p.pledge === null)
  const chosen = missing.filter((p) => selected.has(p.person.id))
  return (
    <Page
      header={
        <>
          <PageHeader
            crumb={<Link to="/people">{t('people.list.title')}</Link>}
            title={t('ethics.title')}
            sub={t('ethics.pledgeSub', { year })}
          />
          <EthicsTabs current="pledges" />
        </>
      }
    >
      <div className={styles.body}>
        <DataList
          label={t('ethics.tab.pledges')}
          rows={data?.schools ?? []}
          rowKey={(row) => row.id}
          {...(school ? { openKey: school } : {})}
          onOpen={(row) => {
            setSelected(new Set())
            void navigate({ to: '/people/ethics/pledges', search: { school: row.id } })
          }}
          columns={[
            {
              id: 'school',
              title: t('ethics.school'),
              cell: (row) => <span className="strong">{row.name}</span>,
            },
            {
              id: 'signed',
              title: t('ethics.signed'),
              width: 120,
              align: 'end',
              cell: (row) => `${row.signed} / ${row.people}`,
            },
            {
              id: 'missing',
              title: t('ethics.missing'),
              width: 88,
              align: 'end',
              cell: (row) => (row.people > row.signed ? row.people - row.signed : ''),
            },
          ]}
        />
        <aside className={styles.side}>
          {school && (
            <>
              <div className={styles.form}>
                <DayInput
                  label={t('ethics.signedOn')}
                  value={signedOn}
                  max={today}
                  error={problems.field('signedOn')}
                  onChange={setSignedOn}
                />
                <FormProblem>{problems.whole}</FormProblem>
                <div className="row">
                  <Button
                    variant="default"
                    disabled={missing.length === 0}
                    onClick={() => setSelected(new Set(missing.map((p) => p.person.id)))}
                  >
                    {t('ethics.signAll')}
                  </Button>
                  <Button
                    loading={record.isPending}
                    disabled={chosen.length === 0 || signedOn === null}
                    onClick={() =>
                      signedOn &&
                      record.mutate(
                        { year, signedOn, personIds: chosen.map((p) => p.person.id) },
                        {
                          onSuccess: ({ recorded }) => {
                            setSelected(new Set())
                            showDone(t('ethics.recorded', { count: recorded }))
                          },
                        },
                      )
                    }
                  >
                    {t('ethics.sign', { count: chosen.length })}
                  </Button>
                </div>
              </div>
              <DataList
                label={t('ethics.missing')}
                rows={missing}
                rowKey={(row) => row.person.id}
                selected={selected}
                onSelect={setSelected}
                keys={false}
                columns={[{ id: 'person', title: t('ethics.missing'), cell: (row) => row.person.name }]}
              />
            </>
          )}
        </aside>
      </div>
    </Page>
  )
}
