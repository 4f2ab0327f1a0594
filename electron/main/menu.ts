import { BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron'

const print: MenuItemConstructorOptions = {
  label: '打印 Print',
  accelerator: 'CmdOrCtrl+P',
  click: () => BrowserWindow.getFocusedWindow()?.webContents.print(),
}

/** Seen on macOS only; elsewhere it stays hidden and lends its keys: editing, zoom, printing, full screen. */
export function setMenu(platform: NodeJS.Platform, packaged: boolean): void {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
      { role: 'fileMenu', submenu: [print, { role: platform === 'darwin' ? 'close' : 'quit' }] },
      { role: 'editMenu' },
      {
        role: 'viewMenu',
        submenu: [
          { role: 'zoomIn' },
          // the key beside it, without Shift
          { role: 'zoomIn', accelerator: 'CmdOrCtrl+=', visible: false },
          { role: 'zoomOut' },
          { role: 'resetZoom' },
          { role: 'togglefullscreen' },
          ...(packaged ? [] : [{ role: 'toggleDevTools' } as const]),
        ],
      },
    ]),
  )
}
