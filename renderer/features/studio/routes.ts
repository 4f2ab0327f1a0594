import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../../app/root-route.tsx'
import { readStudiosSearch } from './list/studios-search.ts'
import { readStudioSearch } from './page/studio-search.ts'

const getParentRoute = () => rootRoute

export const studioRoutes = [
  createRoute({
    getParentRoute,
    path: '/studio',
    validateSearch: readStudiosSearch,
    component: lazyRouteComponent(() => import('./list/studio-list-page.tsx'), 'StudioListPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/studio/form',
    component: lazyRouteComponent(() => import('./form/form-studio-page.tsx'), 'FormStudioPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/studio/$studioId',
    validateSearch: readStudioSearch,
    component: lazyRouteComponent(() => import('./page/studio-page.tsx'), 'StudioPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/studio/$studioId/finding/$question',
    validateSearch: readStudioSearch,
    component: lazyRouteComponent(() => import('./page/finding-page.tsx'), 'StudioFindingPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/studio/$studioId/join',
    component: lazyRouteComponent(() => import('./form/join-page.tsx'), 'JoinStudioPage'),
  }),
] as const
