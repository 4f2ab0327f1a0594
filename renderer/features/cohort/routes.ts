import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../../app/root-route.tsx'
import { readCohortSearch, readProblemSearch } from './cohort-search.ts'

const getParentRoute = () => rootRoute

export const cohortRoutes = [
  createRoute({
    getParentRoute,
    path: '/cohort',
    component: lazyRouteComponent(() => import('./cohort-list-page.tsx'), 'CohortListPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/cohort/open',
    component: lazyRouteComponent(() => import('./open-cohort-page.tsx'), 'OpenCohortPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/cohort/$cohortId',
    validateSearch: readCohortSearch,
    component: lazyRouteComponent(() => import('./cohort-page.tsx'), 'CohortPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/cohort/$cohortId/enrol',
    component: lazyRouteComponent(() => import('./enrol-page.tsx'), 'EnrolPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/cohort/$cohortId/event',
    component: lazyRouteComponent(() => import('./event-page.tsx'), 'RecordEventPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/cohort/$cohortId/event/$eventId',
    component: lazyRouteComponent(() => import('./event-page.tsx'), 'AmendEventPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/cohort/$cohortId/defence',
    component: lazyRouteComponent(() => import('./defence-page.tsx'), 'DefencePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/cohort/$cohortId/graduate/$defenceId',
    component: lazyRouteComponent(() => import('./graduate-page.tsx'), 'GraduatePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/cohort/$cohortId/trainee/$enrolmentId',
    component: lazyRouteComponent(() => import('./trainee-page.tsx'), 'TraineePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/cohort/$cohortId/trainee/$enrolmentId/problem',
    validateSearch: readProblemSearch,
    component: lazyRouteComponent(() => import('./problem-page.tsx'), 'ProblemPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/cohort/$cohortId/trainee/$enrolmentId/mentor',
    component: lazyRouteComponent(() => import('./pair-page.tsx'), 'MentorPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/cohort/$cohortId/trainee/$enrolmentId/school',
    component: lazyRouteComponent(() => import('./pair-page.tsx'), 'PairedSchoolPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/cohort/$cohortId/trainee/$enrolmentId/leave',
    component: lazyRouteComponent(() => import('./leave-page.tsx'), 'LeavePage'),
  }),
] as const
