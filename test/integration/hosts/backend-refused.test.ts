import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { startBackendProcess } from '../../support/backend-process.ts'
import { temporaryFolder } from '../../support/desk.ts'

test('a window on a file that can’t be opened is answered why, and gets in once it can', async () => {
  const file = path.join(temporaryFolder(), 'county.db')
  fs.writeFileSync(file, '姓名,学校\n'.repeat(1000))
  const entry = path.resolve('electron/main/backend-process.ts')
  const backend = await startBackendProcess(entry, { db: file })
  await expect(backend.connect().system.status()).rejects.toMatchObject({
    code: 'DATA_FILE_FOREIGN',
    data: { file },
  })
  fs.rmSync(file)
  expect(await backend.connect().system.status()).toMatchObject({ file, empty: true })
  backend.tellToClose()
  await expect.poll(() => backend.exit.mock.calls).toEqual([[0]])
})
