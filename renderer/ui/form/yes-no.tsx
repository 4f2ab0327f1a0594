import { Input, SegmentedControl } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/** Yes, no, or not known: three answers of equal rank, because unknown is no "no". */
export function YesNo({
  label,
  yes,
  no,
  value,
  onChange,
  error,
}: {
  label: string
  yes?: string
  no?: string
  value: boolean | null
  onChange: (value: boolean | null) => void
  error?: ReactNode
}) {
  const { t } = useTranslation()
  return (
    <Input.Wrapper label={label} error={error} labelElement="div">
      <SegmentedControl
        fullWidth
        aria-label={label}
        value={value === null ? 'unknown' : value ? 'yes' : 'no'}
        data={[
          { value: 'yes', label: yes ?? t('terms.yes') },
          { value: 'no', label: no ?? t('terms.no') },
          { value: 'unknown', label: t('terms.unknown') },
        ]}
        onChange={(answer) => onChange(answer === 'unknown' ? null : answer === 'yes')}
      />
    </Input.Wrapper>
  )
}
