import { createORPCClient } from '@orpc/client'
import { createTanstackQueryUtils, type RouterUtils } from '@orpc/tanstack-query'
import { createContext, useContext } from 'react'
import type { Client } from '../../shared/contract/index.ts'
import { openLink } from './client.ts'

export type Api = RouterUtils<Client>

/** The client and its query helpers; tests pass a client of their own. */
export interface Backend {
  client: Client
  api: Api
}

export const backendOf = (client: Client): Backend => ({ client, api: createTanstackQueryUtils(client) })

export const openBackend = (): Backend => backendOf(createORPCClient<Client>(openLink()))

export const BackendContext = createContext<Backend | null>(null)

function useBackend(): Backend {
  const backend = useContext(BackendContext)
  if (!backend) throw new Error('useApi outside of the app')
  return backend
}

/** Query helpers of every procedure: `useQuery(useApi().people.list.queryOptions({ input }))`. */
export const useApi = (): Api => useBackend().api

/** The plain client, for calls that are no queries: pickers, jobs, files. */
export const useClient = (): Client => useBackend().client
