import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../../app/root-route.tsx'
import { readRosterSearch } from './roster-search.ts'

export const rosterRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/roster',
    validateSearch: readRosterSearch,
    component: lazyRouteComponent(() => import('./roster-room.tsx'), 'RosterRoom'),
  }),
] as const
