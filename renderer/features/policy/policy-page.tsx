import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { bureau } from '../../../shared/domain/role.ts'
import { useApi } from '../../app/api.ts'
import { useAsOf } from '../../app/as-of.ts'
import { useSession } from '../../app/session.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { Page, StatusBar } from '../../ui/page/page.tsx'
import { PageHeader } from '../../ui/page/page-header.tsx'
import { AreaList } from './area-list.tsx'
import styles from './policy.module.css'
import type { PolicySearch } from './policy-search.ts'
import { ReadingList } from './reading-list.tsx'
import { ReadingPanel } from './reading-panel.tsx'
import type { ReadingRow, RuleRow } from './rows.ts'
import { RuleList } from './rule-list.tsx'
import { RulePanel } from './rule-panel.tsx'

const route = getRouteApi('/policy')

/** The area of the readings register, which holds no rules. */
const register = 'readings'

/** The rules an address asks for: those of its clause, else of its area, else of the first area. */
function listed(rules: readonly RuleRow[], { area, rule, document, place }: PolicySearch): RuleRow[] {
  if (document && place)
    return rules.filter((r) => r.clause.document === document && r.clause.place === place)
  const wanted = area ?? rules.find((r) => r.id === rule)?.area ?? rules[0]?.area
  return rules.filter((r) => r.area === wanted)
}

/** The policy room: areas, their rules in plain words, and beside them whom a rule touches or how a doubt is read. */
export function PolicyPage() {
  const { t } = useTranslation()
  const search = route.useSearch()
  const { view } = useAsOf()
  const api = useApi()
  const { data: rules } = useQuery(api.policy.rules.queryOptions({ input: {}, staleTime: Infinity }))
  const { data: readings } = useQuery(api.policy.readings.queryOptions({ input: view }))
  const { data: versions } = useQuery(api.policy.versions.queryOptions({ input: view }))
  const ofBureau = bureau.includes(useSession().account.role)
  const { data: standing } = useQuery({
    ...api.policy.standing.queryOptions({ input: view }),
    enabled: ofBureau,
    placeholderData: keepPreviousData,
  })
  if (!rules || !readings || !versions) return null
  const inForce = versions.rows.find((v) => v.id === versions.current)
  const shown = listed(rules.rows, search)
  const onRegister = search.area === register || search.reading !== undefined
  const rule = rules.rows.find((r) => r.id === search.rule) ?? shown[0]
  const reading = readings.rows.find((r) => r.id === search.reading) ?? readings.rows[0]
  const chosen = readings.rows.filter((r: ReadingRow) => r.history.length > 0).length
  return (
    <Page
      header={
        <PageHeader
          title={t('policy.title')}
          facts={[
            [t('policy.version'), versions.current],
            [t('policy.effective'), inForce?.effectiveOn ?? t('policy.notEntered')],
            [t('policy.rules'), rules.rows.length],
            [t('policy.readings'), t('policy.chosen', { all: readings.rows.length, count: chosen })],
          ]}
          actions={
            <>
              <LinkButton to="/policy/document" variant="default">
                {t('policy.document.title')}
              </LinkButton>
              {ofBureau && (
                <LinkButton to="/policy/suppose" variant="default">
                  {t('policy.suppose.title')}
                </LinkButton>
              )}
              <LinkButton to="/policy/version" variant="default">
                {t('policy.versions.title')}
              </LinkButton>
            </>
          }
        />
      }
      footer={<StatusBar count={t('policy.foot')} />}
    >
      <div className={styles.room}>
        <AreaList
          rules={rules.rows}
          current={onRegister ? register : shown[0]?.area}
          register={register}
          readings={readings.rows.length}
        />
        {onRegister ? (
          <>
            <ReadingList rows={readings.rows} current={reading?.id} />
            {reading && <ReadingPanel key={reading.id} reading={reading} rules={rules.rows} />}
          </>
        ) : (
          <>
            <RuleList rows={shown} standing={standing?.rows ?? []} current={rule?.id} />
            {rule && <RulePanel key={rule.id} rule={rule} />}
          </>
        )}
      </div>
    </Page>
  )
}
