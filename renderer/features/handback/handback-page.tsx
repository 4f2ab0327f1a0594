import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../app/api.ts'
import { BureauPage } from './bureau/bureau-page.tsx'
import { LeadPage } from './lead/lead-page.tsx'

/** At the bureau what goes out and comes back; on a lead's own desk what is to be handed back. */
export function HandbackPage() {
  const { data: own } = useQuery(useApi().handback.desk.queryOptions())
  if (own === undefined) return null
  return own ? <LeadPage own={own} /> : <BureauPage />
}
