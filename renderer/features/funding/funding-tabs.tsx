import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Tabs } from '../../ui/page/tabs.tsx'

const tabs = ['rewards', 'budget', 'studios'] as const
const paths = { rewards: '/funding', budget: '/funding/budget', studios: '/funding/studios' } as const

/** The three sides of the room. */
export function FundingTabs({ current }: { current: (typeof tabs)[number] }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  return (
    <Tabs
      label={t('funding.title')}
      tabs={tabs.map((id) => ({ id, label: t(`funding.tab.${id}`) }))}
      current={current}
      onChange={(id) => void navigate({ to: paths[id as (typeof tabs)[number]] })}
    />
  )
}
