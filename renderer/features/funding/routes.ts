import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../../app/root-route.tsx'
import { readAwardSearch, readBudgetSearch, readRewardsSearch } from './funding-search.ts'

const getParentRoute = () => rootRoute

export const fundingRoutes = [
  createRoute({
    getParentRoute,
    path: '/funding',
    validateSearch: readRewardsSearch,
    component: lazyRouteComponent(() => import('./rewards-page.tsx'), 'RewardsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/funding/award',
    validateSearch: readAwardSearch,
    component: lazyRouteComponent(() => import('./award-page.tsx'), 'AwardPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/funding/budget',
    validateSearch: readBudgetSearch,
    component: lazyRouteComponent(() => import('./budget-page.tsx'), 'BudgetPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/funding/studios',
    component: lazyRouteComponent(() => import('./studios-page.tsx'), 'StudiosPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/funding/people/$personId',
    component: lazyRouteComponent(() => import('./person-rewards-page.tsx'), 'PersonRewardsPage'),
  }),
] as const
