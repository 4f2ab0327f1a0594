import type { Id } from '../../../shared/kernel/id.ts'
import { useClient } from '../../app/api.ts'
import { fetchFile, saveBlob } from '../../app/download.ts'

/** Hands the file a job has made to the reader. */
export function useSavedFile() {
  const client = useClient()
  return async ({ fileId }: { fileId: Id<'file'> }) => {
    const { name, blob } = await fetchFile(client, fileId)
    saveBlob(name, blob)
  }
}
