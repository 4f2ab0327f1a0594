import { Popover } from '@mantine/core'
import { IconChevronDown, IconX } from '@tabler/icons-react'
import { clsx } from 'clsx'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './list-bar.module.css'

/** A filter with too many values for a menu: the chip opens a picker, `children` gets the way to close it. */
export function PickerChip({
  label,
  value,
  onClear,
  children,
}: {
  label: string
  /** The chosen value's name; null = not set. */
  value: string | null
  onClear: () => void
  children: (close: () => void) => ReactNode
}) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  return (
    <span className={clsx(styles.chip, value === null ? styles.unset : styles.set)}>
      <Popover opened={open} onChange={setOpen} position="bottom-start" trapFocus width={280}>
        <Popover.Target>
          <button type="button" className={styles.pick} onClick={() => setOpen(!open)}>
            <span className={styles.label}>{label}</span>
            {value ?? <IconChevronDown size={13} aria-hidden />}
          </button>
        </Popover.Target>
        <Popover.Dropdown>{children(() => setOpen(false))}</Popover.Dropdown>
      </Popover>
      {value !== null && (
        <button
          type="button"
          className={styles.clear}
          aria-label={`${t('ui.list.clear')} ${label}`}
          onClick={onClear}
        >
          <IconX size={13} aria-hidden />
        </button>
      )}
    </span>
  )
}
