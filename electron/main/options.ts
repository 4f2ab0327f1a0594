import { parseArgs } from 'node:util'
import { type Day, isDay } from '../../shared/kernel/day.ts'

export interface ShellOptions {
  db?: string
  as?: string
  today?: Day
}

/** What follows the program's name. A packaged app takes a data file only; Chromium's own switches are passed over. */
export function shellOptions(argv: readonly string[], packaged: boolean): ShellOptions {
  const { values } = parseArgs({
    args: [...argv],
    strict: false,
    options: { db: { type: 'string' }, as: { type: 'string' }, today: { type: 'string' } },
  })
  const { db, as, today } = values
  return {
    ...(typeof db === 'string' && { db }),
    ...(!packaged && typeof as === 'string' && { as }),
    ...(!packaged && isDay(today) && { today }),
  }
}
