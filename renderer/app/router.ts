import { createHashHistory, createRouter, type RouterHistory } from '@tanstack/react-router'
import { accountRoutes } from '../features/account/routes.ts'
import { activityRoutes } from '../features/activity/routes.ts'
import { adminRoutes } from '../features/admin/routes.ts'
import { assessmentRoutes } from '../features/assessment/routes.ts'
import { cohortRoutes } from '../features/cohort/routes.ts'
import { decisionRoutes } from '../features/decision/routes.ts'
import { ethicsRoutes } from '../features/ethics/routes.ts'
import { formationRoutes } from '../features/formation/routes.ts'
import { fundingRoutes } from '../features/funding/routes.ts'
import { handbackRoutes } from '../features/handback/routes.ts'
import { intakeRoutes } from '../features/intake/routes.ts'
import { peopleRoutes } from '../features/people/routes.ts'
import { policyRoutes } from '../features/policy/routes.ts'
import { recognitionRoutes } from '../features/recognition/routes.ts'
import { rosterRoutes } from '../features/roster/routes.ts'
import { schoolRoutes } from '../features/school/routes.ts'
import { selectionRoutes } from '../features/selection/routes.ts'
import { startRoutes } from '../features/start/routes.ts'
import { studioRoutes } from '../features/studio/routes.ts'
import { todayRoutes } from '../features/today/routes.ts'
import { rootRoute } from './root-route.tsx'
import { CrashPage } from './shell/crash-page.tsx'

/** A feature adds its routes here (`features/<feature>/routes.ts`), with lazily loaded pages. */
const routeTree = rootRoute.addChildren([
  ...startRoutes,
  ...intakeRoutes,
  ...peopleRoutes,
  ...schoolRoutes,
  ...assessmentRoutes,
  ...decisionRoutes,
  ...ethicsRoutes,
  ...fundingRoutes,
  ...rosterRoutes,
  ...policyRoutes,
  ...formationRoutes,
  ...studioRoutes,
  ...handbackRoutes,
  ...activityRoutes,
  ...adminRoutes,
  ...accountRoutes,
  ...todayRoutes,
  ...cohortRoutes,
  ...recognitionRoutes,
  ...selectionRoutes,
])

export const newRouter = (history: RouterHistory) =>
  createRouter({ routeTree, history, defaultErrorComponent: CrashPage, scrollRestoration: true })

/** The window's own: the address stands behind the hash, so that a page opens from a file as well. */
export const router = newRouter(createHashHistory())

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
