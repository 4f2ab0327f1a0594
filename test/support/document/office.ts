import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/**
 * Converts files with LibreOffice into a folder. Fails where LibreOffice is missing: a form that nobody opened is
 * not checked.
 */
export async function convertWithOffice(files: readonly string[], to: string, folder: string): Promise<void> {
  const profile = await mkdtemp(join(tmpdir(), 'office-profile-'))
  try {
    const settings = [
      `-env:UserInstallation=file://${profile}`,
      '--headless',
      '--convert-to',
      to,
      '--outdir',
      folder,
    ]
    await run('soffice', [...settings, ...files], { timeout: 120_000 })
  } finally {
    await rm(profile, { recursive: true, force: true })
  }
}

export interface PdfFacts {
  pages: number
  /** Width and height in points. */
  size: [number, number]
  /** Text of each page, without spaces. */
  text: string[]
}

/** Page count, size and text of a PDF. */
export async function readPdf(file: string): Promise<PdfFacts> {
  const info = (await run('pdfinfo', [file])).stdout
  const text = (await run('pdftotext', ['-layout', file, '-'])).stdout
  const size = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(info)
  return {
    pages: Number(/Pages:\s+(\d+)/.exec(info)?.[1]),
    size: [Number(size?.[1]), Number(size?.[2])],
    text: text
      .split('\f')
      .slice(0, -1)
      .map((page) => page.replace(/\s/g, '')),
  }
}
