import path from 'node:path'
import type { Client } from '../../shared/contract/index.ts'
import { fileFormats } from '../../shared/domain/roster.ts'
import type { Id } from '../../shared/kernel/id.ts'
import type { Desk } from '../backend/desk.ts'
import { type Arguments, UsageError } from './arguments.ts'
import { attachFiles } from './attach.ts'
import { restore, verify } from './backups.ts'
import { callNamed, parseInput, printAnswer, resultOf } from './call.ts'
import { fetchFile } from './files.ts'
import { importFile } from './import.ts'
import { print } from './output.ts'
import { givenBackupPassword, givenPassword } from './password.ts'
import { describeProcedures } from './procedures.ts'

export interface OnDesk {
  desk: Desk
  client: Client
  /** Aborted by Ctrl+C: running jobs stop before their transaction. */
  signal: AbortSignal
}

/** What the command line can be asked; only some of it needs the data file opened. */
export type Command =
  | { on: 'desk'; run(args: Arguments, context: OnDesk): Promise<void> }
  | { on: 'nothing'; run(args: Arguments): void | Promise<void> }

/** The words a command needs after its name, and the most it takes. */
function words(args: Arguments, least: number, most = least): string[] {
  if (args.words.length >= least && args.words.length <= most) return args.words
  throw new UsageError(`wrong number of words after "${args.command}"`)
}

/** The password a command was told it would be given. */
const demandedPassword = async (): Promise<string> => {
  const given = await givenPassword()
  if (given === undefined) throw new UsageError('--password without one given')
  return given
}

/** Brings what a job has staged to its place and prints what else it answered. */
async function writeStaged(client: Client, target: string, answer: unknown): Promise<void> {
  const { fileId, ...result } = (await resultOf(answer)) as { fileId: Id<'file'> }
  const file = path.resolve(target)
  await fetchFile(client, fileId, file)
  print({ ...result, file })
}

export const commands: Readonly<Partial<Record<string, Command>>> = {
  procedures: {
    on: 'nothing',
    run(args) {
      words(args, 0)
      print(describeProcedures())
    },
  },

  call: {
    on: 'desk',
    async run(args, { client, signal }) {
      const [name = '', json] = words(args, 1, 2)
      await printAnswer(await callNamed(client, name, parseInput(json), { key: args.key, signal }))
    },
  },

  demo: {
    on: 'desk',
    async run(args, { client, signal }) {
      words(args, 0)
      const input = args.people === undefined ? {} : { people: args.people }
      await printAnswer(await callNamed(client, 'admin.loadDemonstration', input, { key: args.key, signal }))
    },
  },

  export: {
    on: 'desk',
    async run(args, { client, signal }) {
      const [form, target = '', json] = words(args, 2, 3)
      const format = fileFormats.find((one) => path.extname(target) === `.${one}`)
      const input = {
        ...(format && { format }),
        ...(parseInput(json) as object),
        form,
        ...(args.asOf && { asOf: args.asOf }),
      }
      const answer = await callNamed(client, 'roster.export', input, { key: args.key, signal })
      await writeStaged(client, target, answer)
    },
  },

  import: {
    on: 'desk',
    async run(args, { client, signal }) {
      const [kind = '', file = ''] = words(args, 2)
      print(await importFile(client, { ...args, kind, file, listedOn: args.asOf, signal }))
    },
  },

  attach: {
    on: 'desk',
    async run(args, { client, signal }) {
      const [kind = '', id = '', ...files] = words(args, 3, 100)
      print(
        await attachFiles(
          client,
          { kind, id },
          files.map((file) => path.resolve(file)),
          { kind: args.kind, signal },
        ),
      )
    },
  },

  issue: {
    on: 'desk',
    async run(args, { client, signal }) {
      const [studioId = '', target = ''] = words(args, 2)
      const form = target.toLowerCase().endsWith('.xlsx') ? 'workbook' : 'package'
      const input = { studioId, form, newSecret: args.newSecret }
      const answer = await callNamed(client, 'handback.issue', input, { key: args.key, signal })
      await writeStaged(client, target, answer)
    },
  },

  'start-from': {
    on: 'desk',
    async run(args, { client, signal }) {
      const [file = ''] = words(args, 1)
      const input = {
        source: { path: path.resolve(file) },
        ...(args.password && { password: await demandedPassword() }),
      }
      await printAnswer(await callNamed(client, 'handback.start', input, { key: args.key, signal }))
    },
  },

  'hand-back': {
    on: 'desk',
    async run(args, { client, signal }) {
      const [target = ''] = words(args, 1)
      await writeStaged(client, target, await callNamed(client, 'handback.handBack', {}, { signal }))
    },
  },

  'open-return': {
    on: 'desk',
    async run(args, { client, signal }) {
      const [file = ''] = words(args, 1)
      const input = { source: { path: path.resolve(file) } }
      await printAnswer(await callNamed(client, 'handback.open', input, { key: args.key, signal }))
    },
  },

  receipt: {
    on: 'desk',
    async run(args, { client, signal }) {
      const [returnId = '', target = ''] = words(args, 2)
      await writeStaged(client, target, await callNamed(client, 'handback.receipt', { returnId }, { signal }))
    },
  },

  'take-receipt': {
    on: 'desk',
    async run(args, { client, signal }) {
      const [file = ''] = words(args, 1)
      const input = { source: { path: path.resolve(file) } }
      await printAnswer(await callNamed(client, 'handback.takeReceipt', input, { key: args.key, signal }))
    },
  },

  backup: {
    on: 'desk',
    async run(args, { client, signal }) {
      const [target = ''] = words(args, 1)
      const seal = args.encrypt || process.env.TALENT_DESK_BACKUP_PASSWORD
      const password = seal ? await givenBackupPassword() : undefined
      if (seal && password === undefined) throw new UsageError('--encrypt wants a password')
      const input = { path: path.resolve(target), password }
      await printAnswer(await callNamed(client, 'admin.backup', input, { key: args.key, signal }))
    },
  },

  'export-trail': {
    on: 'desk',
    async run(args, { client }) {
      const [target = '', json] = words(args, 1, 2)
      const { fileId, rows } = await client.admin.exportTrail(parseInput(json) as never)
      const file = path.resolve(target)
      await fetchFile(client, fileId, file)
      print({ rows, file })
    },
  },

  restore: {
    on: 'nothing',
    async run(args) {
      const [source = ''] = words(args, 1)
      await restore(args, source)
    },
  },

  verify: {
    on: 'nothing',
    run(args) {
      const [backup] = words(args, 0, 1)
      return verify(args, backup)
    },
  },
}
