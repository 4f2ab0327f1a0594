import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { minDay } from '../../../../shared/kernel/day.ts'
import { useAsOf } from '../../../app/as-of.ts'
import { useFindingWords } from '../../../app/findings/finding-words.ts'
import { useKeys } from '../../../ui/input/use-keys.ts'
import { Page, StatusBar } from '../../../ui/page/page.tsx'
import { WaitingSection } from '../../formation/waiting-section.tsx'
import { useMayChange } from '../../people/may-change.ts'
import type { Studio } from '../rows.ts'
import { CompositionSection } from './composition-section.tsx'
import { yearRows } from './duty-rows.ts'
import { DutySection } from './duty-section.tsx'
import { MoneySection } from './money-section.tsx'
import { StudioActivities } from './studio-activities.tsx'
import { StudioHeader } from './studio-header.tsx'
import { StudioMissing } from './studio-missing.tsx'
import styles from './studio-page.module.css'
import { useKnownNames } from './use-known-names.ts'
import { useAccount, useDuties, useStudio } from './use-studio.ts'
import { WhoSection } from './who-section.tsx'

const route = getRouteApi('/studio/$studioId')

/** One studio on the day of the desk: who is in it, what is still due, what money is left; below what it did. */
export function StudioPage() {
  const { studioId } = route.useParams()
  const { data, error } = useStudio(studioId)
  return data ? <StudioAnswers studio={data} /> : <StudioMissing error={error} />
}

function StudioAnswers({ studio }: { studio: Studio }) {
  const { t } = useTranslation()
  const { year } = route.useSearch()
  const { asOf, view } = useAsOf()
  const navigate = useNavigate()
  const mayChange = useMayChange()
  const duties = useDuties(studio.id, year).data
  const account = useAccount(studio.id).data
  const known = useKnownNames(studio)
  const words = useFindingWords(known)
  const rows = useMemo(
    () => (duties?.managementYear ? yearRows(duties, minDay(asOf, duties.managementYear.to)) : []),
    [duties, asOf],
  )
  const params = { studioId: studio.id }
  const record = () => void navigate({ to: '/activity/record', search: { studio: studio.id } })
  const join = () => void navigate({ to: '/studio/$studioId/join', params })
  useKeys({ a: record, ...(mayChange && { m: join }) })

  const asked = new URLSearchParams({
    ...(year === undefined ? {} : { year: String(year) }),
    ...(view.asOf ? { asOf: view.asOf } : {}),
    ...(view.knownOn ? { knownOn: view.knownOn } : {}),
  }).toString()
  const href = (question: string) =>
    `#/studio/${studio.id}/finding/${question}${asked === '' ? '' : `?${asked}`}`
  return (
    <Page
      header={<StudioHeader studio={studio} rows={year === undefined ? rows : []} mayChange={mayChange} />}
      footer={
        <StatusBar
          count={t('studio.people', { count: studio.people.length })}
          keys={[
            { keys: 'A', does: t('studio.page.recordActivity') },
            ...(mayChange ? [{ keys: 'M', does: t('studio.page.changeMembers') }] : []),
          ]}
        />
      }
    >
      <div className={styles.answers}>
        <div>
          <WhoSection studio={studio} mayChange={mayChange} />
          <WaitingSection studioId={studio.id} />
          <CompositionSection studio={studio} known={known} href={href} />
        </div>
        <div>
          {duties && (
            <DutySection
              studio={studio}
              duties={duties}
              words={words}
              href={href}
              onYear={(next) =>
                void navigate({
                  to: '/studio/$studioId',
                  params,
                  search: { year: next === studio.managementYear?.number ? undefined : next },
                })
              }
            />
          )}
        </div>
        <div>
          {account && (
            <MoneySection
              account={account}
              words={words}
              aside={
                <Link to="/studio/$studioId/money" params={params}>
                  {t('studio.money.details')}
                </Link>
              }
            />
          )}
        </div>
      </div>
      <div className={styles.below}>
        <StudioActivities studio={studio} year={duties?.managementYear ?? null} />
      </div>
    </Page>
  )
}
