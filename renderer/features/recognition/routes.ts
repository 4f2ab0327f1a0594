import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../../app/root-route.tsx'
import { readGuaranteesSearch } from './guarantees-search.ts'
import { readGrantSearch, readPoolSearch, readTitlesSearch } from './titles-search.ts'

const getParentRoute = () => rootRoute

export const recognitionRoutes = [
  createRoute({
    getParentRoute,
    path: '/recognition',
    validateSearch: readTitlesSearch,
    component: lazyRouteComponent(() => import('./title-list-page.tsx'), 'TitleListPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/recognition/grant',
    validateSearch: readGrantSearch,
    component: lazyRouteComponent(() => import('./grant-title-page.tsx'), 'GrantTitlePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/recognition/title/$titleId',
    component: lazyRouteComponent(() => import('./title-page.tsx'), 'TitlePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/recognition/cards',
    component: lazyRouteComponent(() => import('./cards-page.tsx'), 'CardsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/recognition/certificates',
    component: lazyRouteComponent(() => import('./certificates-page.tsx'), 'CertificatesPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/recognition/recommendations',
    validateSearch: readPoolSearch,
    component: lazyRouteComponent(() => import('./recommendations-page.tsx'), 'RecommendationsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/recognition/guarantees',
    validateSearch: readGuaranteesSearch,
    component: lazyRouteComponent(() => import('./guarantees-page.tsx'), 'GuaranteesPage'),
  }),
] as const
