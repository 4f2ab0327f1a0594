import '../app/styles.ts'
import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router'
import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { type Day, day } from '../../shared/kernel/day.ts'
import { backendOf } from '../app/api.ts'
import { newQueryClient, Providers } from '../app/app.tsx'
import type { ViewSearch } from '../app/as-of.ts'
import { startWords } from '../app/i18n.ts'
import { applyTextSize, preference } from '../app/preferences.ts'
import { rooms } from '../app/rooms.ts'
import type { Session } from '../app/session.ts'
import { Frame } from '../app/shell/frame.tsx'
import { Palette } from '../app/shell/palette.tsx'
import { Rail } from '../app/shell/rail.tsx'
import { TopBar } from '../app/shell/top-bar.tsx'
import { PolicyLinksContext } from '../ui/finding/policy-links.ts'
import { useKeys } from '../ui/input/use-keys.ts'
import { AssessmentPage } from './assessment-page.tsx'
import { DecisionPage } from './decision-page.tsx'
import { EmptyPageSample } from './empty-page-sample.tsx'
import { ListPage } from './list-page.tsx'
import { PartsPage } from './parts-page.tsx'
import { PersonPage } from './person-page.tsx'
import { samplePeople } from './sample-people.ts'

startWords()
applyTextSize(preference('textSize'))

const session: Session = {
  file: 'gallery.td',
  version: '0',
  today: day('2025-06-18'),
  demonstration: true,
  empty: false,
  account: { id: '1', name: '秦素心', role: 'officer' },
  lastBackup: null,
  unprotected: true,
  lostHead: null,
  clockBehind: null,
  diskFull: false,
  idleMinutes: 0,
  worklist: 6,
}

const people = {
  id: 'people',
  label: '人员',
  find: async (query: string) =>
    samplePeople(40)
      .filter(({ name }) => name.includes(query) || 'zmb'.startsWith(query))
      .slice(0, 4)
      .map(({ id, name, school }) => ({
        id,
        name,
        spelled: 'zhou mu bai',
        detail: school,
        href: '#/cohort',
      })),
}

function Gallery() {
  const [view, setView] = useState<ViewSearch>({})
  const [finding, setFinding] = useState(false)
  useKeys({ 'Ctrl+k': () => setFinding(true) })
  const asOf: Day = view.asOf ?? session.today
  return (
    <PolicyLinksContext value={{ clause: () => '#/policy', reading: () => '#/policy' }}>
      <Frame
        rail={
          <Rail rooms={rooms} waiting={{ decision: 6 }} foot={['灵泉县 · 演示数据', '今天 08:12 已备份']} />
        }
        bar={
          <TopBar
            session={session}
            asOf={{
              today: session.today,
              asOf,
              knownOn: view.knownOn ?? null,
              isToday: asOf === session.today,
              view,
              change: setView,
            }}
            onFind={() => setFinding(true)}
          />
        }
      >
        <Outlet />
      </Frame>
      <Palette
        opened={finding}
        onClose={() => setFinding(false)}
        onGo={(href) => {
          location.hash = href.slice(1)
        }}
        finders={[people]}
      />
    </PolicyLinksContext>
  )
}

const root = createRootRoute({ component: Gallery })
const pages = {
  '/today': PartsPage,
  '/people': ListPage,
  '/recognition': EmptyPageSample,
  '/cohort': PersonPage,
  '/assessment': AssessmentPage,
  '/decision': DecisionPage,
}
const router = createRouter({
  routeTree: root.addChildren(
    Object.entries(pages).map(([path, component]) =>
      createRoute({ getParentRoute: () => root, path, component }),
    ),
  ),
  history: createHashHistory(),
})

const place = document.getElementById('root')
if (place) {
  createRoot(place).render(
    <Providers backend={backendOf({} as Parameters<typeof backendOf>[0])} queries={newQueryClient()}>
      <RouterProvider router={router as never} />
    </Providers>,
  )
}
