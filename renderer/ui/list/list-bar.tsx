import { Menu, TextInput } from '@mantine/core'
import { IconChevronDown, IconSearch, IconX } from '@tabler/icons-react'
import { clsx } from 'clsx'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isComposing } from '../input/composing.ts'
import { useKeys } from '../input/use-keys.ts'
import { Kbd } from '../key-hints.tsx'
import styles from './list-bar.module.css'

/** The line above a list: search (`/` goes there), filter chips, what can be done with the list at the right. */
export function ListBar({
  text,
  onText,
  placeholder,
  children,
  aside,
}: {
  text: string
  onText: (text: string) => void
  placeholder: string
  children?: ReactNode
  aside?: ReactNode
}) {
  const field = useRef<HTMLInputElement>(null)
  useKeys({ '/': () => field.current?.focus() })
  return (
    <div className={`${styles.bar} no-print`}>
      <SearchField field={field} text={text} onText={onText} placeholder={placeholder} />
      {children}
      <span className="grow" />
      {aside}
    </div>
  )
}

/**
 * Letters of a pinyin on their way are no search text: the list is asked when the composition has ended.
 * Escape clears, then gives the keys back to the list; so does Enter.
 */
function SearchField({
  field,
  text,
  onText,
  placeholder,
}: {
  field: React.RefObject<HTMLInputElement | null>
  text: string
  onText: (text: string) => void
  placeholder: string
}) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(text)
  useEffect(() => setTyped(text), [text])
  return (
    <TextInput
      ref={field}
      className={styles.search}
      aria-label={t('ui.list.find')}
      placeholder={placeholder}
      value={typed}
      leftSection={<IconSearch size={15} stroke={1.6} aria-hidden />}
      rightSection={<Kbd>/</Kbd>}
      spellCheck={false}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        if (!(event.nativeEvent as InputEvent).isComposing) onText(event.currentTarget.value)
      }}
      onCompositionEnd={(event) => onText(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (isComposing(event)) return
        if (event.key === 'Escape' && typed !== '') onText('')
        else if (event.key === 'Escape' || event.key === 'Enter') event.currentTarget.blur()
        else return
        event.preventDefault()
      }}
    />
  )
}

/** One filter: its name, the chosen value with a cross, a menu of the others. Empty it is dashed. */
export function FilterChip({
  label,
  value,
  options,
  onChange,
}: {
  label: string
  value: string | null
  options: readonly { value: string; label: string }[]
  onChange: (value: string | null) => void
}) {
  const { t } = useTranslation()
  const chosen = options.find((option) => option.value === value)
  return (
    <span className={clsx(styles.chip, chosen ? styles.set : styles.unset)}>
      <Menu position="bottom-start">
        <Menu.Target>
          <button type="button" className={styles.pick}>
            <span className={styles.label}>{label}</span>
            {chosen ? chosen.label : <IconChevronDown size={13} aria-hidden />}
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {options.map((option) => (
            <Menu.Item key={option.value} onClick={() => onChange(option.value)}>
              {option.label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {chosen && (
        <button
          type="button"
          className={styles.clear}
          aria-label={`${t('ui.list.clear')} ${label}`}
          onClick={() => onChange(null)}
        >
          <IconX size={13} aria-hidden />
        </button>
      )}
    </span>
  )
}
