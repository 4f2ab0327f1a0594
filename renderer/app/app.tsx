import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { type Backend, BackendContext } from './api.ts'
import { cssVariablesResolver, theme } from './theme.ts'

const colorScheme = localStorageColorSchemeManager({ key: 'td.theme' })

/** This load's nonce, put into the page by the host; Mantine's style elements need it under the strict CSP. */
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''

/** Refetch only when the back end says something changed: it does so at once, so nothing goes stale by itself. */
export const newQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: { staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false, retry: 1 },
      mutations: { retry: false },
    },
  })

/** Look, data and words around whatever is shown. */
export function Providers({
  backend,
  queries,
  children,
}: {
  backend: Backend
  queries: QueryClient
  children: ReactNode
}) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      colorSchemeManager={colorScheme}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce}
    >
      <Notifications position="bottom-right" />
      <QueryClientProvider client={queries}>
        <BackendContext value={backend}>{children}</BackendContext>
      </QueryClientProvider>
    </MantineProvider>
  )
}
