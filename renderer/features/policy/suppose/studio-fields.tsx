import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { StudioRole } from '../../../../shared/domain/studio.ts'
import type { Id } from '../../../../shared/kernel/id.ts'
import { useApi } from '../../../app/api.ts'
import { useAsOf } from '../../../app/as-of.ts'

/** Picks one of the county's studios. */
export function StudioField({
  value,
  onChange,
}: {
  value: Id<'studio'> | null
  onChange: (studio: Id<'studio'> | null) => void
}) {
  const { t } = useTranslation()
  const { view } = useAsOf()
  const { data } = useQuery(useApi().studio.list.queryOptions({ input: { ...view, limit: 200 } }))
  return (
    <Select
      label={t('policy.suppose.studio')}
      searchable
      required
      value={value}
      data={(data?.rows ?? []).map(({ id, name }) => ({ value: id as string, label: name }))}
      onChange={(id) => onChange(id as Id<'studio'> | null)}
    />
  )
}

/** Picks one of the people in a studio; of one role where it is given. */
export function PlaceField({
  studioId,
  role,
  value,
  onChange,
}: {
  studioId: Id<'studio'>
  role?: StudioRole | undefined
  value: Id<'studio_membership'> | null
  onChange: (membership: Id<'studio_membership'> | null) => void
}) {
  const { t } = useTranslation()
  const { view } = useAsOf()
  const { data } = useQuery(useApi().studio.studio.queryOptions({ input: { studioId, ...view } }))
  const people = (data?.people ?? []).filter((p) => role === undefined || p.role === role)
  return (
    <Select
      label={t('policy.suppose.person')}
      searchable
      required
      value={value}
      data={people.map((p) => ({
        value: p.membershipId as string,
        label: `${p.person.name} · ${t(`terms.studioRole.${p.role}`)}`,
      }))}
      onChange={(id) => onChange(id as Id<'studio_membership'> | null)}
    />
  )
}
