import path from 'node:path'
import { parseArgs } from 'node:util'
import { type Day, isDay } from '../../shared/kernel/day.ts'

export interface Options {
  /** Undefined: the user's own data file. */
  db: string | undefined
  web: boolean
  open: boolean
  port: number
  as: string | undefined
  today: Day | undefined
}

export const usage = 'npm start -- [--db FILE] [--today DAY] [--as ACCOUNT] [--web [--port PORT] [--no-open]]'

/** @throws Error in plain words */
export function parseOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    allowNegative: true,
    options: {
      db: { type: 'string' },
      web: { type: 'boolean', default: false },
      open: { type: 'boolean', default: true },
      port: { type: 'string', default: '0' },
      as: { type: 'string' },
      today: { type: 'string' },
    },
  })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`--port wants a port, not ${values.port}`)
  if (values.today !== undefined && !isDay(values.today))
    throw new Error(`--today wants a day like 2025-06-18, not ${values.today}`)
  return {
    db: values.db === undefined ? undefined : path.resolve(values.db),
    web: values.web,
    open: values.open,
    port,
    as: values.as,
    today: values.today,
  }
}
