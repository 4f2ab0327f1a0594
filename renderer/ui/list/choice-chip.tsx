import { Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import styles from './list-bar.module.css'

/** A choice that always has a value, such as the order of a list: its name, the value, a menu of the others. */
export function ChoiceChip<Value extends string>({
  label,
  value,
  options,
  onChange,
}: {
  label: string
  value: Value
  options: readonly { value: Value; label: string }[]
  onChange: (value: Value) => void
}) {
  return (
    <span className={styles.chip}>
      <Menu position="bottom-end">
        <Menu.Target>
          <button type="button" className={styles.pick}>
            <span className={styles.label}>{label}</span>
            {options.find((option) => option.value === value)?.label}
            <IconChevronDown size={13} aria-hidden />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {options.map((option) => (
            <Menu.Item
              key={option.value}
              aria-current={option.value === value || undefined}
              onClick={() => onChange(option.value)}
            >
              {option.label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </span>
  )
}
