import fs from 'node:fs'

interface Folder {
  files: Record<string, Folder | { size: number; unpacked?: true }>
}

/** The names in an Electron archive; `unpacked` ones lie beside it. */
export function listArchive(file: string): { name: string; unpacked: boolean }[] {
  const bytes = fs.readFileSync(file)
  const header = JSON.parse(bytes.toString('utf8', 16, 16 + bytes.readUInt32LE(12))) as Folder
  const list = (folder: Folder, path: string): { name: string; unpacked: boolean }[] =>
    Object.entries(folder.files).flatMap(([name, entry]) =>
      'files' in entry
        ? list(entry, `${path}${name}/`)
        : [{ name: path + name, unpacked: entry.unpacked === true }],
    )
  return list(header, '')
}
