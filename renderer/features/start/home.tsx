import { Navigate, useRouter } from '@tanstack/react-router'
import { roomsFor } from '../../app/rooms.ts'
import { useSession } from '../../app/session.ts'

/** A new data file opens with the first steps, any other in the first room that has a page. */
export function Home() {
  const { empty, account } = useSession()
  const { routesByPath } = useRouter()
  const first = roomsFor(account.role).find((room) => room.path in routesByPath)
  return <Navigate to={empty || !first ? '/start' : (first.path as '/people')} replace />
}
