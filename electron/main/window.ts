import { BrowserWindow, type WebContents } from 'electron'
import { pageUrl } from './page.ts'

/** For every page there ever is: it goes nowhere, opens nothing and embeds nothing. */
export function confinePage(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
}

/** The window; shown once there is something to see. */
export function openWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      // the viewer of PDFs, a page of its own in its own sandboxed process
      plugins: true,
      // its dictionaries would come from the network
      spellcheck: false,
    },
  })
  window.once('ready-to-show', () => window.show())
  void window.loadURL(pageUrl)
  return window
}

export function focus(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.focus()
}
