import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../../app/root-route.tsx'
import { readTrailSearch } from './trail/trail-search.ts'

const getParentRoute = () => rootRoute

export const adminRoutes = [
  createRoute({
    getParentRoute,
    path: '/admin',
    component: lazyRouteComponent(() => import('./admin-page.tsx'), 'AdminPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/admin/restore',
    component: lazyRouteComponent(() => import('./restore-page.tsx'), 'RestorePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/admin/trail',
    validateSearch: readTrailSearch,
    component: lazyRouteComponent(() => import('./trail/trail-page.tsx'), 'TrailPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/admin/trail/head',
    component: lazyRouteComponent(() => import('./trail/head-page.tsx'), 'HeadPage'),
  }),
] as const
