import { Button } from '@mantine/core'
import type { ErrorComponentProps } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyPage } from '../../ui/page/empty-page.tsx'
import styles from './crash-page.module.css'

/** When a page fails: the frame and every draft stay, the page can be opened again, the details copied. */
export function CrashPage({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation()
  const [copied, setCopied] = useState(false)
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const copy = async () => {
    await navigator.clipboard.writeText(detail)
    setCopied(true)
  }
  return (
    <EmptyPage
      title={t('shell.crash.title')}
      foot={
        <>
          <Button onClick={reset}>{t('shell.crash.again')}</Button>
          <Button variant="default" onClick={() => void copy()}>
            {t(copied ? 'shell.crash.copied' : 'shell.crash.copy')}
          </Button>
        </>
      }
    >
      {t('shell.crash.body')}
      <span className={styles.detail}>{detail}</span>
    </EmptyPage>
  )
}
