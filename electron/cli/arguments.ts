import { parseArgs } from 'node:util'
import { type Day, isDay } from '../../shared/kernel/day.ts'
import { defaultDataFile } from '../backend/data-file.ts'

export const usage = `talent-desk [--db FILE] [--as ACCOUNT] [--today DAY] COMMAND

  procedures                             every procedure: name, kind, roles, JSON schema of its input
  call NAME ['{json}'] [--key K]         one procedure; K names the submission attempt, so that it can be retried
  demo [--people N]                      load the demonstration county into an empty file
  export ROSTER FILE ['{json}'] [--as-of DAY]   a roster as .xlsx or .docx, by the name of FILE; the JSON names what else roster.export takes
  import KIND FILE [--dry-run]           a list (schools, people …) from a spreadsheet; rows that only a person could answer
    [--mapping FILE] [--as-of DAY]       are refused; a mapping is JSON: column label → field; the list describes that day
  attach RECORD ID FILE… [--kind KIND]   evidence behind a record (activity, spending, assessment …), kept once, sealed
  issue STUDIO FILE [--new-secret]       hands a studio's record out: the package its lead starts from, or for .xlsx the workbook
  start-from FILE [--password]           fills an untouched file from such a package: from then on the lead's own desk, guarded
                                         by the password in TALENT_DESK_PASSWORD or on the first line of standard input
  hand-back FILE                         on a lead's desk: the studio's record, sealed, for the bureau
  open-return FILE                       at the bureau: opens a package or workbook that came back; then call handback.review, handback.merge
  receipt RETURN FILE                    the answer to a merged hand-back
  take-receipt FILE                      on a lead's desk: takes the answer in
  backup FILE [--encrypt]                a verified copy with all evidence; FILE must not exist. With --encrypt only its password
                                         opens it: TALENT_DESK_BACKUP_PASSWORD, else the next line of standard input
  restore FILE                           put a verified copy in place; what it replaces is kept beside it
  export-trail FILE ['{json}']           the audit trail as .csv; the JSON filters it as admin.audit does
  verify [FILE]                          check the data file, also while it is open elsewhere, or a backup

Results are JSON on standard output. A refusal is {"code","data"} on standard error, with exit code 1.`

/** The command line is not understood: exit code 2 and the usage. */
export class UsageError extends Error {}

export interface Arguments {
  db: string
  as: string | undefined
  today: Day | undefined
  key: string | undefined
  asOf: Day | undefined
  people: number | undefined
  dryRun: boolean
  newSecret: boolean
  /** Seals a backup as a whole. */
  encrypt: boolean
  /** Whether a password is given for what is started. */
  password: boolean
  /** A file with the meaning of a list's columns. */
  mapping: string | undefined
  /** What evidence is to its record. */
  kind: string | undefined
  command: string
  /** What follows the command. */
  words: string[]
}

function dayOption(name: string, text: string | undefined): Day | undefined {
  if (text === undefined || isDay(text)) return text
  throw new UsageError(`--${name} wants a day like 2025-06-18, not ${text}`)
}

function countOption(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text)
  throw new UsageError(`--${name} wants a whole number, not ${text}`)
}

/** @throws UsageError */
export function parseArguments(argv: string[]): Arguments {
  const { values, positionals } = parse(argv)
  const [command, ...words] = positionals
  if (!command) throw new UsageError('a command is missing')
  return {
    db: values.db ?? defaultDataFile(),
    as: values.as,
    today: dayOption('today', values.today),
    key: values.key,
    asOf: dayOption('as-of', values['as-of']),
    people: countOption('people', values.people),
    dryRun: values['dry-run'],
    newSecret: values['new-secret'],
    encrypt: values.encrypt,
    password: values.password,
    mapping: values.mapping,
    kind: values.kind,
    command,
    words,
  }
}

function parse(argv: string[]) {
  try {
    return parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        db: { type: 'string' },
        as: { type: 'string' },
        today: { type: 'string' },
        key: { type: 'string' },
        'as-of': { type: 'string' },
        people: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        'new-secret': { type: 'boolean', default: false },
        encrypt: { type: 'boolean', default: false },
        password: { type: 'boolean', default: false },
        mapping: { type: 'string' },
        kind: { type: 'string' },
      },
    })
  } catch (cause) {
    throw new UsageError((cause as Error).message)
  }
}
