import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../../app/root-route.tsx'
import { readPolicySearch } from './policy-search.ts'
import { readSupposeSearch } from './suppose/suppose-search.ts'
import { readVersionSearch } from './version-search.ts'

const getParentRoute = () => rootRoute

export const policyRoutes = [
  createRoute({
    getParentRoute,
    path: '/policy',
    validateSearch: readPolicySearch,
    component: lazyRouteComponent(() => import('./policy-page.tsx'), 'PolicyPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/policy/version',
    validateSearch: readVersionSearch,
    component: lazyRouteComponent(() => import('./version-page.tsx'), 'VersionPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/policy/version/draft',
    component: lazyRouteComponent(() => import('./draft-version-page.tsx'), 'DraftVersionPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/policy/document',
    validateSearch: readPolicySearch,
    component: lazyRouteComponent(() => import('./document-page.tsx'), 'DocumentPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/policy/suppose',
    validateSearch: readSupposeSearch,
    component: lazyRouteComponent(() => import('./suppose/suppose-page.tsx'), 'SupposePage'),
  }),
] as const
