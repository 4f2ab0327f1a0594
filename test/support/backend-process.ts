import { EventEmitter } from 'node:events'
import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { type Mock, onTestFinished, vi } from 'vitest'
import type { CallerContext, Client } from '../../shared/contract/index.ts'

/** Looks like Electron's MessagePortMain: Node's `on`, the payload under `.data`, nothing delivered before `start`. */
const asPortMain = (port: MessagePort) => ({
  on: (event: string, listener: (message?: { data: unknown }) => void) =>
    void (event === 'message'
      ? port.on('message', (data) => listener({ data }))
      : port.on('close', () => listener())),
  postMessage: (data: unknown) => port.postMessage(data),
  start: () => port.start(),
})

export interface BackendProcess {
  /** A window's client, as the renderer makes it, on a port that the shell hands in. */
  connect(): Client
  tellToClose(): void
  exit: Mock
}

/** Makes this test process look like Electron's utility process and loads the back end's entry into it, once. */
export async function startBackendProcess(entry: string, options: object): Promise<BackendProcess> {
  const shell = Object.assign(new EventEmitter(), { postMessage: vi.fn() })
  const exit = vi.fn()
  vi.stubGlobal('process', Object.assign(Object.create(process), { parentPort: shell, exit }))
  process.argv = ['electron', 'backend.js', JSON.stringify(options)]
  await import(/* @vite-ignore */ entry)
  return {
    exit,
    tellToClose: () => void shell.emit('message', { data: { type: 'close' }, ports: [] }),
    connect() {
      const { port1, port2 } = new MessageChannel()
      shell.emit('message', { data: { type: 'port' }, ports: [asPortMain(port2)] })
      port1.start()
      onTestFinished(() => port1.close())
      return createORPCClient(
        new RPCLink<CallerContext>({
          port: port1 as never,
          headers: ({ context }) => (context.key === undefined ? {} : { 'idempotency-key': context.key }),
        }),
      )
    },
  }
}
