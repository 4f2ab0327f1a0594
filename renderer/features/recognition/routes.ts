import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../../app/root-route.tsx'
import { readGrantSearch, readTitlesSearch } from './titles-search.ts'

const getParentRoute = () => rootRoute

export const recognitionRoutes = [
  createRoute({
    getParentRoute,
    path: '/recognition',
    validateSearch: readTitlesSearch,
    component: lazyRouteComponent(() => import('./title-list-page.tsx'), 'TitleListPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/recognition/grant',
    validateSearch: readGrantSearch,
    component: lazyRouteComponent(() => import('./grant-title-page.tsx'), 'GrantTitlePage'),
  }),
] as const
