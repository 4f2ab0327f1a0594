import { SegmentedControl, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type RosterRequest, rosterOrders } from '../../../shared/contract/roster.ts'
import { useApi } from '../../app/api.ts'
import { useAsOf } from '../../app/as-of.ts'
import { LookBadge } from '../../ui/finding/outcome-badge.tsx'
import { DayInput } from '../../ui/form/day-input.tsx'
import { Section } from '../../ui/page/section.tsx'
import styles from './roster-page.module.css'
import { type IdNumbers, idNumberChoices, type RosterOrder, type RosterSearch } from './roster-search.ts'

/** What the roster is made of: the two days, of whom, in which order, how much of ID numbers; and what is missing in it. */
export function RosterOptions({
  request,
  onChange,
  reason,
  onReason,
  reasonError,
  holes,
}: {
  request: RosterRequest
  onChange: (part: RosterSearch) => void
  reason: string
  onReason: (reason: string) => void
  reasonError: string | undefined
  holes: number
}) {
  const { t } = useTranslation()
  const { today, asOf, knownOn, view, change } = useAsOf()
  return (
    <>
      <DayInput
        label={t('shell.asOf.trueOn')}
        value={asOf}
        max={today}
        onChange={(day) => change({ ...view, asOf: day ?? undefined })}
      />
      <DayInput
        label={t('shell.asOf.knownOn')}
        value={knownOn}
        max={today}
        onChange={(day) => change({ ...view, knownOn: day ?? undefined })}
      />
      <Scope request={request} onChange={onChange} />
      {request.form !== 'exit-roster' && (
        <div>
          <div className={styles.label}>{t('roster.order')}</div>
          <SegmentedControl
            fullWidth
            aria-label={t('roster.order')}
            value={request.order}
            data={rosterOrders.map((value) => ({ value, label: t(`roster.orderBy.${value}`) }))}
            onChange={(order) => onChange({ order: order as RosterOrder })}
          />
        </div>
      )}
      <div>
        <div className={styles.label}>{t('roster.idNumbers')}</div>
        <SegmentedControl
          fullWidth
          aria-label={t('roster.idNumbers')}
          value={request.idNumbers}
          data={idNumberChoices.map((value) => ({ value, label: t(`roster.ids.${value}`) }))}
          onChange={(ids) => onChange({ ids: ids as IdNumbers })}
        />
        {request.idNumbers === 'full' && <p className="note">{t('roster.idsMasked')}</p>}
      </div>
      {request.idNumbers === 'full' && (
        <TextInput
          label={t('roster.reason')}
          description={t('roster.reasonWhy')}
          required
          value={reason}
          error={reasonError}
          onChange={(event) => onReason(event.currentTarget.value)}
        />
      )}
      {holes > 0 && (
        <Section title={t('roster.check')}>
          <LookBadge look="undet">{t('roster.holes', { count: holes })}</LookBadge>
          <p className={styles.holes}>{t('roster.holesWhy')}</p>
        </Section>
      )}
    </>
  )
}

/** Of one studio or cohort, or of all; for exits, of a period. */
function Scope({ request, onChange }: { request: RosterRequest; onChange: (part: RosterSearch) => void }) {
  const { t } = useTranslation()
  const api = useApi()
  const { today, view } = useAsOf()
  const studios = useQuery({
    ...api.studio.list.queryOptions({ input: { ...view, limit: 200 } }),
    enabled: request.form === 'studio-roster',
  })
  const cohorts = useQuery({
    ...api.cohort.list.queryOptions({ input: view }),
    enabled: request.form === 'trainee-roster',
  })
  if (request.form === 'studio-roster')
    return (
      <Select
        label={t('roster.studio')}
        placeholder={t('roster.all')}
        clearable
        searchable
        value={request.studioId ?? null}
        data={(studios.data?.rows ?? []).map(({ id, name }) => ({ value: id as string, label: name }))}
        onChange={(studio) => onChange({ studio: studio ?? undefined })}
      />
    )
  if (request.form === 'trainee-roster')
    return (
      <Select
        label={t('roster.cohort')}
        placeholder={t('roster.all')}
        clearable
        value={request.cohortId ?? null}
        data={(cohorts.data?.rows ?? []).map(({ id, name }) => ({ value: id as string, label: name }))}
        onChange={(cohort) => onChange({ cohort: cohort ?? undefined })}
      />
    )
  if (request.form === 'exit-roster')
    return (
      <div className={styles.period}>
        <DayInput
          label={t('roster.from')}
          value={request.fromOn ?? null}
          max={request.toOn ?? today}
          onChange={(from) => onChange({ from: from ?? undefined })}
        />
        <DayInput
          label={t('roster.to')}
          value={request.toOn ?? null}
          max={today}
          {...(request.fromOn ? { min: request.fromOn } : {})}
          onChange={(to) => onChange({ to: to ?? undefined })}
        />
        <p className="note">{t('roster.periodWhy')}</p>
      </div>
    )
  return null
}
