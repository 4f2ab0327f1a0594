import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../../app/root-route.tsx'
import { readPeopleSearch } from './list/list-search.ts'
import { readPersonSearch } from './person/person-search.ts'
import { readSameSearch } from './same/same-search.ts'

const getParentRoute = () => rootRoute

export const peopleRoutes = [
  createRoute({
    getParentRoute,
    path: '/people',
    validateSearch: readPeopleSearch,
    component: lazyRouteComponent(() => import('./list/people-list-page.tsx'), 'PeopleListPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/people/add',
    component: lazyRouteComponent(() => import('./form/add-person-page.tsx'), 'AddPersonPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/people/same',
    validateSearch: readSameSearch,
    component: lazyRouteComponent(() => import('./same/same-page.tsx'), 'SamePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/people/$personId',
    validateSearch: readPersonSearch,
    component: lazyRouteComponent(() => import('./person/person-page.tsx'), 'PersonPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/people/$personId/post',
    component: lazyRouteComponent(() => import('./form/record-post-page.tsx'), 'RecordPostPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/people/$personId/details',
    component: lazyRouteComponent(() => import('./form/amend-person-page.tsx'), 'AmendPersonPage'),
  }),
] as const
