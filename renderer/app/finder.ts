import { createContext } from 'react'

/** One thing found: its name, how it is spelled (zhou mu bai), where it stands, and where it opens. */
export interface FinderHit {
  id: string
  name: string
  spelled?: string
  detail?: string
  /** Why it may need a look: 拟退出待决定, 2024-08调离. */
  note?: string
  href: string
}

/** A source of the palette: people, schools, studios, clauses. Each feature that can be found gives one. */
export interface Finder {
  id: string
  label: string
  find(query: string, signal: AbortSignal): Promise<readonly FinderHit[]>
}

export const FindersContext = createContext<readonly Finder[]>([])
