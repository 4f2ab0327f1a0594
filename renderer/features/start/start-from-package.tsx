import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useClient } from '../../app/api.ts'
import { sendFile } from '../../app/download.ts'
import { useJob } from '../../app/job.ts'
import { FormProblem } from '../../ui/form/form-problem.tsx'
import { showDone } from '../../ui/undo-toast.tsx'
import { PickFile } from '../handback/pick-file.tsx'
import { useFileProblem } from '../handback/said.ts'

/** Binds the empty file to the studio whose package is chosen; from then on it opens with that studio. */
export function StartFromPackage({ disabled }: { disabled: boolean }) {
  const { t } = useTranslation()
  const client = useClient()
  const navigate = useNavigate()
  const start = useJob(client.handback.start)
  const problem = useFileProblem(start.error)
  const begin = async (file: File) => {
    const started = await start.start({ source: { fileId: await sendFile(client, file) } })
    if (!started) return
    showDone(t('handback.start.done', { name: started.studio.name }))
    await navigate({ to: '/studio/$studioId', params: { studioId: started.studio.id } })
  }
  return (
    <div>
      <PickFile
        label={t('handback.start.pick')}
        accept=".tdp"
        loading={start.running}
        disabled={disabled}
        onFile={(file) => void begin(file)}
      />
      <FormProblem>{problem}</FormProblem>
    </div>
  )
}
