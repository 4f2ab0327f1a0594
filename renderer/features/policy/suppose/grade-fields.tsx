import { Select } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type AssessedKind,
  assessedKinds,
  type Grade,
  gradesOf,
} from '../../../../shared/domain/assessment.ts'
import { type Day, yearOf } from '../../../../shared/kernel/day.ts'
import type { Id } from '../../../../shared/kernel/id.ts'
import { useYearName } from '../../../app/findings/use-year-name.ts'
import { useSession } from '../../../app/session.ts'
import { PersonPicker, type Pick } from '../../../ui/form/async-picker.tsx'
import { DayInput } from '../../../ui/form/day-input.tsx'
import { GradePicker } from '../../../ui/form/grade-picker.tsx'
import { usePersonSearch } from '../../people/use-person-search.ts'
import type { FieldsProps } from './change.ts'
import { TraineeField } from './cohort-fields.tsx'
import { PlaceField, StudioField } from './studio-fields.tsx'

/** An annual grade, delivered on the day it is given. */
export function GradeFields({ onChange }: FieldsProps) {
  const { t } = useTranslation()
  const { today } = useSession()
  const sayYear = useYearName()
  const [kind, setKind] = useState<AssessedKind>('studio')
  const [subjectId, setSubject] = useState<string | null>(null)
  const [year, setYear] = useState<number | null>(null)
  const [grade, setGrade] = useState<Grade | null>(null)
  const [on, setOn] = useState<Day | null>(today)
  const calendar = kind === 'talent'
  const years = calendar ? [0, 1, 2].map((before) => yearOf(today) - before) : [1, 2, 3]
  useEffect(
    () =>
      onChange(
        subjectId && year && grade && on
          ? {
              kind: 'grade',
              grading: { subjectKind: kind, subjectId, year, grade, assessedOn: on, notifiedOn: on },
            }
          : null,
      ),
    [kind, subjectId, year, grade, on, onChange],
  )
  return (
    <>
      <Select
        label={t('policy.suppose.whose')}
        allowDeselect={false}
        value={kind}
        data={assessedKinds.map((value) => ({ value, label: t(`terms.assessedKind.${value}`) }))}
        onChange={(chosen) => {
          if (!chosen) return
          setKind(chosen)
          setSubject(null)
          setYear(null)
          setGrade(null)
        }}
      />
      <Graded key={kind} kind={kind} value={subjectId} onChange={setSubject} />
      <Select
        label={t('policy.suppose.year')}
        value={year === null ? null : String(year)}
        data={years.map((one) => ({ value: String(one), label: calendar ? String(one) : sayYear(one) }))}
        onChange={(chosen) => setYear(chosen === null ? null : Number(chosen))}
      />
      <GradePicker
        label={t('policy.suppose.grade')}
        scale={gradesOf(kind)}
        value={grade}
        onChange={setGrade}
      />
      <DayInput label={t('policy.suppose.deliveredOn')} value={on} onChange={setOn} required />
    </>
  )
}

interface GradedProps {
  kind: AssessedKind
  value: string | null
  onChange: (id: string | null) => void
}

/** Whoever is graded, picked in the way their kind is found. */
function Graded({ kind, value, onChange }: GradedProps) {
  const { t } = useTranslation()
  const people = usePersonSearch()
  const [studioId, setStudio] = useState<Id<'studio'> | null>(null)
  const [person, setPerson] = useState<Pick | null>(null)
  if (kind === 'studio') return <StudioField value={value as Id<'studio'> | null} onChange={onChange} />
  if (kind === 'trainee') return <TraineeField value={value} onChange={onChange} />
  if (kind === 'talent')
    return (
      <PersonPicker
        label={t('policy.suppose.person')}
        value={person}
        search={people}
        onChange={(pick) => {
          setPerson(pick)
          onChange(pick?.id ?? null)
        }}
        required
      />
    )
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
        <PlaceField
          studioId={studioId}
          role={kind}
          value={value as Id<'studio_membership'> | null}
          onChange={onChange}
        />
      )}
    </>
  )
}
