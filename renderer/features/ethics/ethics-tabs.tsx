import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Tabs } from '../../ui/page/tabs.tsx'

const paths = {
  cases: '/people/ethics',
  pledges: '/people/ethics/pledges',
  entry: '/people/ethics/entry',
} as const
type Tab = keyof typeof paths

/** The sides of conduct: cases, pledges and the checks before somebody is hired. */
export function EthicsTabs({ current }: { current: Tab }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  return (
    <Tabs
      label={t('ethics.title')}
      tabs={(['cases', 'pledges', 'entry'] as const).map((id) => ({ id, label: t(`ethics.tab.${id}`) }))}
      current={current}
      onChange={(id) => void navigate({ to: paths[id as Tab] })}
    />
  )
}
