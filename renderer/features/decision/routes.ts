import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../../app/root-route.tsx'
import { readTakenSearch } from './taken/taken-search.ts'
import { readWorklistSearch } from './worklist/worklist-search.ts'

const getParentRoute = () => rootRoute

export const decisionRoutes = [
  createRoute({
    getParentRoute,
    path: '/decision',
    validateSearch: readWorklistSearch,
    component: lazyRouteComponent(() => import('./worklist/worklist-page.tsx'), 'WorklistPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/decision/taken',
    validateSearch: readTakenSearch,
    component: lazyRouteComponent(() => import('./taken/taken-page.tsx'), 'TakenPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/decision/taken/$decisionId',
    component: lazyRouteComponent(() => import('./taken/decision-page.tsx'), 'DecisionPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/decision/taken/$decisionId/reverse',
    component: lazyRouteComponent(() => import('./taken/reverse-page.tsx'), 'ReversePage'),
  }),
] as const
