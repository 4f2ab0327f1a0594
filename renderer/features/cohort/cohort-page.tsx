import { IconPlus } from '@tabler/icons-react'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { daysBetween } from '../../../shared/kernel/day.ts'
import { useAsOf } from '../../app/as-of.ts'
import { useYearName } from '../../app/findings/use-year-name.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { DataList } from '../../ui/list/data-list.tsx'
import { ListBar } from '../../ui/list/list-bar.tsx'
import { localRows } from '../../ui/list/local-rows.ts'
import { Page, StatusBar } from '../../ui/page/page.tsx'
import { type HeaderFact, PageHeader } from '../../ui/page/page-header.tsx'
import { useMayChange } from '../people/may-change.ts'
import styles from './cohort.module.css'
import { CohortMissing } from './cohort-missing.tsx'
import { Places } from './places.tsx'
import type { Cohort } from './rows.ts'
import { traineeColumns } from './trainee-columns.tsx'
import { useCohort } from './use-cohort.ts'

const route = getRouteApi('/cohort/$cohortId')

/** One cohort on the day of the desk: its trainees with their grades, and the places beside them. */
export function CohortPage() {
  const { cohortId } = route.useParams()
  const { data, error } = useCohort(cohortId)
  return data ? <CohortBody cohort={data} /> : <CohortMissing error={error} />
}

function Header({ cohort }: { cohort: Cohort }) {
  const { t } = useTranslation()
  const { asOf } = useAsOf()
  const mayChange = useMayChange()
  const yearName = useYearName()
  const year = cohort.programmeYears.find(({ number }) => number === cohort.programmeYear)
  const facts: HeaderFact[] = [
    [t('cohort.page.cycle'), t('cohort.span', { from: cohort.fromOn, to: cohort.toOn })],
    ...(year
      ? [[yearName(year.number), t('cohort.page.daysLeft', { count: daysBetween(asOf, year.to) })] as const]
      : []),
    ...(cohort.referenceOn === null ? [] : [[t('cohort.page.reference'), cohort.referenceOn] as const]),
  ]
  return (
    <PageHeader
      crumb={
        <>
          <Link to="/cohort">{t('cohort.list.title')}</Link>
          {` / ${t(`terms.programme.${cohort.programme}`)}`}
        </>
      }
      title={cohort.name}
      facts={facts}
      actions={
        mayChange && (
          <LinkButton
            to="/cohort/$cohortId/enrol"
            params={{ cohortId: cohort.id }}
            leftSection={<IconPlus size={15} />}
          >
            {t('cohort.page.enrol')}
          </LinkButton>
        )
      }
    />
  )
}

function CohortBody({ cohort }: { cohort: Cohort }) {
  const { t } = useTranslation()
  const { asOf } = useAsOf()
  const navigate = useNavigate()
  const [text, setText] = useState('')
  const columns = useMemo(() => traineeColumns(t), [t])
  const hasLeft = (toOn: string | null) => toOn !== null && toOn < asOf
  const rows = localRows(cohort.trainees, columns, { text, sort: null }).toSorted(
    (a, b) => Number(hasLeft(a.toOn)) - Number(hasLeft(b.toOn)),
  )
  const left = cohort.trainees.filter((one) => hasLeft(one.toOn)).length
  return (
    <Page
      header={<Header cohort={cohort} />}
      footer={
        <StatusBar
          count={t('cohort.page.trainees', { count: cohort.trainees.length - left })}
          keys={[
            { keys: '↑ ↓', does: t('ui.list.move') },
            { keys: 'Enter', does: t('ui.list.open') },
            { keys: '/', does: t('ui.list.find') },
          ]}
        >
          {left > 0 && <span>{t('cohort.page.left', { count: left })}</span>}
        </StatusBar>
      }
    >
      <div className={styles.split}>
        <div className={styles.list}>
          <ListBar text={text} onText={setText} placeholder={t('cohort.page.find')} />
          <DataList
            label={t('cohort.list.title')}
            columns={columns}
            rows={rows}
            rowKey={(one) => one.enrolmentId}
            onOpen={(one) => void navigate({ to: '/people/$personId', params: { personId: one.person.id } })}
            empty={text === '' ? t('cohort.page.none') : t('ui.list.noMatch')}
          />
        </div>
        <aside className={styles.aside}>
          <Places places={cohort.places} />
        </aside>
      </div>
    </Page>
  )
}
