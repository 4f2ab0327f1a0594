import { ActionIcon, Popover, TextInput } from '@mantine/core'
import { IconCalendarEvent } from '@tabler/icons-react'
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../../shared/kernel/day.ts'
import { isComposing } from '../input/composing.ts'
import { parseDay } from './parse-day.ts'

// The calendar brings a date library along; most days are typed.
const DayCalendar = lazy(() => import('./day-calendar.tsx'))

export interface DayInputProps {
  label: ReactNode
  value: Day | null
  onChange: (day: Day | null) => void
  description?: ReactNode
  /** What the server or the form says is wrong; what was typed wrongly comes first. */
  error?: ReactNode
  min?: Day
  max?: Day
  required?: boolean
  disabled?: boolean
  name?: string
}

type Problem = 'bad' | 'early' | 'late'

function problemOf(text: string, day: Day | null, min?: Day, max?: Day): Problem | null {
  if (text.trim() === '') return null
  if (!day) return 'bad'
  if (min && day < min) return 'early'
  if (max && day > max) return 'late'
  return null
}

/**
 * A day, typed in any of the usual ways or picked. It is read when the field is left or Enter is pressed, never in
 * the middle of a composition; text that is no day stays as typed, with the reason below, and counts as no value.
 */
export function DayInput({
  label,
  value,
  onChange,
  description,
  error,
  min,
  max,
  required,
  disabled,
  name,
}: DayInputProps) {
  const { t } = useTranslation()
  const [text, setText] = useState<string>(value ?? '')
  const [problem, setProblem] = useState<Problem | null>(null)
  const [open, setOpen] = useState(false)
  const given = useRef(value)
  useEffect(() => {
    // a value from outside replaces the text; our own null (text that is no day) must not wipe what was typed
    if (value === given.current) return
    given.current = value
    setText(value ?? '')
    setProblem(null)
  }, [value])

  const give = (day: Day | null) => {
    given.current = day
    if (day !== value) onChange(day)
  }
  const read = (typed: string) => {
    const day = parseDay(typed)
    const found = problemOf(typed, day, min, max)
    setProblem(found)
    if (day) setText(day)
    give(found ? null : day)
  }
  const said = problem && t(`ui.day.${problem}`, { text, day: (problem === 'early' ? min : max) ?? '' })

  return (
    <TextInput
      label={label}
      description={description}
      name={name}
      value={text}
      error={said ?? error}
      required={required ?? false}
      disabled={disabled ?? false}
      placeholder={t('ui.day.hint')}
      inputMode="numeric"
      autoComplete="off"
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={(event) => read(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !isComposing(event)) read(event.currentTarget.value)
      }}
      rightSection={
        <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus>
          <Popover.Target>
            <ActionIcon
              aria-label={t('ui.day.open')}
              tabIndex={-1}
              disabled={disabled ?? false}
              onClick={() => setOpen(!open)}
            >
              <IconCalendarEvent size={15} stroke={1.6} />
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown>
            <Suspense>
              <DayCalendar
                value={value}
                {...(min ? { min } : {})}
                {...(max ? { max } : {})}
                onPick={(day) => {
                  setText(day)
                  setProblem(null)
                  setOpen(false)
                  give(day)
                }}
              />
            </Suspense>
          </Popover.Dropdown>
        </Popover>
      }
    />
  )
}
