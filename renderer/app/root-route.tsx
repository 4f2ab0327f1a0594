import { createRootRoute, retainSearchParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EmptyPage } from '../ui/page/empty-page.tsx'
import { readView, type ViewSearch } from './as-of.ts'
import { CrashPage } from './shell/crash-page.tsx'
import { Shell } from './shell/shell.tsx'

function MissingPage() {
  const { t } = useTranslation()
  return <EmptyPage title={t('shell.missing.title')}>{t('shell.missing.body')}</EmptyPage>
}

/** The frame around every page. Each feature's routes hang under this one; the as-of day goes along with every link. */
export const rootRoute = createRootRoute({
  component: Shell,
  validateSearch: (search: Record<string, unknown>): ViewSearch => readView(search),
  search: { middlewares: [retainSearchParams(['asOf', 'knownOn'])] },
  notFoundComponent: MissingPage,
  errorComponent: CrashPage,
})
