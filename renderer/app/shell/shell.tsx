import { ORPCError } from '@orpc/client'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Outlet, useNavigate, useRouter } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense, useContext, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Role } from '../../../shared/domain/role.ts'
import { type PolicyLinks, PolicyLinksContext } from '../../ui/finding/policy-links.ts'
import { DraftsContext } from '../../ui/form/drafts.ts'
import { TodayContext } from '../../ui/form/today.ts'
import { useKeys } from '../../ui/input/use-keys.ts'
import { EmptyPage } from '../../ui/page/empty-page.tsx'
import { useApi } from '../api.ts'
import { useAsOf } from '../as-of.ts'
import { useChanges } from '../changes.ts'
import { onSignInAsked } from '../connection.ts'
import { useKeptDrafts } from '../drafts.ts'
import { type Finder, FindersContext } from '../finder.ts'
import { type Room, roomsFor } from '../rooms.ts'
import { type Session, SessionContext, useSession } from '../session.ts'
import { ClockBanner } from './clock-banner.tsx'
import { Frame } from './frame.tsx'
import { FullBanner } from './full-banner.tsx'
import { GoneBanner } from './gone-banner.tsx'
import { Palette } from './palette.tsx'
import { Rail } from './rail.tsx'
import { TopBar } from './top-bar.tsx'
import { TrailBanner } from './trail-banner.tsx'
import { useIdle } from './use-idle.ts'

const SignInPage = lazy(() =>
  import('../../features/account/sign-in-page.tsx').then((m) => ({ default: m.SignInPage })),
)

/** The rooms that have a page, as far as they are open to who sits here. */
function useOpenRooms(role: Role): readonly Room[] {
  const { routesByPath } = useRouter()
  return useMemo(() => roomsFor(role).filter((room) => room.path in routesByPath), [role, routesByPath])
}

/** A clause opens in the bureau's own text where one is loaded, else at its rules in plain words. */
function usePolicyLinks(enabled: boolean): PolicyLinks | null {
  const { data: ownText } = useQuery(
    useApi().policy.ownText.queryOptions({
      input: {},
      enabled,
      staleTime: Infinity,
      select: ({ loaded }) => loaded,
    }),
  )
  return useMemo(() => {
    if (!enabled) return null
    const page = ownText ? '/policy/document' : '/policy'
    return {
      clause: ({ document, place }) => `#${page}?${new URLSearchParams({ document, place })}`,
      reading: (id) => `#/policy?${new URLSearchParams({ reading: id })}`,
    }
  }, [enabled, ownText])
}

function useFinders(open: readonly Room[]): readonly Finder[] {
  const { t } = useTranslation()
  const fromFeatures = useContext(FindersContext)
  return useMemo(() => {
    const roomFinder: Finder = {
      id: 'rooms',
      label: t('shell.find.rooms'),
      find: async (query) =>
        open
          .map((room) => ({ id: room.id, name: t(`shell.room.${room.id}`), href: `#${room.path}` }))
          .filter((hit) => `${hit.name} ${hit.id}`.toLowerCase().includes(query.toLowerCase())),
    }
    return [...fromFeatures, roomFinder]
  }, [fromFeatures, open, t])
}

function useFoot({ file, demonstration, lastBackup }: Session): readonly string[] {
  const { t, i18n } = useTranslation()
  const name = file.split(/[\\/]/).at(-1) ?? file
  const at = lastBackup && new Date(lastBackup.at)
  const day = at?.toLocaleDateString(i18n.language, { month: 'numeric', day: 'numeric' }) ?? ''
  const time = at?.toLocaleTimeString(i18n.language, { hour: '2-digit', minute: '2-digit' }) ?? ''
  const backup = () => {
    if (!lastBackup) return t('shell.place.noBackup')
    return lastBackup.verified
      ? t('shell.place.backedUp', { day, time })
      : t('shell.place.backupUnsound', { day })
  }
  return [demonstration ? t('shell.place.demonstration') : name, backup()]
}

function Desk() {
  const session = useSession()
  const asOf = useAsOf()
  const open = useOpenRooms(session.account.role)
  const policyLinks = usePolicyLinks(open.some((room) => room.id === 'policy'))
  const finders = useFinders(open)
  const foot = useFoot(session)
  const drafts = useKeptDrafts()
  const [finding, setFinding] = useState(false)
  const navigate = useNavigate()
  useKeys({ 'Ctrl+k': () => setFinding(true) })
  useChanges()
  useIdle(session)
  if (!drafts) return null
  return (
    <PolicyLinksContext value={policyLinks}>
      <Frame
        rail={<Rail rooms={open} waiting={{ decision: session.worklist }} foot={foot} />}
        bar={<TopBar session={session} asOf={asOf} onFind={() => setFinding(true)} />}
        banner={
          <>
            <GoneBanner />
            <TrailBanner lostHead={session.lostHead} />
            <ClockBanner clockBehind={session.clockBehind} today={session.today} />
            <FullBanner diskFull={session.diskFull} />
          </>
        }
      >
        <DraftsContext value={drafts}>
          <Outlet />
        </DraftsContext>
      </Frame>
      <Palette
        opened={finding}
        onClose={() => setFinding(false)}
        onGo={(href) => void navigate({ href: href.slice(1) })}
        finders={finders}
      />
    </PolicyLinksContext>
  )
}

const asksToSignIn = (error: unknown): boolean =>
  error instanceof ORPCError && error.code === 'SIGN_IN_REQUIRED'

/**
 * Asks who is at the desk before anything is drawn; while the back end is silent, says so and keeps asking. When
 * nobody has signed in, the way in stands in front; what was on the page stays behind it, for the same person.
 */
export function Shell(): ReactNode {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const status = useQuery(
    useApi().system.status.queryOptions({
      retry: (_, error) => !asksToSignIn(error),
      retryDelay: 1000,
    }),
  )
  const { refetch } = status
  useEffect(() => onSignInAsked(() => void refetch()), [refetch])
  const signInAsked = asksToSignIn(status.error)
  const enter = async (accountId: string) => {
    if (status.data && status.data.account.id !== accountId) queries.clear()
    await refetch()
    await queries.invalidateQueries()
  }
  if (status.data || signInAsked) {
    return (
      <>
        {status.data && (
          <div key={status.data.account.id} className="whole" hidden={signInAsked} inert={signInAsked}>
            <SessionContext value={status.data}>
              <TodayContext value={status.data.today}>
                <Desk />
              </TodayContext>
            </SessionContext>
          </div>
        )}
        {signInAsked && (
          <Suspense>
            <SignInPage was={status.data?.account.id ?? null} onSignedIn={enter} />
          </Suspense>
        )}
      </>
    )
  }
  return (
    <EmptyPage title={t('shell.name')}>
      {t(status.failureCount > 0 ? 'shell.gone.title' : 'shell.loading')}
    </EmptyPage>
  )
}
