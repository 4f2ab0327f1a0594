// Electron's entry. Nothing here may await `ready` at top level: it comes only after this module has been evaluated.
import path from 'node:path'
import { app, type BrowserWindow, ipcMain, MessageChannelMain, session, type WebFrameMain } from 'electron'
import { BackendHost } from './backend-host.ts'
import { setMenu } from './menu.ts'
import { shellOptions } from './options.ts'
import { confineSession, pageUrl, registerPageScheme, servePage } from './page.ts'
import { confinePage, focus, openWindow } from './window.ts'

const dist = path.join(import.meta.dirname, '..')
const preload = path.join(dist, 'preload/preload.cjs')
let window: BrowserWindow | null = null

function showWindow(backend: BackendHost): void {
  window = openWindow(preload)
  window.on('closed', () => {
    window = null
  })
  // Windows gives a session that ends a few seconds and no `before-quit`
  window.on('session-end', () => void backend.close())
}

/** Only our own page's main frame is answered. */
const isOwnPage = (senderFrame: WebFrameMain | null): senderFrame is WebFrameMain =>
  senderFrame !== null && senderFrame.parent === null && senderFrame.url.startsWith(pageUrl)

/** A window asks for its port to the back end. */
function connectWindows(backend: BackendHost): void {
  ipcMain.on('rpc-connect', ({ senderFrame }) => {
    if (!isOwnPage(senderFrame)) return
    const { port1, port2 } = new MessageChannelMain()
    backend.connect(port1)
    senderFrame.postMessage('rpc-port', null, [port2])
  })
}

/** What the page would print, as a PDF; the page saves it like any file it has made. */
function makePdfs(): void {
  ipcMain.handle('make-pdf', ({ sender, senderFrame }) => {
    if (!isOwnPage(senderFrame)) throw new Error('not our page')
    return sender.printToPDF({ preferCSSPageSize: true, printBackground: true })
  })
}

/** Holds the quitting app until the back end has closed the file. */
function closeBeforeQuit(backend: BackendHost): void {
  let closed = false
  app.on('before-quit', (event) => {
    if (closed) return
    event.preventDefault()
    void backend.close().then(() => {
      closed = true
      app.quit()
    })
  })
}

function run(): void {
  const options = shellOptions(process.argv.slice(app.isPackaged ? 1 : 2), app.isPackaged)
  const backend = new BackendHost(
    { backend: path.join(dist, 'backend/backend.js'), reader: path.join(dist, 'reader/reader.js') },
    [JSON.stringify(options)],
  )
  connectWindows(backend)
  makePdfs()
  closeBeforeQuit(backend)
  app.on('web-contents-created', (_event, contents) => confinePage(contents))
  app.on('second-instance', () => window && focus(window))
  app.on('activate', () => {
    if (app.isReady() && !window) showWindow(backend)
  })
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  void app.whenReady().then(() => {
    confineSession(session.defaultSession)
    servePage(path.join(dist, 'renderer'))
    setMenu(process.platform, app.isPackaged)
    backend.start()
    showWindow(backend)
  })
}

app.setPath('userData', path.join(app.getPath('appData'), 'talent-desk', 'window'))
registerPageScheme()
if (app.requestSingleInstanceLock()) run()
else app.quit()
