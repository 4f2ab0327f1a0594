import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

const top = path.resolve(import.meta.dirname, '../..')

/** Everything a bundle is made from. */
const sources = [
  'renderer',
  'shared',
  'db',
  'electron',
  'build/vite.config.ts',
  'package.json',
  'package-lock.json',
]

function newestChange(name: string): number {
  const file = path.join(top, name)
  const stat = fs.statSync(file)
  if (!stat.isDirectory()) return stat.mtimeMs
  // a folder's own time tells of files that were removed
  return Math.max(stat.mtimeMs, ...fs.readdirSync(file).map((entry) => newestChange(path.join(name, entry))))
}

/** Builds the app unless dist is newer than everything it is made from. @throws Error when the build fails */
export function ensureBuilt(): void {
  const builtAt = fs.statSync(path.join(top, 'dist/.built'), { throwIfNoEntry: false })?.mtimeMs ?? 0
  if (sources.every((name) => newestChange(name) < builtAt)) return
  const vite = path.join(top, 'node_modules/vite/bin/vite.js')
  const { status, stderr } = spawnSync(
    process.execPath,
    [vite, 'build', '--app', '-c', 'build/vite.config.ts', '--logLevel', 'error'],
    { cwd: top, encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`the build failed\n${stderr}`)
}
