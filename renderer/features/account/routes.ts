import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../../app/root-route.tsx'

const getParentRoute = () => rootRoute

export const accountRoutes = [
  createRoute({
    getParentRoute,
    path: '/admin/account',
    component: lazyRouteComponent(() => import('./account-list-page.tsx'), 'AccountListPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/admin/account/establish',
    component: lazyRouteComponent(() => import('./establish-page.tsx'), 'EstablishPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/admin/account/password',
    component: lazyRouteComponent(() => import('./password-page.tsx'), 'PasswordPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/admin/account/add',
    component: lazyRouteComponent(() => import('./add-account-page.tsx'), 'AddAccountPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/admin/account/$accountId',
    component: lazyRouteComponent(() => import('./account-page.tsx'), 'AccountPage'),
  }),
] as const
