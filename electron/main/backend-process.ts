// The back end in Electron's utility process: the same router as everywhere, over MessagePorts that the shell hands in.
import { RPCHandler } from '@orpc/server/message-port'
import type { MessagePortMain } from 'electron'
import { enter } from '../backend/account/enter.ts'
import { Seat } from '../backend/account/seat.ts'
import { watchBackups } from '../backend/admin/keep-backups.ts'
import { defaultDataFile } from '../backend/data-file.ts'
import type { Arrival } from '../backend/desk.ts'
import { closeDesk, openDesk } from '../backend/open-desk.ts'
import { answered } from '../backend/procedure.ts'
import { router } from '../backend/router.ts'
import { takeSubmissionKey } from '../backend/submission-key.ts'
import type { FromBackend, ToBackend } from './messages.ts'
import type { ShellOptions } from './options.ts'
import { RelayedReaders } from './relayed-reader.ts'

const shell = process.parentPort
const readers = new RelayedReaders((message: FromBackend) => shell.postMessage(message))
const handler = new RPCHandler<Arrival>(router, { interceptors: [takeSubmissionKey] })

async function open({ db = defaultDataFile(), as, today }: ShellOptions): Promise<Arrival> {
  const desk = await openDesk({ file: db, holder: 'window', today, startReader: readers.start })
  watchBackups(desk)
  const seat = new Seat(desk, await enter(desk, { as }), { mayIdle: true })
  return {
    desk,
    seat,
    // asked anew at every call: a window signs in and out while its port stays
    get actor() {
      return seat.actor
    },
  }
}

let opened: Promise<Arrival> | null = null

/** The open file; a window that comes again after a refusal tries again. */
function openOnce(): Promise<Arrival> {
  opened ??= open(JSON.parse(process.argv[2] ?? '{}') as ShellOptions).catch((cause: unknown) => {
    opened = null
    throw cause
  })
  return opened
}

/** Calls wait in the port until the file is open; when it can't be, each is answered why and the window says it. */
async function serve(port: MessagePortMain): Promise<void> {
  try {
    handler.upgrade(port, { context: await openOnce() })
  } catch (cause) {
    const refuse = () => {
      throw answered(cause)
    }
    new RPCHandler({}, { interceptors: [refuse] }).upgrade(port)
  }
  port.start()
}

async function close(): Promise<void> {
  const call = await opened?.catch(() => null)
  if (call) await closeDesk(call.desk)
  process.exit(0)
}

// at once: the window is still being made
void openOnce().catch(() => {})
shell.on('message', ({ data, ports: [port] }) => {
  const message = data as ToBackend
  if (message.type === 'close') void close()
  else if (message.type !== 'port') readers.handle(message)
  else if (port) void serve(port)
})
