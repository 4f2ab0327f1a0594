import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useClient } from '../../app/api.ts'
import { type Job, useJob } from '../../app/job.ts'
import { showDone } from '../../ui/undo-toast.tsx'

/** Fills the empty file with the demonstration county, then opens its people. */
export function useDemonstration(): Pick<
  Job<unknown, unknown>,
  'running' | 'progress' | 'error' | 'cancel'
> & {
  load(): void
} {
  const { t, i18n } = useTranslation()
  const client = useClient()
  const navigate = useNavigate()
  const { start, ...job } = useJob(client.admin.loadDemonstration)
  const load = async () => {
    const county = await start({})
    if (!county) return
    showDone(t('start.loaded', { count: county.people, n: county.people.toLocaleString(i18n.language) }))
    await navigate({ to: '/people' })
  }
  return { ...job, load: () => void load() }
}
