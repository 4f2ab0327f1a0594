import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../../../shared/kernel/id.ts'
import { useApi } from '../../../app/api.ts'
import { SchoolPicker } from '../../../ui/form/async-picker.tsx'
import { PickerChip } from '../../../ui/list/picker-chip.tsx'
import { useSchoolSearch } from '../use-school-search.ts'

/** Only the people of one school. */
export function SchoolFilter({
  schoolId,
  onChange,
}: {
  schoolId: Id<'school'> | undefined
  onChange: (schoolId: Id<'school'> | undefined) => void
}) {
  const { t } = useTranslation()
  const search = useSchoolSearch()
  const api = useApi()
  const school = useQuery({
    ...api.people.school.queryOptions({ input: { schoolId: schoolId as Id<'school'> } }),
    enabled: schoolId !== undefined,
  })
  const name = schoolId && (school.data?.name ?? '…')
  return (
    <PickerChip label={t('people.list.school')} value={name ?? null} onClear={() => onChange(undefined)}>
      {(close) => (
        <SchoolPicker
          label={t('people.list.school')}
          value={null}
          search={search}
          onChange={(pick) => {
            if (pick) onChange(pick.id as Id<'school'>)
            close()
          }}
        />
      )}
    </PickerChip>
  )
}
