import { TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type LooseDayFault, looseDayText, readLooseDay } from '../../../shared/kernel/loose-day.ts'

/**
 * A date as far as it is known, a month or a day (1985.06, 1985年6月, 1985-06-18). It is put in order when the field
 * is left; what is no date stays as typed, with the reason below.
 */
export function LooseDayInput({
  label,
  value,
  onChange,
  description,
  error,
}: {
  label: ReactNode
  value: string
  onChange: (text: string) => void
  description?: ReactNode
  error?: ReactNode
}) {
  const { t } = useTranslation()
  const [fault, setFault] = useState<LooseDayFault | null>(null)
  const read = (text: string) => {
    const reading = text.trim() === '' ? null : readLooseDay(text)
    setFault(reading && !reading.ok ? reading.fault : null)
    if (reading?.ok) onChange(looseDayText(reading.day))
  }
  return (
    <TextInput
      label={label}
      description={description}
      value={value}
      placeholder="1985.06"
      autoComplete="off"
      error={fault ? t(`errors.field.${fault}`, { value }) : error}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={(event) => read(event.currentTarget.value)}
    />
  )
}
