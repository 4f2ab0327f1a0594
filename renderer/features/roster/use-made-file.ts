import { useTranslation } from 'react-i18next'
import type { CallerContext } from '../../../shared/contract/index.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import { useClient } from '../../app/api.ts'
import { fetchFile, saveBlob } from '../../app/download.ts'
import { useJob } from '../../app/job.ts'
import { showDone } from '../../ui/undo-toast.tsx'

interface Made {
  fileId: Id<'file'>
  fileName: string
  rows: number
}
type Events = AsyncIterable<
  { type: 'progress'; stage: string; done: number; total: number | null } | { type: 'result'; result: Made }
>

/** A job that makes a file: the file is handed over as soon as it stands. */
export function useMadeFile<Input>(
  procedure: (input: Input, options: { context: CallerContext; signal: AbortSignal }) => Promise<Events>,
) {
  const { t } = useTranslation()
  const client = useClient()
  const job = useJob(procedure)
  const make = async (input: Input) => {
    const made = await job.start(input)
    if (!made) return
    const { name, blob } = await fetchFile(client, made.fileId)
    saveBlob(name, blob)
    showDone(t('roster.exported', { name, count: made.rows }))
  }
  return { make, running: job.running, error: job.error }
}
