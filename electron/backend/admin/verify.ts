import { inspectDataFile } from '../../../db/inspect.ts'
import { hostQueries } from '../procedure.ts'
import { sourceFile } from './files.ts'

export const verify = hostQueries.admin.verify.handler(async ({ context: { desk }, input: { source } }) =>
  inspectDataFile(source ? sourceFile(desk, source) : desk.store.file),
)
