import { Button } from '@mantine/core'
import { IconPlugConnectedX } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useAnswering } from '../connection.ts'
import styles from './gone-banner.module.css'

/** Says that the back end is gone, and that nothing saved or typed is lost. */
export function GoneBanner() {
  const { t } = useTranslation()
  const queries = useQueryClient()
  if (useAnswering()) return null
  return (
    <div className={`${styles.banner} no-print`} role="alert">
      <IconPlugConnectedX size={17} stroke={1.6} aria-hidden />
      <b>{t('shell.gone.title')}</b>
      <span className="grow">{t('shell.gone.detail')}</span>
      <Button
        variant="default"
        size="compact-sm"
        onClick={() => void queries.refetchQueries({ type: 'active' })}
      >
        {t('shell.gone.retry')}
      </Button>
    </div>
  )
}
