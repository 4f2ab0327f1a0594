import { Modal } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useQueries } from '@tanstack/react-query'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isComposing } from '../../ui/input/composing.ts'
import { Kbd, KeyHints } from '../../ui/key-hints.tsx'
import type { Finder, FinderHit } from '../finder.ts'
import styles from './palette.module.css'

/** Initials stand out in the spelling when they are what was typed: zmb → **z**hou **m**u **b**ai. */
function Spelling({ spelled, query }: { spelled: string; query: string }) {
  const syllables = spelled.split(' ')
  const byInitials = syllables
    .map((s) => s[0])
    .join('')
    .startsWith(query.toLowerCase())
  return (
    <span className="note">
      {syllables.map((syllable, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a syllable's place is its identity (ling ling)
        <span key={i}>
          {i > 0 && ' '}
          {byInitials && i < query.length ? <b>{syllable[0]}</b> : syllable[0]}
          {syllable.slice(1)}
        </span>
      ))}
    </span>
  )
}

function useHits(finders: readonly Finder[], query: string) {
  const results = useQueries({
    queries: finders.map((finder) => ({
      queryKey: ['finder', finder.id, finder.label, query],
      queryFn: ({ signal }: { signal: AbortSignal }) => finder.find(query, signal),
      enabled: query !== '',
      staleTime: 10_000,
    })),
  })
  const groups = finders.flatMap((finder, i) => {
    const hits = results[i]?.data ?? []
    return hits.length > 0 ? [{ finder, hits }] : []
  })
  return {
    groups,
    pending: results.some((r) => r.isLoading),
    failed: results.some((r) => r.isError),
  }
}

/** Ctrl+K: go anywhere. People, schools, studios, clauses and rooms by name, pinyin or initials. */
export function Palette({
  opened,
  onClose,
  onGo,
  finders,
}: {
  opened: boolean
  onClose: () => void
  onGo: (href: string) => void
  finders: readonly Finder[]
}) {
  const { t } = useTranslation()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      withCloseButton={false}
      padding={0}
      size={620}
      yOffset={88}
      transitionProps={{ duration: 0 }}
      aria-label={t('shell.find.title')}
    >
      <PaletteBody
        finders={finders}
        onGo={(href) => {
          onClose()
          onGo(href)
        }}
      />
    </Modal>
  )
}

/** The dialog gives the focus a moment later; letters typed right after Ctrl+K must not be lost until then. */
const focusAtOnce = (field: HTMLInputElement | null) => field?.focus()

function PaletteBody({ finders, onGo }: { finders: readonly Finder[]; onGo: (href: string) => void }) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [query] = useDebouncedValue(text.trim(), 120)
  const [at, setAt] = useState(0)
  const { groups, pending, failed } = useHits(finders, query)
  const flat = groups.flatMap((group) => group.hits)
  const current = flat[Math.min(at, flat.length - 1)]
  const list = useRef<HTMLDivElement>(null)
  const currentId = current && `find-${current.id}`
  useEffect(() => {
    if (currentId) document.getElementById(currentId)?.scrollIntoView({ block: 'nearest' })
  }, [currentId])

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by !== undefined && flat.length > 0)
      setAt((Math.min(at, flat.length - 1) + by + flat.length) % flat.length)
    else if (event.key === 'Enter' && current && query === text.trim()) onGo(current.href)
    else return
    event.preventDefault()
  }

  const message = (): string | null => {
    if (query === '') return t('shell.find.start')
    if (flat.length > 0 || pending) return null
    return failed ? t('shell.find.failed') : t('shell.find.nothing', { query })
  }

  return (
    <div className={styles.palette}>
      <div className={styles.input}>
        <IconSearch size={18} stroke={1.6} aria-hidden />
        <input
          ref={focusAtOnce}
          data-autofocus
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value)
            setAt(0)
          }}
          onKeyDown={onKeyDown}
          role="combobox"
          aria-expanded={flat.length > 0}
          aria-controls="find-list"
          aria-activedescendant={currentId}
          aria-label={t('shell.find.hint')}
          placeholder={t('shell.find.hint')}
          spellCheck={false}
        />
        <Kbd>Esc</Kbd>
      </div>
      <div
        id="find-list"
        role="listbox"
        aria-label={t('shell.find.title')}
        ref={list}
        className={styles.list}
      >
        {groups.map(({ finder, hits }) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place inside a listbox
          <div key={finder.id} role="group" aria-label={finder.label}>
            <div className={styles.group}>
              {finder.label}
              <span>{hits.length}</span>
            </div>
            {hits.map((hit) => (
              <Hit key={hit.id} hit={hit} query={query} current={hit === current} onGo={onGo} />
            ))}
          </div>
        ))}
        <p className={styles.message} aria-live="polite">
          {message()}
        </p>
      </div>
      <div className={styles.foot}>
        <KeyHints
          hints={[
            { keys: '↑ ↓', does: t('shell.find.choose') },
            { keys: 'Enter', does: t('shell.find.open') },
          ]}
        />
      </div>
    </div>
  )
}

function Hit({
  hit,
  query,
  current,
  onGo,
}: {
  hit: FinderHit
  query: string
  current: boolean
  onGo: (href: string) => void
}) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the input keeps the focus and handles the keys
    <div
      id={`find-${hit.id}`}
      role="option"
      aria-selected={current}
      tabIndex={-1}
      className={styles.hit}
      onClick={() => onGo(hit.href)}
    >
      <span className="strong">{hit.name}</span>
      {hit.spelled !== undefined && <Spelling spelled={hit.spelled} query={query} />}
      <span className="ink-2 grow ellipsis">{hit.detail}</span>
      <span className="note">{hit.note}</span>
      {current && <Kbd>Enter</Kbd>}
    </div>
  )
}
