// Stands in for the `electron` module in unit tests (alias in vitest.config.ts). Every member is tied to Electron's own
// declarations with `satisfies`: what is renamed or removed there fails the type check here.
import { EventEmitter } from 'node:events'

type Names<T> = Partial<Record<keyof T, unknown>>

/** Stands for one process that the shell has started. */
export class FakeProcess extends EventEmitter {
  readonly entry: string
  readonly args: readonly string[]
  readonly options: Electron.ForkOptions
  readonly said: { message: unknown; ports: unknown[] }[] = []
  killed = 0
  constructor(entry: string, args: readonly string[], options: Electron.ForkOptions) {
    super()
    this.entry = entry
    this.args = args
    this.options = options
  }
  postMessage(message: unknown, ports: unknown[] = []): void {
    this.said.push({ message, ports })
  }
  kill(): boolean {
    this.killed += 1
    return true
  }
}
null as unknown as FakeProcess satisfies Names<Electron.UtilityProcess>

export class FakeWebContents extends EventEmitter {
  openHandler: ((details: { url: string }) => { action: 'allow' | 'deny' }) | undefined
  printed = 0
  readonly pdfs: unknown[] = []
  setWindowOpenHandler(handler: (details: { url: string }) => { action: 'allow' | 'deny' }): void {
    this.openHandler = handler
  }
  print(): void {
    this.printed += 1
  }
  async printToPDF(options: Electron.PrintToPDFOptions): Promise<Buffer> {
    this.pdfs.push(options)
    return Buffer.from('%PDF-1.7')
  }
}
null as unknown as FakeWebContents satisfies Names<Electron.WebContents>

/** Whatever the code under test has done to Electron. */
export const seen = {
  /** In the order they came: what must happen before `ready`. */
  calls: [] as string[],
  windows: [] as BrowserWindow[],
  processes: [] as FakeProcess[],
  channels: [] as MessageChannelMain[],
  schemes: [] as Electron.CustomScheme[],
  protocols: new Map<string, (request: Request) => Response | Promise<Response>>(),
  exposed: {} as Record<string, unknown>,
  sent: [] as unknown[][],
  handlers: new Map<string, (event: Electron.IpcMainInvokeEvent) => unknown>(),
  paths: {} as Record<string, string>,
  menu: [] as Electron.MenuItemConstructorOptions[],
  permissionRequest: undefined as ((...args: unknown[]) => void) | undefined,
  permissionCheck: undefined as (() => boolean) | undefined,
  beforeRequest: undefined as
    | ((details: { url: string }, answer: (r: { cancel: boolean }) => void) => void)
    | undefined,
  session: new EventEmitter(),
  quits: 0,
  hasLock: true,
}

const ready = Promise.withResolvers<void>()
/** Electron says `ready`. */
export async function becomeReady(): Promise<void> {
  ready.resolve()
  await ready.promise
  await new Promise((resolve) => setImmediate(resolve))
}

export const app = Object.assign(new EventEmitter(), {
  isPackaged: false,
  isReady: () => true,
  whenReady: () => ready.promise,
  requestSingleInstanceLock: () => {
    seen.calls.push('lock')
    return seen.hasLock
  },
  getPath: (name: string) => `/fake/${name}`,
  setPath: (name: string, path: string) => {
    seen.calls.push('setPath')
    seen.paths[name] = path
  },
  quit: () => {
    seen.quits += 1
  },
}) satisfies Names<Electron.App>

export class BrowserWindow extends EventEmitter {
  static getFocusedWindow(): BrowserWindow | null {
    return seen.windows[0] ?? null
  }
  readonly options: Electron.BrowserWindowConstructorOptions
  readonly webContents = new FakeWebContents()
  url = ''
  shown = 0
  focused = 0
  minimized = false
  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super()
    this.options = options
    seen.windows.push(this)
    app.emit('web-contents-created', {}, this.webContents)
  }
  async loadURL(url: string): Promise<void> {
    this.url = url
  }
  show(): void {
    this.shown += 1
  }
  focus(): void {
    this.focused += 1
  }
  isMinimized(): boolean {
    return this.minimized
  }
  restore(): void {
    this.minimized = false
  }
}
null as unknown as BrowserWindow satisfies Names<Electron.BrowserWindow> | { options: unknown }

class FakePort extends EventEmitter {
  closed = false
  close(): void {
    this.closed = true
  }
}
export class MessageChannelMain {
  readonly port1 = new FakePort()
  readonly port2 = new FakePort()
  constructor() {
    seen.channels.push(this)
  }
}

export const utilityProcess = {
  fork: (entry: string, args: string[] = [], options: Electron.ForkOptions = {}) => {
    const child = new FakeProcess(entry, args, options)
    seen.processes.push(child)
    return child
  },
} satisfies Names<typeof Electron.utilityProcess>

export const protocol = {
  registerSchemesAsPrivileged: (schemes: Electron.CustomScheme[]) => {
    seen.calls.push('schemes')
    seen.schemes = schemes
  },
  handle: (scheme: string, handler: (request: Request) => Response | Promise<Response>) =>
    void seen.protocols.set(scheme, handler),
} satisfies Names<Electron.Protocol>

export const session = {
  defaultSession: Object.assign(seen.session, {
    setPermissionRequestHandler: (handler: (...args: unknown[]) => void) => {
      seen.permissionRequest = handler
    },
    setPermissionCheckHandler: (handler: () => boolean) => {
      seen.permissionCheck = handler
    },
    webRequest: {
      onBeforeRequest: (handler: NonNullable<typeof seen.beforeRequest>) => {
        seen.beforeRequest = handler
      },
    } satisfies Names<Electron.WebRequest>,
  }) satisfies Names<Electron.Session>,
}

export const Menu = {
  buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]) => template,
  setApplicationMenu: (menu: Electron.MenuItemConstructorOptions[]) => {
    seen.menu = menu
  },
} satisfies Names<typeof Electron.Menu>

export const ipcMain = Object.assign(new EventEmitter(), {
  handle: (channel: string, handler: (event: Electron.IpcMainInvokeEvent) => unknown) =>
    void seen.handlers.set(channel, handler),
}) satisfies Names<Electron.IpcMain>

export const ipcRenderer = Object.assign(new EventEmitter(), {
  send: (...args: unknown[]) => void seen.sent.push(args),
  invoke: async (channel: string) => `answered ${channel}`,
}) satisfies Names<Electron.IpcRenderer>

export const contextBridge = {
  exposeInMainWorld: (name: string, value: unknown) => {
    seen.exposed[name] = value
  },
} satisfies Names<Electron.ContextBridge>
