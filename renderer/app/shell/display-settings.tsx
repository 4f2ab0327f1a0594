import { SegmentedControl, useMantineColorScheme } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { applyTextSize, setPreference, usePreference } from '../preferences.ts'

/** Language, light and dark, text size: remembered on this machine. Names and controls, for a grid of two columns. */
export function DisplaySettings() {
  const { t, i18n } = useTranslation()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const language = usePreference('language')
  const textSize = usePreference('textSize')
  return (
    <>
      <span>{t('shell.settings.language')}</span>
      <SegmentedControl
        aria-label={t('shell.settings.language')}
        value={language}
        data={[
          { value: 'zh', label: '中文' },
          { value: 'en', label: 'English' },
        ]}
        onChange={(value) => {
          setPreference('language', value as typeof language)
          void i18n.changeLanguage(value)
        }}
      />
      <span>{t('shell.settings.theme')}</span>
      <SegmentedControl
        aria-label={t('shell.settings.theme')}
        value={colorScheme}
        data={(['light', 'dark', 'auto'] as const).map((value) => ({
          value,
          label: t(`shell.settings.${value}`),
        }))}
        onChange={(value) => setColorScheme(value as typeof colorScheme)}
      />
      <span>{t('shell.settings.text')}</span>
      <SegmentedControl
        aria-label={t('shell.settings.text')}
        value={textSize}
        data={(['normal', 'large', 'larger'] as const).map((value) => ({
          value,
          label: t(`shell.settings.${value}`),
        }))}
        onChange={(value) => {
          setPreference('textSize', value as typeof textSize)
          applyTextSize(value as typeof textSize)
        }}
      />
    </>
  )
}
