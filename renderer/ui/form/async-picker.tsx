import { CloseButton, Combobox, TextInput, useCombobox } from '@mantine/core'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

/** Something that can be picked: its name, and a hint that tells it from others of the same name. */
export interface Pick {
  id: string
  label: string
  hint?: string | null
}

export type PickSearch = (query: string, signal: AbortSignal) => Promise<readonly Pick[]>

export interface PickerProps {
  label: ReactNode
  value: Pick | null
  onChange: (pick: Pick | null) => void
  search: PickSearch
  error?: ReactNode
  description?: ReactNode
  required?: boolean
  disabled?: boolean
  /** Choices that must not be taken, e.g. people already in the studio. */
  without?: ReadonlySet<string>
}

type Found =
  | { state: 'idle' | 'searching' | 'failed'; picks: readonly Pick[] }
  | { state: 'found'; picks: readonly Pick[] }

/** Asks while someone types, 150 ms after the last letter; a newer question calls off the older one. */
function useFound(search: PickSearch, query: string): Found {
  const [found, setFound] = useState<Found>({ state: 'idle', picks: [] })
  const latest = useRef(search)
  latest.current = search
  useEffect(() => {
    if (query === '') {
      setFound({ state: 'idle', picks: [] })
      return
    }
    setFound((old) => ({ state: 'searching', picks: old.picks }))
    const stop = new AbortController()
    const timer = setTimeout(() => {
      latest.current(query, stop.signal).then(
        (picks) => !stop.signal.aborted && setFound({ state: 'found', picks }),
        () => !stop.signal.aborted && setFound({ state: 'failed', picks: [] }),
      )
    }, 150)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [query])
  return found
}

/**
 * Picks one of many by name, pinyin or initials. Letters of a composition on their way are not searched; text that
 * was not picked from the list is no value and goes when the field is left.
 */
function AsyncPicker(props: PickerProps & { placeholder: string }) {
  const { label, value, onChange, search, error, description, required, disabled, without, placeholder } =
    props
  const { t } = useTranslation()
  const [typed, setTyped] = useState<string | null>(null)
  const [query, setQuery] = useState('')
  const found = useFound(search, query)
  const picks = found.picks.filter((pick) => !without?.has(pick.id))
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })

  useEffect(() => {
    if (found.state === 'found') combobox.selectFirstOption()
    // the first answer is current as soon as it is there, so that Enter takes it
  }, [found.state, combobox.selectFirstOption])

  const leave = () => {
    combobox.closeDropdown()
    setTyped(null)
    setQuery('')
  }
  const ask = (text: string) => {
    setQuery(text.trim())
    combobox.openDropdown()
  }
  const message = () => {
    if (found.state === 'failed') return t('ui.pick.failed')
    if (found.state === 'found') return t('ui.pick.nothing', { query })
    return found.state === 'searching' ? t('ui.pick.searching') : t('ui.pick.type')
  }

  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(id) => {
        const pick = picks.find((one) => one.id === id)
        if (pick) onChange(pick)
        leave()
      }}
    >
      <Combobox.Target>
        <TextInput
          label={label}
          description={description}
          error={error}
          required={required ?? false}
          disabled={disabled ?? false}
          placeholder={placeholder}
          autoComplete="off"
          spellCheck={false}
          value={typed ?? value?.label ?? ''}
          rightSection={
            value &&
            !disabled && (
              <CloseButton
                size="sm"
                tabIndex={-1}
                aria-label={t('ui.pick.clear')}
                onClick={() => onChange(null)}
              />
            )
          }
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            if (!(event.nativeEvent as InputEvent).isComposing) ask(event.currentTarget.value)
          }}
          onCompositionEnd={(event) => ask(event.currentTarget.value)}
          onFocus={(event) => event.currentTarget.select()}
          onBlur={leave}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={typed === null}>
        <Combobox.Options>
          {picks.map((pick) => (
            <Combobox.Option key={pick.id} value={pick.id}>
              <span className="row">
                <span className="strong">{pick.label}</span>
                <span className="ink-2 ellipsis">{pick.hint}</span>
              </span>
            </Combobox.Option>
          ))}
          {picks.length === 0 && <Combobox.Empty>{message()}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

/** A person by name, pinyin or initials (zgf → 曾国藩). */
export function PersonPicker(props: PickerProps) {
  const { t } = useTranslation()
  return <AsyncPicker {...props} placeholder={t('ui.pick.person')} />
}

/** A school by name, short name, pinyin or initials. */
export function SchoolPicker(props: PickerProps) {
  const { t } = useTranslation()
  return <AsyncPicker {...props} placeholder={t('ui.pick.school')} />
}
