import { createHashHistory, createRoute, createRouter, redirect } from '@tanstack/react-router'
import { rooms } from './rooms.ts'
import { rootRoute } from './root-route.tsx'
import { CrashPage } from './shell/crash-page.tsx'

/** The desk opens in the first room that has a page. */
const indexRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: () => {
    const first = rooms.find((room) => room.path in router.routesByPath)
    if (first) throw redirect({ to: first.path as string, replace: true })
  },
})

/** A feature adds its routes here (`features/<feature>/routes.ts`), with lazily loaded pages. */
export const router = createRouter({
  routeTree: rootRoute.addChildren([indexRoute]),
  history: createHashHistory(),
  defaultErrorComponent: CrashPage,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
