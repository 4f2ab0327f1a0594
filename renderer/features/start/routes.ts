import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../../app/root-route.tsx'
import { Home } from './home.tsx'

const getParentRoute = () => rootRoute

export const startRoutes = [
  createRoute({ getParentRoute, path: '/', component: Home }),
  createRoute({
    getParentRoute,
    path: '/start',
    component: lazyRouteComponent(() => import('./start-page.tsx'), 'StartPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/start/package',
    component: lazyRouteComponent(() => import('./start-from-package.tsx'), 'StartFromPackage'),
  }),
] as const
