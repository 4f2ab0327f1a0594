import type { ReaderJob, ReaderMessage } from '../backend/intake/reading/reader-job.ts'

/** What the shell tells the back end's process. A `port` comes with its MessagePort. */
export type ToBackend =
  | { type: 'port' }
  | { type: 'close' }
  | { type: 'reader-message'; reader: number; message: ReaderMessage }
  | { type: 'reader-end'; reader: number }

/** What the back end's process asks of the shell: only the shell can start processes once Electron is fused. */
export type FromBackend =
  | { type: 'start-reader'; reader: number; job: ReaderJob }
  | { type: 'kill-reader'; reader: number }
