import { ActionIcon, Popover } from '@mantine/core'
import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { DisplaySettings } from './display-settings.tsx'
import styles from './settings-menu.module.css'

/** The display settings, behind a button of the top bar. */
export function SettingsMenu() {
  const { t } = useTranslation()
  return (
    <Popover position="bottom-end" trapFocus>
      <Popover.Target>
        <ActionIcon aria-label={t('shell.settings.open')} title={t('shell.settings.open')}>
          <IconAdjustmentsHorizontal size={17} stroke={1.6} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown className={styles.menu}>
        <DisplaySettings />
      </Popover.Dropdown>
    </Popover>
  )
}
