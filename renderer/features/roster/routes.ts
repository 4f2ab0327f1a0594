import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../../app/root-route.tsx'
import { readFrozenSearch } from './frozen/frozen-search.ts'
import { readRosterSearch } from './roster-search.ts'

export const rosterRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/roster',
    validateSearch: readRosterSearch,
    component: lazyRouteComponent(() => import('./roster-room.tsx'), 'RosterRoom'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/roster/frozen/$frozenId',
    validateSearch: readFrozenSearch,
    component: lazyRouteComponent(() => import('./frozen/frozen-page.tsx'), 'FrozenPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/roster/review/$releaseId',
    component: lazyRouteComponent(() => import('./review/review-page.tsx'), 'ReviewPage'),
  }),
] as const
