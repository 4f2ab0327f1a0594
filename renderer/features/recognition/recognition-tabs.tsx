import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Tabs } from '../../ui/page/tabs.tsx'

const paths = {
  titles: '/recognition',
  cards: '/recognition/cards',
  certificates: '/recognition/certificates',
  recommendations: '/recognition/recommendations',
  guarantees: '/recognition/guarantees',
} as const
type Tab = keyof typeof paths

/** The sides of recognition: titles, the cards that lead to one, certificates, who goes on to city and province, what units owe. */
export function RecognitionTabs({ current }: { current: Tab }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  return (
    <Tabs
      label={t('recognition.list.title')}
      tabs={(Object.keys(paths) as Tab[]).map((id) => ({ id, label: t(`recognition.tab.${id}`) }))}
      current={current}
      onChange={(id) => void navigate({ to: paths[id as Tab] })}
    />
  )
}
