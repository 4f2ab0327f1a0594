import { useTranslation } from 'react-i18next'
import type { Area, SchoolKind } from '../../../shared/domain/people.ts'
import { Unknown } from '../../ui/page/facts.tsx'

/** What a school is, each a word or a hole that says what is missing. */
export interface Profile {
  kind: SchoolKind | null
  area: Area | null
  weak: boolean | null
}

function Missing({ field }: { field: 'kind' | 'area' | 'weak' }) {
  const { t } = useTranslation()
  return <Unknown label={t('people.details.missing', { field: t(`people.school.${field}`) })} />
}

export function KindOf({ profile }: { profile: Profile }) {
  const { t } = useTranslation()
  return profile.kind ? t(`terms.schoolKind.${profile.kind}`) : <Missing field="kind" />
}

export function AreaOf({ profile }: { profile: Profile }) {
  const { t } = useTranslation()
  return profile.area ? t(`terms.area.${profile.area}`) : <Missing field="area" />
}

export function WeakOf({ profile }: { profile: Profile }) {
  const { t } = useTranslation()
  if (profile.weak === null) return <Missing field="weak" />
  return t(profile.weak ? 'people.school.weakYes' : 'people.school.weakNo')
}
