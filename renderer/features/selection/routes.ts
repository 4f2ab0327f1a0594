import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../../app/root-route.tsx'
import { readOpenSearch } from './open-search.ts'

const getParentRoute = () => rootRoute

export const selectionRoutes = [
  createRoute({
    getParentRoute,
    path: '/recognition/selection',
    component: lazyRouteComponent(() => import('./selection-list-page.tsx'), 'SelectionListPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/recognition/selection/open',
    validateSearch: readOpenSearch,
    component: lazyRouteComponent(() => import('./open-selection-page.tsx'), 'OpenSelectionPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/recognition/selection/$selectionId',
    component: lazyRouteComponent(() => import('./selection-page.tsx'), 'SelectionPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/recognition/selection/$selectionId/apply',
    component: lazyRouteComponent(() => import('./apply-page.tsx'), 'ApplyPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/recognition/selection/$selectionId/amend',
    component: lazyRouteComponent(() => import('./amend-selection-page.tsx'), 'AmendSelectionPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/recognition/application/$applicationId',
    component: lazyRouteComponent(() => import('./application-page.tsx'), 'ApplicationPage'),
  }),
] as const
