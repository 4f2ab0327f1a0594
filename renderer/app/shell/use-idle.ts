import { useEffect } from 'react'
import { useClient } from '../api.ts'
import type { Session } from '../session.ts'

const looked = 15_000
const told = 60_000
const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const

/**
 * Tells the back end that somebody is still there while they type or read, and locks the window when they have been
 * away for as long as the file allows.
 */
export function useIdle({ idleMinutes }: Pick<Session, 'idleMinutes'>): void {
  const client = useClient()
  useEffect(() => {
    if (idleMinutes === 0) return
    let seen = Date.now()
    let lastTold = Date.now()
    const see = () => {
      seen = Date.now()
    }
    for (const sign of signs) window.addEventListener(sign, see, { passive: true, capture: true })
    const timer = setInterval(() => {
      const now = Date.now()
      if (now - seen >= idleMinutes * 60_000) void client.account.signOut({ idle: true }).catch(() => {})
      else if (seen > lastTold && now - lastTold >= told) {
        lastTold = now
        void client.account.stay().catch(() => {})
      }
    }, looked)
    return () => {
      clearInterval(timer)
      for (const sign of signs) window.removeEventListener(sign, see, { capture: true })
    }
  }, [client, idleMinutes])
}
