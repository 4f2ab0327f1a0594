import { Button, Popover, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Form } from '../form/form.tsx'
import { type Tab, Tabs } from '../page/tabs.tsx'
import { type ListState, sameList, useSavedViews } from './list-state.ts'
import styles from './view-tabs.module.css'

/** A view the page brings along: its question in words, what it asks, how many rows it has. */
export interface GivenView {
  id: string
  label: string
  count?: ReactNode
  state: ListState
}

/** The views of a list as tabs: the page's own, then those the reader saved, then the way to save another. */
export function ViewTabs({
  list,
  given,
  state,
  onChange,
}: {
  /** Names the list in this machine's memory. */
  list: string
  given: readonly GivenView[]
  state: ListState
  onChange: (state: ListState) => void
}) {
  const { t } = useTranslation()
  const saved = useSavedViews(list)
  const mine: GivenView[] = saved.views.map((view) => ({
    id: `saved:${view.name}`,
    label: view.name,
    state: view.state,
  }))
  const all = [...given, ...mine]
  const current = all.find((view) => sameList(view.state, state))
  const own = current && mine.includes(current) ? current : undefined
  const tabs: Tab[] = all.map(({ id, label, count }) => ({ id, label, count }))
  return (
    <Tabs
      label={t('ui.list.views')}
      tabs={tabs}
      current={current?.id ?? ''}
      onChange={(id) => {
        const view = all.find((one) => one.id === id)
        if (view) onChange(view.state)
      }}
      after={
        own ? (
          <button type="button" className={styles.quiet} onClick={() => saved.remove(own.label)}>
            <IconX size={13} aria-hidden /> {t('ui.list.removeView')}
          </button>
        ) : (
          !current && <SaveView onSave={(name) => saved.save(name, state)} />
        )
      }
    />
  )
}

function SaveView({ onSave }: { onSave: (name: string) => void }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const [name, setName] = useState('')
  return (
    <Popover opened={open} onChange={setOpen} trapFocus>
      <Popover.Target>
        <button type="button" className={styles.quiet} onClick={() => setOpen(!open)}>
          <IconPlus size={13} aria-hidden /> {t('ui.list.saveView')}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <Form
          className={styles.save}
          onSubmit={() => {
            if (name.trim() === '') return
            onSave(name.trim())
            setOpen(false)
            setName('')
          }}
        >
          <TextInput
            label={t('ui.list.viewName')}
            value={name}
            maxLength={20}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" disabled={name.trim() === ''}>
            {t('ui.list.save')}
          </Button>
        </Form>
      </Popover.Dropdown>
    </Popover>
  )
}
