import { beforeAll, describe, expect, test, vi } from 'vitest'
import { app, becomeReady, type FakeProcess, ipcMain, seen } from '../../support/fake-electron.ts'

// one app, told in order: what it does before `ready`, after it, while it runs and when it goes

beforeAll(async () => {
  // ends only if nothing in the entry waits for `ready`, which comes after it
  await import('../../../electron/main/main.ts')
})

const backend = (): FakeProcess => seen.processes.at(-1) as FakeProcess
const windowOf = () => seen.windows[0] as (typeof seen.windows)[number]

/** What the shell answers a frame that asks for a port. */
function connect(url: string, parent: object | null = null) {
  const senderFrame = { url, parent, postMessage: vi.fn() }
  const before = backend().said.length
  ipcMain.emit('rpc-connect', { senderFrame })
  return { frame: senderFrame, toBackend: backend().said.slice(before) }
}

test('before ready: its folder, its scheme and its lock, in this order, and no window', () => {
  expect(seen.calls).toEqual(['setPath', 'schemes', 'lock'])
  expect(seen.paths).toEqual({ userData: '/fake/appData/talent-desk/window' })
  expect(seen.schemes).toEqual([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
  expect(seen.windows).toEqual([])
})

describe('once ready', () => {
  beforeAll(becomeReady)

  test('one sandboxed window on our own page, shown when there is something to see', () => {
    expect(seen.windows).toHaveLength(1)
    expect(windowOf().url).toBe('app://ui/')
    expect(windowOf().options).toMatchObject({
      show: false,
      webPreferences: {
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        spellcheck: false,
        preload: expect.stringMatching(/preload\.cjs$/),
      },
    })
    windowOf().emit('ready-to-show')
    expect(windowOf().shown).toBe(1)
  })

  test('the page goes nowhere, opens nothing and embeds nothing', () => {
    const { webContents } = windowOf()
    expect(webContents.openHandler?.({ url: 'https://example.org/' })).toEqual({ action: 'deny' })
    for (const way of ['will-navigate', 'will-redirect', 'will-attach-webview']) {
      const event = { preventDefault: vi.fn() }
      webContents.emit(way, event)
      expect(event.preventDefault, way).toHaveBeenCalledOnce()
    }
  })

  test('no permission is given', () => {
    const answer = vi.fn()
    seen.permissionRequest?.({}, 'media', answer)
    expect(answer).toHaveBeenCalledExactlyOnceWith(false)
    expect(seen.permissionCheck?.()).toBe(false)
  })

  test.each([
    ['app://ui/assets/a.js', false],
    ['blob:app://ui/0b1c', false],
    ['https://example.org/', true],
    ['http://127.0.0.1:80/', true],
    ['ws://example.org/', true],
    ['file:///etc/passwd', true],
    ['app://other/', true],
    ['data:text/html,x', true],
  ])('a request for %s is cancelled: %s', (url, cancel) => {
    const answer = vi.fn()
    seen.beforeRequest?.({ url }, answer)
    expect(answer).toHaveBeenCalledExactlyOnceWith({ cancel })
  })

  test('only what our own page made can be saved', () => {
    const save = (url: string) => {
      const event = { preventDefault: vi.fn() }
      seen.session.emit('will-download', event, { getURL: () => url })
      return event.preventDefault.mock.calls.length === 0
    }
    expect(save('blob:app://ui/0b1c')).toBe(true)
    expect(save('https://example.org/a.exe')).toBe(false)
  })

  test('the keys of editing, zoom and printing are there', () => {
    expect(seen.menu.map((item) => item.role)).toEqual(['fileMenu', 'editMenu', 'viewMenu'])
    const keys = seen.menu.flatMap(
      (item) => item.submenu as Electron.MenuItemConstructorOptions[] | undefined,
    )
    const print = keys.find((item) => item?.accelerator === 'CmdOrCtrl+P')
    ;(print?.click as (() => void) | undefined)?.()
    expect(windowOf().webContents.printed).toBe(1)
  })

  test('the back end runs in a process of its own', () => {
    expect(seen.processes).toHaveLength(1)
    expect(backend().entry).toMatch(/backend\/backend\.js$/)
    expect(JSON.parse(backend().args[0] ?? '')).toEqual({})
  })

  test('our page’s main frame gets a port to it, and nobody else', () => {
    const { frame, toBackend } = connect('app://ui/')
    expect(toBackend).toEqual([{ message: { type: 'port' }, ports: [expect.anything()] }])
    expect(frame.postMessage).toHaveBeenCalledExactlyOnceWith('rpc-port', null, [expect.anything()])
    for (const stranger of [
      connect('https://example.org/'),
      connect('app://ui.example.org/'),
      connect('app://ui/', {}),
    ]) {
      expect(stranger.toBackend).toEqual([])
      expect(stranger.frame.postMessage).not.toHaveBeenCalled()
    }
    expect(() => ipcMain.emit('rpc-connect', { senderFrame: null })).not.toThrow()
  })

  test('our page’s main frame gets a PDF of what it would print, on paper of its own size, and nobody else', async () => {
    const { webContents } = windowOf()
    const ask = (url: string, parent: object | null = null) =>
      seen.handlers.get('make-pdf')?.({ sender: webContents, senderFrame: { url, parent } } as never)
    expect(String(await ask('app://ui/'))).toBe('%PDF-1.7')
    expect(webContents.pdfs).toEqual([{ preferCSSPageSize: true, printBackground: true }])
    expect(() => ask('https://example.org/')).toThrow()
    expect(() => ask('app://ui/', {})).toThrow()
    expect(webContents.pdfs).toHaveLength(1)
  })

  test('a second start brings the window to the front', () => {
    windowOf().minimized = true
    app.emit('second-instance')
    expect(windowOf()).toMatchObject({ minimized: false, focused: 1 })
  })

  test('a back end that dies is started again once; after that a port that asks is closed and the window stays', () => {
    backend().emit('exit', 1)
    expect(seen.processes).toHaveLength(2)
    expect(connect('app://ui/').toBackend).toHaveLength(1)
    backend().emit('exit', 1)
    expect(seen.processes).toHaveLength(2)
    const { frame, toBackend } = connect('app://ui/')
    expect(toBackend).toEqual([])
    expect(seen.channels.at(-1)).toMatchObject({ port1: { closed: true }, port2: { closed: false } })
    expect(frame.postMessage).toHaveBeenCalledWith('rpc-port', null, [seen.channels.at(-1)?.port2])
    expect(seen.quits).toBe(0)
  })
})
