import '@mantine/dates/styles.layer.css'
import 'dayjs/locale/zh-cn'
import { DatePicker, DatesProvider } from '@mantine/dates'
import { useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { type Day, day as toDay } from '../../../shared/kernel/day.ts'
import { TodayContext } from './today.ts'

/** The calendar behind a day field. Loaded when first opened, with the locale data it needs. */
export default function DayCalendar({
  value,
  min,
  max,
  onPick,
}: {
  value: Day | null
  min?: Day
  max?: Day
  onPick: (day: Day) => void
}) {
  const { i18n } = useTranslation()
  const zh = i18n.language !== 'en'
  const today = useContext(TodayContext)
  const opensAt = value ?? today ?? max
  return (
    <DatesProvider settings={{ locale: zh ? 'zh-cn' : 'en', firstDayOfWeek: 1 }}>
      <DatePicker
        value={value}
        {...(opensAt ? { defaultDate: opensAt } : {})}
        weekendDays={[]} // colour is for meaning
        {...(min ? { minDate: min } : {})}
        {...(max ? { maxDate: max } : {})}
        monthLabelFormat={zh ? 'YYYY年M月' : 'MMMM YYYY'}
        yearLabelFormat={zh ? 'YYYY年' : 'YYYY'}
        size="xs"
        onChange={(picked) => {
          if (picked) onPick(toDay(picked))
        }}
      />
    </DatesProvider>
  )
}
