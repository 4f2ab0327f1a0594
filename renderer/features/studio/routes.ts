import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../../app/root-route.tsx'
import { readFormationSearch } from './form/formation-search.ts'
import { readJoinSearch } from './form/join-search.ts'
import { readStudiosSearch } from './list/studios-search.ts'
import { readStudioSearch } from './page/studio-search.ts'

const getParentRoute = () => rootRoute

export const studioRoutes = [
  createRoute({
    getParentRoute,
    path: '/studio',
    validateSearch: readStudiosSearch,
    component: lazyRouteComponent(() => import('./list/studio-list-page.tsx'), 'StudioListPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/studio/form',
    validateSearch: readFormationSearch,
    component: lazyRouteComponent(() => import('./form/form-studio-page.tsx'), 'FormStudioPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/studio/may-lead',
    component: lazyRouteComponent(() => import('./may-lead/may-lead-page.tsx'), 'MayLeadPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/studio/$studioId',
    validateSearch: readStudioSearch,
    component: lazyRouteComponent(() => import('./page/studio-page.tsx'), 'StudioPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/studio/$studioId/finding/$question',
    validateSearch: readStudioSearch,
    component: lazyRouteComponent(() => import('./page/finding-page.tsx'), 'StudioFindingPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/studio/$studioId/join',
    validateSearch: readJoinSearch,
    component: lazyRouteComponent(() => import('./form/join-page.tsx'), 'JoinStudioPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/studio/$studioId/filing/$membershipId',
    component: lazyRouteComponent(() => import('./form/filing-page.tsx'), 'FilingPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/studio/$studioId/money',
    component: lazyRouteComponent(() => import('./money/money-page.tsx'), 'StudioMoneyPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/studio/$studioId/spend',
    component: lazyRouteComponent(() => import('./money/spend-page.tsx'), 'SpendPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/studio/$studioId/allocate',
    component: lazyRouteComponent(() => import('./money/allocate-page.tsx'), 'AllocatePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/studio/$studioId/papers',
    component: lazyRouteComponent(() => import('./papers/papers-page.tsx'), 'StudioPapersPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/studio/$studioId/file',
    component: lazyRouteComponent(() => import('./papers/file-paper-page.tsx'), 'FilePaperPage'),
  }),
] as const
