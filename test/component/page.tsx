import { createMemoryHistory, RouterProvider } from '@tanstack/react-router'
import { render } from '@testing-library/react'
import { backendOf } from '../../renderer/app/api.ts'
import { newQueryClient, Providers } from '../../renderer/app/app.tsx'
import { newRouter } from '../../renderer/app/router.ts'
import type { Session } from '../../renderer/app/session.ts'
import type { Client } from '../../shared/contract/index.ts'
import type { Role } from '../../shared/domain/role.ts'
import { day } from '../../shared/kernel/day.ts'

/** What a page asks, by feature and procedure; everything else it asks fails the test. */
export type Answers = Readonly<Record<string, Readonly<Record<string, (input: never) => unknown>>>>

/** Waits for ever, as a stream of changes does while nothing changes. */
const silence = async function* () {
  yield* []
  await new Promise(() => {})
}

const status = (role: Role): Session => ({
  file: '/data/county.db',
  version: '0.1.0',
  today: day('2025-06-18'),
  demonstration: false,
  empty: false,
  account: { id: '00000000-0000-7000-8000-000000000001', name: '秦素心', role },
  lastBackup: null,
  worklist: 0,
  unprotected: false,
  lostHead: null,
  clockBehind: null,
  diskFull: false,
  idleMinutes: 0,
})

/** Opens a page of the window at an address, for somebody of the role, with a back end that answers as given. */
export function openPage(path: string, answers: Answers, role: Role = 'officer'): void {
  const procedures = {
    system: { status: () => status(role), changes: silence },
    ...answers,
    draft: { list: () => ({ rows: [] }), keep: () => ({}), discard: () => ({}), ...answers.draft },
    policy: { ownText: () => ({ loaded: false }), ...answers.policy },
  }
  const client = Object.fromEntries(
    Object.entries(procedures).map(([feature, of]) => [
      feature,
      Object.fromEntries(
        Object.entries(of).map(([name, answer]) => [
          name,
          async (input: unknown) => (answer as (input: unknown) => unknown)(input),
        ]),
      ),
    ]),
  ) as unknown as Client
  render(
    <Providers backend={backendOf(client)} queries={newQueryClient()}>
      <RouterProvider router={newRouter(createMemoryHistory({ initialEntries: [path] }))} />
    </Providers>,
  )
}
