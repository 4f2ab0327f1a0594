import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../../app/root-route.tsx'
import { readCasesSearch, readEntrySearch, readPledgesSearch } from './ethics-search.ts'

const getParentRoute = () => rootRoute

export const ethicsRoutes = [
  createRoute({
    getParentRoute,
    path: '/people/ethics',
    validateSearch: readCasesSearch,
    component: lazyRouteComponent(() => import('./cases-page.tsx'), 'CasesPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/people/ethics/receive',
    component: lazyRouteComponent(() => import('./receive-page.tsx'), 'ReceivePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/people/ethics/pledges',
    validateSearch: readPledgesSearch,
    component: lazyRouteComponent(() => import('./pledges-page.tsx'), 'PledgesPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/people/ethics/entry',
    validateSearch: readEntrySearch,
    component: lazyRouteComponent(() => import('./entry-checks-page.tsx'), 'EntryChecksPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/people/ethics/case/$caseId',
    component: lazyRouteComponent(() => import('./case-page.tsx'), 'CasePage'),
  }),
] as const
