import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../../app/root-route.tsx'
import { readRoundSearch } from './round-search.ts'

const getParentRoute = () => rootRoute

export const formationRoutes = [
  createRoute({
    getParentRoute,
    path: '/studio/rounds',
    component: lazyRouteComponent(() => import('./round-list-page.tsx'), 'RoundListPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/studio/rounds/open',
    component: lazyRouteComponent(() => import('./open-round-page.tsx'), 'OpenRoundPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/studio/rounds/$formationId',
    validateSearch: readRoundSearch,
    component: lazyRouteComponent(() => import('./round-page.tsx'), 'RoundPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/studio/rounds/$formationId/apply',
    component: lazyRouteComponent(() => import('./apply-page.tsx'), 'ApplyForStudioPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/studio/rounds/$formationId/candidates',
    component: lazyRouteComponent(() => import('./put-forward-page.tsx'), 'PutForwardPage'),
  }),
] as const
