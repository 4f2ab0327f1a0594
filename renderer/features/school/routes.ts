import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../../app/root-route.tsx'
import { readSchoolSearch, readSchoolsSearch } from './school-search.ts'

const getParentRoute = () => rootRoute

export const schoolRoutes = [
  createRoute({
    getParentRoute,
    path: '/people/school',
    validateSearch: readSchoolsSearch,
    component: lazyRouteComponent(() => import('./school-list-page.tsx'), 'SchoolListPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/people/school/add',
    component: lazyRouteComponent(() => import('./add-school-page.tsx'), 'AddSchoolPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/people/school/$schoolId',
    validateSearch: readSchoolSearch,
    component: lazyRouteComponent(() => import('./school-page.tsx'), 'SchoolPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/people/school/$schoolId/profile',
    component: lazyRouteComponent(() => import('./record-profile-page.tsx'), 'RecordProfilePage'),
  }),
] as const
