import type { ReactNode } from 'react'
import { usePeopleFinders } from '../features/people/use-people-finders.ts'
import { FindersContext } from './finder.ts'

/** What each feature lets be found; a feature adds its finders here. */
export function Finders({ children }: { children: ReactNode }) {
  return <FindersContext value={usePeopleFinders()}>{children}</FindersContext>
}
