import { createHashHistory, createRouter } from '@tanstack/react-router'
import { peopleRoutes } from '../features/people/routes.ts'
import { schoolRoutes } from '../features/school/routes.ts'
import { startRoutes } from '../features/start/routes.ts'
import { rootRoute } from './root-route.tsx'
import { CrashPage } from './shell/crash-page.tsx'

/** A feature adds its routes here (`features/<feature>/routes.ts`), with lazily loaded pages. */
export const router = createRouter({
  routeTree: rootRoute.addChildren([...startRoutes, ...peopleRoutes, ...schoolRoutes]),
  history: createHashHistory(),
  defaultErrorComponent: CrashPage,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
