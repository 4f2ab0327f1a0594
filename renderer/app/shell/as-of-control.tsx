import { Button, Popover } from '@mantine/core'
import { IconCalendarEvent, IconChevronDown, IconX } from '@tabler/icons-react'
import { clsx } from 'clsx'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../../shared/kernel/day.ts'
import { DayInput } from '../../ui/form/day-input.tsx'
import { Form } from '../../ui/form/form.tsx'
import type { ViewSearch } from '../as-of.ts'
import styles from './as-of-control.module.css'

interface AsOfControlProps {
  today: Day
  asOf: Day
  knownOn: Day | null
  onChange: (view: ViewSearch) => void
}

function AsOfForm({ today, asOf, knownOn, onChange }: AsOfControlProps) {
  const { t } = useTranslation()
  const [trueOn, setTrueOn] = useState<Day | null>(asOf)
  const [known, setKnown] = useState<Day | null>(knownOn)
  return (
    <Form
      className={styles.form}
      onSubmit={() => onChange({ ...(trueOn ? { asOf: trueOn } : {}), ...(known ? { knownOn: known } : {}) })}
    >
      <DayInput
        label={t('shell.asOf.trueOn')}
        description={t('shell.asOf.trueOnHint')}
        value={trueOn}
        onChange={setTrueOn}
      />
      <DayInput
        label={t('shell.asOf.knownOn')}
        description={t('shell.asOf.knownOnHint')}
        value={known}
        onChange={setKnown}
        max={today}
      />
      <div className="row">
        <Button type="submit">{t('shell.asOf.apply')}</Button>
        <Button variant="subtle" color="gray" onClick={() => onChange({})}>
          {t('shell.asOf.backToToday')}
        </Button>
      </div>
    </Form>
  )
}

/** The day the desk is asked about: quiet today, amber with a cross on any other day. */
export function AsOfControl(props: AsOfControlProps) {
  const { today, asOf, knownOn, onChange } = props
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const elsewhere = asOf !== today || knownOn !== null
  const change = (view: ViewSearch) => {
    setOpen(false)
    onChange(view)
  }
  return (
    <div className={clsx(styles.control, elsewhere && styles.elsewhere)}>
      <Popover opened={open} onChange={setOpen} position="bottom-start" trapFocus width={300}>
        <Popover.Target>
          <button
            type="button"
            className={styles.day}
            onClick={() => setOpen(!open)}
            title={t('shell.asOf.open')}
          >
            <IconCalendarEvent size={15} stroke={1.6} aria-hidden />
            {t('shell.asOf.label')} <b>{asOf}</b>
            {asOf === today && <span>{t('shell.asOf.today')}</span>}
            {knownOn !== null && (
              <span>
                {t('shell.asOf.knownShort')} <b>{knownOn}</b>
              </span>
            )}
            {!elsewhere && <IconChevronDown size={13} aria-hidden />}
          </button>
        </Popover.Target>
        <Popover.Dropdown>
          <AsOfForm {...props} onChange={change} />
        </Popover.Dropdown>
      </Popover>
      {elsewhere && (
        <button
          type="button"
          className={styles.back}
          onClick={() => onChange({})}
          aria-label={t('shell.asOf.backToToday')}
          title={t('shell.asOf.backToToday')}
        >
          <IconX size={13} aria-hidden />
        </button>
      )}
    </div>
  )
}
