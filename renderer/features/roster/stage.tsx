import { ActionIcon } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { IconChevronLeft, IconChevronRight, IconMinus, IconPlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { paginateAll } from '../../../shared/documents/pages.ts'
import type { DocumentModel } from '../../../shared/domain/document.ts'
import { DocumentPreview } from '../../ui/document/document-preview.tsx'
import { useKeys } from '../../ui/input/use-keys.ts'
import styles from './roster-page.module.css'

const pixelsPerPoint = 96 / 72
const margin = 48
const steps = [0.5, 0.75, 1, 1.25, 1.5, 2] as const

/** One page of the paper at a time, fitted to the window or at a chosen size. */
export function Stage({ document }: { document: DocumentModel }) {
  const { t } = useTranslation()
  const { ref, width } = useElementSize()
  const pages = useMemo(() => paginateAll(document.sheets), [document])
  const [turned, setTurned] = useState(1)
  const [chosen, setChosen] = useState<number | null>(null)
  const page = Math.min(turned, pages.length)
  const paper = (pages[page - 1]?.geometry.width ?? 0) * pixelsPerPoint
  const fitted = width > 0 && paper > 0 ? Math.min(1.25, (width - margin) / paper) : 1
  const zoom = chosen ?? fitted
  const turn = (by: number) => setTurned(Math.max(1, Math.min(pages.length, page + by)))
  const larger = steps.find((step) => step > zoom + 0.01)
  const smaller = steps.findLast((step) => step < zoom - 0.01)
  useKeys({ PageDown: () => turn(1), PageUp: () => turn(-1) })
  return (
    <div className={styles.stage}>
      <div className={styles.scroll} ref={ref}>
        <DocumentPreview document={document} page={page} zoom={zoom} />
      </div>
      <div className={`${styles.controls} no-print`} role="toolbar" aria-label={t('roster.turn')}>
        <ActionIcon aria-label={t('roster.before')} disabled={page === 1} onClick={() => turn(-1)}>
          <IconChevronLeft size={15} stroke={1.6} />
        </ActionIcon>
        <span>
          {page} / {pages.length}
        </span>
        <ActionIcon aria-label={t('roster.next')} disabled={page === pages.length} onClick={() => turn(1)}>
          <IconChevronRight size={15} stroke={1.6} />
        </ActionIcon>
        <span className={styles.rule} />
        <ActionIcon
          aria-label={t('roster.smaller')}
          disabled={smaller === undefined}
          onClick={() => setChosen(smaller ?? null)}
        >
          <IconMinus size={15} stroke={1.6} />
        </ActionIcon>
        <button type="button" className={styles.fit} onClick={() => setChosen(null)}>
          {chosen === null ? t('roster.fit') : `${Math.round(zoom * 100)}%`}
        </button>
        <ActionIcon
          aria-label={t('roster.larger')}
          disabled={larger === undefined}
          onClick={() => setChosen(larger ?? null)}
        >
          <IconPlus size={15} stroke={1.6} />
        </ActionIcon>
      </div>
    </div>
  )
}
