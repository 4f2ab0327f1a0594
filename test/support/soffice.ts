import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/**
 * Opens a file in LibreOffice and saves it in another format; `filter` as `--convert-to` takes it
 * (`xls`, `csv:Text - txt - csv (StarCalc):44,34,32`). Throws where LibreOffice is missing: a test that needs it
 * fails, because a quirk of real files is proved on real files only.
 */
export function convertWithOffice(content: Uint8Array, fileName: string, filter: string): Uint8Array {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'office-'))
  try {
    writeFileSync(path.join(folder, fileName), content)
    const out = path.join(folder, 'out')
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        filter,
        '--outdir',
        out,
        path.join(folder, fileName),
      ],
      { stdio: 'pipe', timeout: 120_000 },
    )
    const extension = filter.split(':')[0] ?? ''
    return readFileSync(path.join(out, `${path.parse(fileName).name}.${extension}`))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
