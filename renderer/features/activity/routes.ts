import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../../app/root-route.tsx'
import { readActivitiesSearch } from './list/activities-search.ts'
import { readOutputSearch, readRecordSearch } from './record-search.ts'

const getParentRoute = () => rootRoute

export const activityRoutes = [
  createRoute({
    getParentRoute,
    path: '/activity',
    validateSearch: readActivitiesSearch,
    component: lazyRouteComponent(() => import('./list/activity-list-page.tsx'), 'ActivityListPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/activity/record',
    validateSearch: readRecordSearch,
    component: lazyRouteComponent(() => import('./form/record-activity-page.tsx'), 'RecordActivityPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/activity/output',
    component: lazyRouteComponent(() => import('./output/output-list-page.tsx'), 'OutputListPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/activity/output/record',
    validateSearch: readOutputSearch,
    component: lazyRouteComponent(() => import('./output/record-output-page.tsx'), 'RecordOutputPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/activity/output/$outputId',
    component: lazyRouteComponent(() => import('./output/output-page.tsx'), 'OutputPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/activity/$activityId',
    component: lazyRouteComponent(() => import('./page/activity-page.tsx'), 'ActivityPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/activity/$activityId/amend',
    component: lazyRouteComponent(() => import('./form/amend-activity-page.tsx'), 'AmendActivityPage'),
  }),
] as const
