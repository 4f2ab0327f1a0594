import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeptAbout } from '../../../../shared/domain/policy.ts'
import { countyId } from '../../../../shared/domain/policy.ts'
import type { Id } from '../../../../shared/kernel/id.ts'
import { PersonPicker, type Pick, SchoolPicker } from '../../../ui/form/async-picker.tsx'
import { usePersonSearch } from '../../people/use-person-search.ts'
import { useSchoolSearch } from '../../people/use-school-search.ts'
import { CohortField, TraineeField } from '../suppose/cohort-fields.tsx'
import { PlaceField, StudioField } from '../suppose/studio-fields.tsx'

/** What a new record starts with: the county is known, everybody else has to be picked. */
export const firstSubject = (about: KeptAbout): string | null => (about === 'county' ? countyId : null)

/** Whose record it is, picked in the way their kind is found. */
export function AboutField({
  about,
  value,
  onChange,
}: {
  about: KeptAbout
  value: string | null
  onChange: (id: string | null) => void
}) {
  switch (about) {
    case 'county':
      return null
    case 'unit':
      return <PickedField of="school" onChange={onChange} />
    case 'person':
    case 'application':
      return <PickedField of="person" onChange={onChange} />
    case 'studio':
      return <StudioField value={value as Id<'studio'> | null} onChange={onChange} />
    case 'studio-member':
      return <StudioPersonField value={value} onChange={onChange} />
    case 'cohort':
      return <CohortField value={value as Id<'cohort'> | null} onChange={onChange} />
    case 'trainee':
      return <TraineeField value={value} onChange={onChange} />
  }
}

function PickedField({ of, onChange }: { of: 'person' | 'school'; onChange: (id: string | null) => void }) {
  const { t } = useTranslation()
  const people = usePersonSearch()
  const schools = useSchoolSearch()
  const [pick, setPick] = useState<Pick | null>(null)
  const Picker = of === 'person' ? PersonPicker : SchoolPicker
  return (
    <Picker
      label={t(`policy.suppose.${of}`)}
      value={pick}
      search={of === 'person' ? people : schools}
      required
      onChange={(next) => {
        setPick(next)
        onChange(next?.id ?? null)
      }}
    />
  )
}

function StudioPersonField({
  value,
  onChange,
}: {
  value: string | null
  onChange: (id: string | null) => void
}) {
  const [studioId, setStudio] = useState<Id<'studio'> | null>(null)
  return (
    <>
      <StudioField
        value={studioId}
        onChange={(studio) => {
          setStudio(studio)
          onChange(null)
        }}
      />
      {studioId && (
        <PlaceField studioId={studioId} value={value as Id<'studio_membership'> | null} onChange={onChange} />
      )}
    </>
  )
}
