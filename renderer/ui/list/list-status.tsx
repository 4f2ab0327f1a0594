import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeyHint } from '../key-hints.tsx'
import { StatusBar } from '../page/page.tsx'

/** The bottom bar of a list: how many rows, the keys every list has (`find`: also the search above it), and its own. */
export function ListStatus({
  count,
  find = false,
  keys = [],
}: {
  count: ReactNode
  find?: boolean
  keys?: readonly KeyHint[]
}) {
  const { t } = useTranslation()
  return (
    <StatusBar
      count={count}
      keys={[
        { keys: '↑ ↓', does: t('ui.list.move') },
        { keys: 'Enter', does: t('ui.list.open') },
        ...(find ? [{ keys: '/', does: t('ui.list.find') }] : []),
        ...keys,
      ]}
    />
  )
}
