// `npm start`: builds what has changed, then opens the app in Electron, or on loopback in the local browser.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { findElectron } from './start/find-electron.ts'
import { ensureBuilt } from './start/fresh-build.ts'
import { openBrowser } from './start/open-browser.ts'
import { type Options, parseOptions, usage } from './start/options.ts'
import { untilStopped } from './start/until-stopped.ts'

const top = path.resolve(import.meta.dirname, '..')

async function inElectron(binary: string, { db, as, today }: Options): Promise<void> {
  const options = Object.entries({ db, as, today }).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name}=${value}`],
  )
  const child = spawn(binary, [top, ...options], { stdio: 'inherit' })
  const [code] = await once(child, 'exit')
  process.exitCode = typeof code === 'number' ? code : 1
}

async function inBrowser({ db, port, as, today, open }: Options): Promise<void> {
  const bundle = path.join(top, 'dist/web/web.js')
  const { startWeb, defaultDataFile } = (await import(
    bundle
  )) as typeof import('../electron/web/start-web.ts')
  const { url, stop } = await startWeb({
    db: db ?? defaultDataFile(),
    root: path.join(top, 'dist/renderer'),
    port,
    as,
    today,
  })
  // the only line on standard output: scripts read it
  console.log(url)
  if (open) openBrowser(url)
  if (!stop) return console.error('already open: this is one more way in')
  await untilStopped()
  await stop()
}

async function start(options: Options): Promise<void> {
  ensureBuilt()
  if (options.web) return inBrowser(options)
  const electron = findElectron()
  if ('binary' in electron) {
    console.error('opening in Electron')
    return inElectron(electron.binary, options)
  }
  console.error(`${electron.missing}: opening in the browser instead`)
  return inBrowser(options)
}

try {
  await start(parseOptions(process.argv.slice(2)))
} catch (cause) {
  const { code, data, message } = cause as { code?: unknown; data?: unknown; message: string }
  console.error(data === undefined ? `${message}\n${usage}` : JSON.stringify({ code, data }))
  process.exitCode = 1
}
