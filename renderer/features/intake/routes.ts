import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../../app/root-route.tsx'
import { readIntakeSearch } from './intake-search.ts'

export const intakeRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/people/import',
    validateSearch: readIntakeSearch,
    component: lazyRouteComponent(() => import('./intake-page.tsx'), 'IntakePage'),
  }),
] as const
