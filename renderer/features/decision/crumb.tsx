import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

/** Back to what waits. */
export function Crumb() {
  const { t } = useTranslation()
  return <Link to="/decision">{t('decision.list.title')}</Link>
}
