import { enter } from '../backend/account/enter.ts'
import { inProcessClient } from '../backend/client.ts'
import { closeDesk, openDesk } from '../backend/open-desk.ts'
import { type Arguments, parseArguments, UsageError, usage } from './arguments.ts'
import { type Command, commands } from './commands.ts'
import { note, refusalOf } from './output.ts'
import { passwordFor } from './password.ts'

/** Runs a command that needs the data file: as one more host, which holds it while the command runs. */
async function runOnDesk(args: Arguments, command: Extract<Command, { on: 'desk' }>): Promise<void> {
  const desk = await openDesk({ file: args.db, holder: 'command line', today: args.today })
  const stop = new AbortController()
  const interrupt = () => stop.abort()
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt)
  try {
    const client = inProcessClient(
      desk,
      await enter(desk, { as: args.as, password: await passwordFor(desk, args.as) }),
    )
    await command.run(args, { desk, client, signal: stop.signal })
  } finally {
    await closeDesk(desk)
  }
}

/** @returns the exit code: 0 done, 1 refused, 2 not understood */
async function main(argv: string[]): Promise<number> {
  try {
    const args = parseArguments(argv)
    const command = Object.hasOwn(commands, args.command) ? commands[args.command] : undefined
    if (!command) throw new UsageError(`unknown command: ${args.command}`)
    if (command.on === 'desk') await runOnDesk(args, command)
    else await command.run(args)
    return 0
  } catch (cause) {
    if (cause instanceof UsageError) {
      process.stderr.write(`${cause.message}\n\n${usage}\n`)
      return 2
    }
    const refusal = refusalOf(cause)
    if (!refusal) throw cause
    note(refusal)
    return 1
  }
}

process.exitCode = await main(process.argv.slice(2))
