import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../../app/root-route.tsx'
import { readHandbackSearch } from './handback-search.ts'

const getParentRoute = () => rootRoute

export const handbackRoutes = [
  createRoute({
    getParentRoute,
    path: '/handback',
    validateSearch: readHandbackSearch,
    component: lazyRouteComponent(() => import('./handback-page.tsx'), 'HandbackPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/handback/$returnId',
    component: lazyRouteComponent(() => import('./review/review-page.tsx'), 'ReviewPage'),
  }),
] as const
