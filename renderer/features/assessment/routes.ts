import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../../app/root-route.tsx'
import { readGivenSearch } from './given/given-search.ts'
import { readRoundSearch } from './round/round-search.ts'

const getParentRoute = () => rootRoute

export const assessmentRoutes = [
  createRoute({
    getParentRoute,
    path: '/assessment',
    validateSearch: readGivenSearch,
    component: lazyRouteComponent(() => import('./given/given-page.tsx'), 'GivenPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/assessment/round',
    validateSearch: readRoundSearch,
    component: lazyRouteComponent(() => import('./round/round-page.tsx'), 'RoundPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/assessment/$assessmentId/again',
    component: lazyRouteComponent(() => import('./given/reassess-page.tsx'), 'ReassessPage'),
  }),
] as const
