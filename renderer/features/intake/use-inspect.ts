import type { Client } from '../../../shared/contract/index.ts'
import type { PreparedIntake } from '../../../shared/contract/intake.ts'
import { useClient } from '../../app/api.ts'
import { sendFile } from '../../app/download.ts'
import { type Job, useJob } from '../../app/job.ts'

type InspectInput = Parameters<Client['intake']['inspect']>[0]

/** How a file is to be read: one the reader chose, or one that is at the back end already. */
export type ToInspect = Omit<InspectInput, 'fileId'> & ({ file: File } | { fileId: InspectInput['fileId'] })

/** Brings a file to the back end where it is not there yet, and has it looked at. */
export function useInspect(): Job<ToInspect, PreparedIntake> {
  const client = useClient()
  return useJob<ToInspect, PreparedIntake>(async (asked, options) => {
    if ('fileId' in asked) return client.intake.inspect(asked, options)
    const { file, ...how } = asked
    return client.intake.inspect({ ...how, fileId: await sendFile(client, file) }, options)
  })
}
