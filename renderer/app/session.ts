import { createContext, useContext } from 'react'
import type { Client } from '../../shared/contract/index.ts'

/** Who sits at the desk, which day it is for the host, which file is open and how it was last backed up. */
export type Session = Awaited<ReturnType<Client['system']['status']>>

export const SessionContext = createContext<Session | null>(null)

export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('useSession outside of the shell')
  return session
}
