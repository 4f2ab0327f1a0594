// Writes something electron-builder takes for Electron, so that packaging can be tried and its archive read where the
// binary can't be had: `node build/stand-in-electron.ts FOLDER`, then `npm run dist -- --dir -c.electronDist=FOLDER`.
import fs from 'node:fs'
import path from 'node:path'
import { NtExecutable, NtExecutableResource, Resource } from 'resedit'

/** What the fuse tool looks for: its sentinel, version 1, the number of fuses, one digit each. */
const fuses = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 9]),
  Buffer.from('101011111'),
])

/** A Windows program of nothing but version information, which the packager writes its own into. */
function emptyExecutable(): Buffer {
  const program = NtExecutable.createEmpty(false, false)
  const resources = NtExecutableResource.from(program)
  const version = Resource.VersionInfo.createEmpty()
  version.lang = 1033
  version.setFileVersion(1, 0, 0, 0, 1033)
  version.outputToResourceEntries(resources.entries)
  resources.outputResource(program)
  return Buffer.from(program.generate())
}

export function writeStandInElectron(folder: string): void {
  fs.mkdirSync(path.join(folder, 'locales'), { recursive: true })
  fs.mkdirSync(path.join(folder, 'resources'), { recursive: true })
  for (const locale of ['zh-CN', 'en-US', 'fr'])
    fs.writeFileSync(path.join(folder, 'locales', `${locale}.pak`), '')
  fs.writeFileSync(path.join(folder, 'electron'), fuses, { mode: 0o755 })
  fs.writeFileSync(path.join(folder, 'electron.exe'), Buffer.concat([emptyExecutable(), fuses]))
}

if (import.meta.main) writeStandInElectron(process.argv[2] ?? 'release/stand-in-electron')
