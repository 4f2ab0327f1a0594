import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type Day, holdsOn } from '../../../../shared/kernel/day.ts'
import type { Id } from '../../../../shared/kernel/id.ts'
import { useApi } from '../../../app/api.ts'
import type { Pick } from '../../../ui/form/async-picker.tsx'
import { byLevel, sayTitle } from '../../people/said.ts'

/** The titles somebody holds on the day a studio starts, below the picker of the lead. */
export function LeadTitles({ lead, on }: { lead: Pick | null; on: Day | null }) {
  const { t } = useTranslation()
  const { data } = useQuery({
    ...useApi().people.person.queryOptions({ input: { personId: lead?.id as Id<'person'> } }),
    enabled: lead !== null,
  })
  if (lead === null || !data) return null
  const held = byLevel(
    data.titles.filter((title) => on === null || holdsOn({ from: title.fromOn, to: title.toOn }, on)),
  )
  return (
    <p className="note">
      {[lead.hint, ...held.map((title) => sayTitle(t, title))].filter(Boolean).join(' · ')}
      {held.every((title) => title.level !== 'county') && ` · ${t('studio.form.noTitle')}`}
    </p>
  )
}
