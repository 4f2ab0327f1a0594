import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Area, areas, type SchoolKind, schoolKinds } from '../../../shared/domain/people.ts'
import type { Day } from '../../../shared/kernel/day.ts'
import { DayInput } from '../../ui/form/day-input.tsx'
import { YesNo } from '../../ui/form/yes-no.tsx'
import type { Profile } from './profile-cells.tsx'

export interface ProfileDraft extends Profile {
  fromOn: Day | null
}

export const noProfile: ProfileDraft = { kind: null, area: null, weak: null, fromOn: null }

/** What a school is, and from which day on. */
export function ProfileFields({
  profile,
  onChange,
  error,
}: {
  profile: ProfileDraft
  onChange: (part: Partial<ProfileDraft>) => void
  error: (field: string) => string | undefined
}) {
  const { t } = useTranslation()
  return (
    <>
      <DayInput
        label={t('people.school.fromOn')}
        required
        value={profile.fromOn}
        error={error('fromOn')}
        onChange={(fromOn) => onChange({ fromOn })}
      />
      <Select
        label={t('people.school.kind')}
        clearable
        placeholder={t('terms.unknown')}
        value={profile.kind}
        error={error('kind')}
        data={schoolKinds.map((value) => ({ value, label: t(`terms.schoolKind.${value}`) }))}
        onChange={(kind) => onChange({ kind: kind as SchoolKind | null })}
      />
      <Select
        label={t('people.school.area')}
        clearable
        placeholder={t('terms.unknown')}
        value={profile.area}
        error={error('area')}
        data={areas.map((value) => ({ value, label: t(`terms.area.${value}`) }))}
        onChange={(area) => onChange({ area: area as Area | null })}
      />
      <YesNo
        label={t('people.school.weak')}
        value={profile.weak}
        error={error('weak')}
        onChange={(weak) => onChange({ weak })}
      />
    </>
  )
}
