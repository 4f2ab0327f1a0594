import { expect, test, vi } from 'vitest'
import { ipcRenderer, seen } from '../../support/fake-electron.ts'

test('the window gets two functions, and the port goes to our own origin only', async () => {
  const post = vi.fn()
  vi.stubGlobal('window', { postMessage: post, location: { origin: 'app://ui' } })
  await import('../../../electron/preload/preload.ts')
  expect(Object.keys(seen.exposed)).toEqual(['bridge'])
  const bridge = seen.exposed.bridge as { connect(): void; makePdf(): Promise<unknown> }
  expect(Object.keys(bridge)).toEqual(['connect', 'makePdf'])
  expect(await bridge.makePdf()).toBe('answered make-pdf')
  bridge.connect()
  expect(seen.sent).toEqual([['rpc-connect']])
  ipcRenderer.emit('rpc-port', { ports: ['port'] })
  expect(post).toHaveBeenCalledExactlyOnceWith('rpc-port', 'app://ui', ['port'])
})
