import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../../app/root-route.tsx'

const getParentRoute = () => rootRoute

export const cohortRoutes = [
  createRoute({
    getParentRoute,
    path: '/cohort',
    component: lazyRouteComponent(() => import('./cohort-list-page.tsx'), 'CohortListPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/cohort/open',
    component: lazyRouteComponent(() => import('./open-cohort-page.tsx'), 'OpenCohortPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/cohort/$cohortId',
    component: lazyRouteComponent(() => import('./cohort-page.tsx'), 'CohortPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/cohort/$cohortId/enrol',
    component: lazyRouteComponent(() => import('./enrol-page.tsx'), 'EnrolPage'),
  }),
] as const
