// Electron's own checklist, on our code and configuration: what the shell does is tried against a typed stand-in by the
// unit tests, what is packed by the packaging test; here the settings are held to the list one by one.
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import config from '../../build/electron-builder.ts'
import { conclude } from './support/harness.ts'

const top = path.resolve(import.meta.dirname, '../..')
/** Code without its comments: what is only spoken of is not done. */
const read = (file: string) =>
  fs.readFileSync(path.join(top, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
const shell = ['main', 'window', 'page', 'menu', 'readers', 'backend-host', 'backend-process', 'options']
  .map((name) => read(`electron/main/${name}.ts`))
  .join('\n')
const source = {
  shell,
  preload: read('electron/preload/preload.ts'),
  policy: read('electron/backend/page/content-policy.ts'),
}

type Source = typeof source
const fuses = config.electronFuses as Record<string, boolean>
/** Item of the list → whether it holds. */
const list: Readonly<Record<string, (s: Source, f: Record<string, boolean>) => boolean>> = {
  'sandbox on': (s) => /sandbox: true/.test(s.shell) && !/sandbox: false/.test(s.shell),
  'context isolation on': (s) => /contextIsolation: true/.test(s.shell),
  'no Node in the page': (s) => /nodeIntegration: false/.test(s.shell) && !/nodeIntegrationIn/.test(s.shell),
  'web security on': (s) => /webSecurity: true/.test(s.shell) && !/allowRunningInsecureContent/.test(s.shell),
  'no experimental features': (s) => !/experimentalFeatures|enableBlinkFeatures/.test(s.shell),
  'own protocol, no file://': (s) =>
    /protocol\.handle\('app'/.test(s.shell) && !/loadFile|file:\/\//.test(s.shell),
  'navigation denied': (s) => /will-navigate'[\s\S]{0,60}preventDefault/.test(s.shell),
  'redirects denied': (s) => /will-redirect'[\s\S]{0,60}preventDefault/.test(s.shell),
  'new windows denied': (s) => /setWindowOpenHandler\(\(\) => \(\{ action: 'deny' \}\)\)/.test(s.shell),
  'no webview': (s) => /will-attach-webview'[\s\S]{0,60}preventDefault/.test(s.shell),
  'permissions denied': (s) =>
    /setPermissionRequestHandler/.test(s.shell) && /setPermissionCheckHandler/.test(s.shell),
  'requests elsewhere cancelled': (s) => /onBeforeRequest/.test(s.shell),
  'sender checked': (s) =>
    /senderFrame\.parent === null/.test(s.shell) &&
    !/ipcMain\.(on|handle)\((?![\s\S]{0,120}isOwnPage)/.test(s.shell) &&
    /senderFrame\.url\.startsWith/.test(s.shell),
  'nothing opened outside': (s) => !/shell\.openExternal|openPath/.test(s.shell),
  'no remote code': (s) => !/\beval\(|new Function|http:\/\/(?!127)/.test(s.shell),
  'one bridge, no ipcRenderer handed over': (s) =>
    /exposeInMainWorld/.test(s.preload) && !/exposeInMainWorld\([^)]*ipcRenderer\s*\)/.test(s.preload),
  'script-src self': (s) => /script-src 'self'/.test(s.policy) && !/unsafe/.test(s.policy),
  'fuse: run as Node off': (_, f) => f.runAsNode === false,
  'fuse: cookies encrypted': (_, f) => f.enableCookieEncryption === true,
  'fuse: NODE_OPTIONS off': (_, f) => f.enableNodeOptionsEnvironmentVariable === false,
  'fuse: inspect off': (_, f) => f.enableNodeCliInspectArguments === false,
  'fuse: archive integrity': (_, f) => f.enableEmbeddedAsarIntegrityValidation === true,
  'fuse: only from the archive': (_, f) => f.onlyLoadAppFromAsar === true,
  'fuse: file privileges off': (_, f) => f.grantFileProtocolExtraPrivileges === false,
}
const failing = (s: Source, f: Record<string, boolean>) =>
  Object.entries(list)
    .filter(([, holds]) => !holds(s, f))
    .map(([item]) => item)

const vitest = path.join(top, 'node_modules/vitest/vitest.mjs')
const losses = failing(source, fuses)
try {
  execFileSync(process.execPath, [vitest, 'run', '--project', 'unit', 'test/unit/electron'], {
    cwd: top,
    stdio: 'pipe',
  })
} catch {
  losses.push('the tests of the shell')
}
const weak = {
  shell: shell.replaceAll('sandbox: true', 'sandbox: false').replaceAll("'will-navigate'", "'did-navigate'"),
  preload: source.preload,
  policy: source.policy.replaceAll("script-src 'self'", "script-src 'self' 'unsafe-eval'"),
}
conclude(
  'sec:electron',
  { 'items of the list': Object.keys(list).length, 'tests of the shell': 'test/unit/electron' },
  losses,
  {
    what: 'a shell without sandbox, with navigation and eval',
    losses: failing(weak, { ...fuses, runAsNode: true }).length,
  },
)
