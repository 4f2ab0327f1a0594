import { inspectDataFile, inspectWithHead } from '../../../db/inspect.ts'
import { hostQueries } from '../procedure.ts'
import { sourceFile } from './files.ts'

export const verify = hostQueries.admin.verify.handler(async ({ context: { desk }, input: { source } }) =>
  source
    ? inspectDataFile(sourceFile(desk, source), { known: desk.store.dataKey })
    : inspectWithHead(desk.store.file, desk.store.dataKey),
)
