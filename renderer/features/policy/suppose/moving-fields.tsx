import { Checkbox, Select, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { postKinds, schoolKinds } from '../../../../shared/domain/people.ts'
import { studioRoles } from '../../../../shared/domain/studio.ts'
import type { Day } from '../../../../shared/kernel/day.ts'
import type { Id } from '../../../../shared/kernel/id.ts'
import { useSession } from '../../../app/session.ts'
import { PersonPicker, type Pick, SchoolPicker } from '../../../ui/form/async-picker.tsx'
import { DayInput } from '../../../ui/form/day-input.tsx'
import { usePersonSearch } from '../../people/use-person-search.ts'
import { useSchoolSearch } from '../../people/use-school-search.ts'
import type { FieldsProps } from './change.ts'
import { PlaceField, StudioField } from './studio-fields.tsx'

/** Somebody takes another post: at a school, or in a unit outside of them. */
export function PostFields({ onChange }: FieldsProps) {
  const { t } = useTranslation()
  const { today } = useSession()
  const people = usePersonSearch()
  const schools = useSchoolSearch()
  const [person, setPerson] = useState<Pick | null>(null)
  const [school, setSchool] = useState<Pick | null>(null)
  const [unit, setUnit] = useState('')
  const [unitKind, setUnitKind] = useState<(typeof schoolKinds)[number]>('office')
  const [postKind, setPostKind] = useState<(typeof postKinds)[number]>('teacher')
  const [inCounty, setInCounty] = useState(true)
  const [frontLine, setFrontLine] = useState(true)
  const [fromOn, setFromOn] = useState<Day | null>(today)
  useEffect(() => {
    const outside = school === null
    onChange(
      person && fromOn && (school || unit.trim() !== '')
        ? {
            kind: 'post',
            personId: person.id as Id<'person'>,
            fromOn,
            postKind,
            schoolId: (school?.id ?? null) as Id<'school'> | null,
            unit: outside ? unit.trim() : null,
            unitKind: outside ? unitKind : null,
            inCounty: outside ? inCounty : null,
            frontLine,
          }
        : null,
    )
  }, [person, school, unit, unitKind, postKind, inCounty, frontLine, fromOn, onChange])
  return (
    <>
      <PersonPicker
        label={t('policy.suppose.person')}
        value={person}
        search={people}
        onChange={setPerson}
        required
      />
      <DayInput label={t('policy.suppose.fromOn')} value={fromOn} onChange={setFromOn} required />
      <Select
        label={t('policy.suppose.postKind')}
        allowDeselect={false}
        value={postKind}
        data={postKinds.map((value) => ({ value, label: t(`terms.postKind.${value}`) }))}
        onChange={(kind) => kind && setPostKind(kind)}
      />
      <SchoolPicker label={t('policy.suppose.school')} value={school} search={schools} onChange={setSchool} />
      {school === null && (
        <>
          <TextInput
            label={t('policy.suppose.unit')}
            value={unit}
            onChange={(event) => setUnit(event.currentTarget.value)}
          />
          <Select
            label={t('policy.suppose.unitKind')}
            allowDeselect={false}
            value={unitKind}
            data={schoolKinds.map((value) => ({ value, label: t(`terms.schoolKind.${value}`) }))}
            onChange={(kind) => kind && setUnitKind(kind)}
          />
          <Checkbox
            label={t('policy.suppose.inCounty')}
            checked={inCounty}
            onChange={(event) => setInCounty(event.currentTarget.checked)}
          />
        </>
      )}
      <Checkbox
        label={t('policy.suppose.frontLine')}
        checked={frontLine}
        onChange={(event) => setFrontLine(event.currentTarget.checked)}
      />
    </>
  )
}

/** Somebody joins a studio. */
export function JoiningFields({ onChange }: FieldsProps) {
  const { t } = useTranslation()
  const { today } = useSession()
  const people = usePersonSearch()
  const [studioId, setStudio] = useState<Id<'studio'> | null>(null)
  const [person, setPerson] = useState<Pick | null>(null)
  const [role, setRole] = useState<(typeof studioRoles)[number]>('member')
  const [fromOn, setFromOn] = useState<Day | null>(today)
  useEffect(
    () =>
      onChange(
        studioId && person && fromOn
          ? { kind: 'joining', studioId, personId: person.id as Id<'person'>, role, fromOn }
          : null,
      ),
    [studioId, person, role, fromOn, onChange],
  )
  return (
    <>
      <StudioField value={studioId} onChange={setStudio} />
      <PersonPicker
        label={t('policy.suppose.person')}
        value={person}
        search={people}
        onChange={setPerson}
        required
      />
      <Select
        label={t('policy.suppose.role')}
        allowDeselect={false}
        value={role}
        data={studioRoles.map((value) => ({ value, label: t(`terms.studioRole.${value}`) }))}
        onChange={(chosen) => chosen && setRole(chosen)}
      />
      <DayInput label={t('policy.suppose.fromOn')} value={fromOn} onChange={setFromOn} required />
    </>
  )
}

/** Somebody leaves a studio. */
export function LeavingFields({ onChange }: FieldsProps) {
  const { t } = useTranslation()
  const { today } = useSession()
  const [studioId, setStudio] = useState<Id<'studio'> | null>(null)
  const [membershipId, setMembership] = useState<Id<'studio_membership'> | null>(null)
  const [toOn, setToOn] = useState<Day | null>(today)
  useEffect(
    () => onChange(membershipId && toOn ? { kind: 'leaving', membershipId, toOn } : null),
    [membershipId, toOn, onChange],
  )
  return (
    <>
      <StudioField
        value={studioId}
        onChange={(studio) => {
          setStudio(studio)
          setMembership(null)
        }}
      />
      {studioId && <PlaceField studioId={studioId} value={membershipId} onChange={setMembership} />}
      <DayInput label={t('policy.suppose.toOn')} value={toOn} onChange={setToOn} required />
    </>
  )
}
