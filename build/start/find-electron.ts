import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

const electron = path.resolve(import.meta.dirname, '../../node_modules/electron')
const patience = 20_000
const day = 86_400_000

export type Found = { binary: string } | { missing: string }

/** The binary that came with an earlier fetch; null where there is none. */
export function installedElectron(): string | null {
  const name = path.join(electron, 'path.txt')
  if (!fs.existsSync(name)) return null
  const binary = path.join(electron, 'dist', fs.readFileSync(name, 'utf8').trim())
  return fs.existsSync(binary) ? binary : null
}

/**
 * Electron's binary, fetched once where it is missing. A machine that can't reach the download is not asked to wait
 * for it again until tomorrow.
 */
export function findElectron(): Found {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)
    return { missing: 'there is no display' }
  const here = installedElectron()
  if (here) return { binary: here }
  const failed = path.join(electron, '.fetch-failed')
  const lastTry = fs.statSync(failed, { throwIfNoEntry: false })?.mtimeMs ?? 0
  const missing = 'Electron is not here and could not be fetched (npx install-electron tries again)'
  if (Date.now() - lastTry < day) return { missing }
  spawnSync(process.execPath, [path.join(electron, 'install.js')], { stdio: 'ignore', timeout: patience })
  const fetched = installedElectron()
  if (fetched) return { binary: fetched }
  fs.writeFileSync(failed, '')
  return { missing }
}
