import type { LooseDay } from '../kernel/loose-day.ts'

/** Spreadsheets coming in: what a file, a sheet, a layout and a read row are, and what can be wrong with them. */

export const fileFormats = ['xlsx', 'xls', 'xml2003', 'html', 'csv', 'ods'] as const
export type FileFormat = (typeof fileFormats)[number]

/** Why a file as a whole is refused. The words live in the locales under `intake.file.<code>`. */
export const fileRefusals = [
  'FILE_EMPTY',
  'FILE_UNREADABLE',
  'FILE_PASSWORD_PROTECTED',
  'FILE_TOO_LARGE',
  'FILE_ZIP_BOMB',
  'FILE_TOO_HEAVY',
  'SHEET_NO_HEADER',
  'MAPPING_FIELD_UNKNOWN',
  'MAPPING_FIELD_TWICE',
  'MAPPING_COLUMN_UNKNOWN',
] as const
export type FileRefusal = (typeof fileRefusals)[number]

/** What is worth saying about a file that was read all the same. */
export const fileNotices = [
  'FILE_MISLABELLED',
  'MACROS_IGNORED',
  'SHEET_HIDDEN',
  'COLUMNS_HIDDEN',
  'ROWS_HIDDEN',
  'TEXT_UNREADABLE',
] as const
export interface FileNotice {
  code: (typeof fileNotices)[number]
  data: Readonly<Record<string, string | number>>
}

/**
 * One cell. `shown` is the text a person sees in the spreadsheet, number format applied; `value` is what is stored.
 * Dates are ISO text, cut to the month where the format shows no day. Empty cells are null.
 */
export type Cell =
  | { kind: 'text'; value: string; shown: string; formula?: true }
  | { kind: 'number'; value: number; shown: string; formula?: true }
  | { kind: 'boolean'; value: boolean; shown: string; formula?: true }
  | { kind: 'date'; value: string; shown: string; formula?: true }
  | { kind: 'error'; value: string; shown: string; formula?: true }

/** A merged range, rows and columns counted from 0, both ends inside. */
export interface Merge {
  fromRow: number
  toRow: number
  fromColumn: number
  toColumn: number
}

/** One sheet. Rows may be shorter than the sheet is wide; a row without cells is an empty array. */
export interface Sheet {
  /** Without spaces at the ends. */
  name: string
  hidden: boolean
  rows: readonly (readonly (Cell | null)[])[]
  merges: readonly Merge[]
  /** Hidden columns and rows, counted from 0. They are read like any other. */
  hiddenColumns: readonly number[]
  hiddenRows: readonly number[]
  /** Dates count from 1904 (old Macintosh workbooks). */
  date1904?: true
  /** False where a file keeps everything as text (CSV, HTML), so that 1985.1 may be a number that lost a zero. */
  typed: boolean
}

export interface Workbook {
  format: FileFormat
  /** Encoding of a text file, by its WHATWG name. */
  encoding?: string
  sheets: readonly Sheet[]
  notices: readonly FileNotice[]
}

export type FieldType =
  | 'serial'
  | 'name'
  | 'school'
  | 'text'
  | 'texts'
  | 'date'
  | 'idNumber'
  | 'sex'
  | 'phone'
  /** A bank account. */
  | 'account'
  | 'choice'
  | 'yesNo'
  | 'number'
  | 'year'
  /** A studio, by its name or its lead's. */
  | 'studio'
  /** Several people in one cell, each perhaps with a remark in brackets. */
  | 'names'
  /** Yuan, read as whole fen. */
  | 'amount'

/** A column a kind of list may have. `synonyms` are header labels as offices write them, matched without spaces. */
export interface Field {
  id: string
  type: FieldType
  /** A row without it is refused. */
  required?: true
  /** A row is told apart by it: never filled from above. */
  own?: true
  /** Refused when later than today. */
  past?: true
  synonyms: readonly string[]
  /** For `choice`: code → the words that mean it. */
  choices?: Readonly<Record<string, readonly string[]>>
  /** A value that is not understood is left out with a warning instead of refusing the row. */
  lenient?: true
  /** Where the row says nothing, the section it stands under or the title of the sheet may. */
  heading?: true
  /** As many characters as can be kept. */
  longest?: number
  /** For `choice`: where the words of the codes stand among the terms of the window. */
  terms?: string
}

export interface KindDefinition {
  fields: readonly Field[]
  /** The fields that make a row of this kind; a header without one of them is none. */
  key: string
  /** The fields that tell a row from the next at a glance, the least of them last. */
  lead: readonly string[]
  /** Two rows of a file that agree in all fields of one of these sets are duplicates. */
  duplicates: readonly { fields: readonly string[]; severity: Severity }[]
}

/** `refuse`: the row can't come in as it stands; `ask`: a person must decide; `warn`: worth a look. */
export type Severity = 'refuse' | 'ask' | 'warn'

export const problemSeverities = {
  VALUE_MISSING: 'refuse',
  VALUE_TOO_LONG: 'refuse',
  VALUE_IS_ERROR: 'refuse',
  SAME_AS_ABOVE_UNUSABLE: 'refuse',
  NAME_UNUSABLE: 'refuse',
  DATE_UNREADABLE: 'refuse',
  DATE_AMBIGUOUS: 'ask',
  DATE_MONTH_MISSING: 'refuse',
  DATE_CENTURY_MISSING: 'refuse',
  DATE_IMPOSSIBLE: 'refuse',
  DATE_IN_FUTURE: 'refuse',
  DATE_FROM_SERIAL: 'warn',
  ID_DAMAGED: 'refuse',
  ID_LENGTH: 'refuse',
  ID_CHARACTERS: 'refuse',
  ID_BIRTHDAY: 'refuse',
  ID_CHECKSUM: 'refuse',
  ID_BIRTH_MISMATCH: 'ask',
  ID_SEX_MISMATCH: 'ask',
  SEX_UNREADABLE: 'refuse',
  PHONE_UNREADABLE: 'refuse',
  PHONE_DAMAGED: 'refuse',
  ACCOUNT_UNREADABLE: 'refuse',
  ACCOUNT_DAMAGED: 'refuse',
  CHOICE_UNKNOWN: 'refuse',
  YES_NO_UNREADABLE: 'refuse',
  NUMBER_UNREADABLE: 'refuse',
  YEAR_UNREADABLE: 'refuse',
  DUPLICATE_IN_FILE: 'refuse',
  DUPLICATE_IN_FILE_POSSIBLE: 'ask',
  AMOUNT_UNREADABLE: 'refuse',
  SCHOOL_AMBIGUOUS: 'ask',
  SCHOOL_UNKNOWN: 'refuse',
  PERSON_UNKNOWN: 'refuse',
  STUDIO_UNKNOWN: 'refuse',
  STUDIO_AMBIGUOUS: 'ask',
  COHORT_UNKNOWN: 'refuse',
  COHORT_AMBIGUOUS: 'ask',
  NOT_IN_STUDIO: 'refuse',
  NOT_IN_COHORT: 'refuse',
  RECORD_AMBIGUOUS: 'refuse',
  ALREADY_HELD: 'refuse',
  SELECTION_UNKNOWN: 'refuse',
  SELECTION_UNCLEAR: 'refuse',
  AWARD_NOT_GIVEN: 'refuse',
  APPLICANT_ELSEWHERE: 'refuse',
  APPLICANT_LEFT: 'refuse',
  TITLE_STILL_RUNS: 'refuse',
  ATTENDEE_UNKNOWN: 'refuse',
  GRADE_OUTSIDE_SCALE: 'refuse',
  YEAR_OUTSIDE_CYCLE: 'refuse',
  DATE_BEFORE_START: 'refuse',
  DATE_OUTSIDE_STUDIO: 'refuse',
  PERSON_AMBIGUOUS: 'ask',
  PERSON_POSSIBLE: 'ask',
  PERSON_NAME_DIFFERS: 'ask',
  ID_DIFFERS: 'ask',
  DATE_BEFORE_BIRTH: 'refuse',
  POST_DATE_CONTRADICTS: 'ask',
  POST_WITHOUT_SCHOOL: 'warn',
} as const satisfies Record<string, Severity>

/** What only a person can say of a row: which of those on record it means. */
export const askedOf = ['record', 'school', 'studio', 'cohort'] as const
export type AskedOf = (typeof askedOf)[number]

/** What becomes of a row: `ask` waits for a person and comes in only once it is answered. */
export const rowStatuses = ['new', 'update', 'unchanged', 'ask', 'refused', 'left_out'] as const
export type RowStatus = (typeof rowStatuses)[number]

export type ProblemCode = keyof typeof problemSeverities

/** Something wrong with one cell, addressed as the spreadsheet program does: row from 1, column as letters. */
export interface Problem {
  code: ProblemCode
  severity: Severity
  row: number
  column: string | null
  field: string
  data: Readonly<Record<string, string | number | readonly string[]>>
}

export const skipReasons = ['section', 'sample', 'total', 'note', 'header_repeated'] as const
/** A row that is no record, and why: nothing is left out silently. */
export interface SkippedRow {
  row: number
  reason: (typeof skipReasons)[number]
  text: string
}

export const cutReasons = ['notes_below', 'right_of_table', 'second_table'] as const
/** A block of the sheet outside the table, with the first text found in it. */
export interface CutBlock {
  reason: (typeof cutReasons)[number]
  /** Rows from 1 and column letters, as the spreadsheet program shows them. */
  fromRow: number
  toRow: number
  fromColumn: string
  text: string
}

export interface LayoutColumn {
  /** Counted from 0. */
  index: number
  letter: string
  /** The label as shown; both parts of a two-row header joined with `/`. */
  label: string
  /** The field it is taken as, or null to leave it out. */
  field: string | null
  match: 'exact' | 'similar' | 'chosen' | 'none'
  /** Other fields the label could mean. */
  alternatives: readonly string[]
}

/** Where the table of a sheet stands and what its columns mean. A proposal until somebody accepts it. */
export interface Layout {
  kind: string
  /** Row numbers from 1. */
  headerRows: readonly number[]
  firstRow: number
  lastRow: number
  columns: readonly LayoutColumn[]
  /** Texts above the header: title, sub-line. */
  titles: readonly string[]
  cuts: readonly CutBlock[]
  /** Names this arrangement of labels, so that an accepted mapping can be used again. */
  fingerprint: string
  /** 0 to 1: how much of the header was understood. */
  confidence: number
  /** Required fields without a column. */
  missing: readonly string[]
}

/** A person's choice of columns: label (or column letters, `=C`) → field, null to leave a column out. */
export type Mapping = Readonly<Record<string, string | null>>

export type FieldValue = string | number | boolean | LooseDay | readonly string[]

/** One record read from a sheet. Fields that were blank or could not be read are absent, never guessed. */
export interface ReadRow {
  /** Row number from 1, as the spreadsheet program shows it. */
  row: number
  /** The section row it stands under, such as 一、城区学校, without its numeral. */
  section: string | null
  values: Readonly<Record<string, FieldValue>>
  /** What the sheet shows in each mapped column, for the preview and for giving refused rows back. */
  shown: Readonly<Record<string, string>>
  problems: readonly Problem[]
}

export interface ReadRows {
  rows: readonly ReadRow[]
  skipped: readonly SkippedRow[]
}

/** The gravest thing said about a row: null when it can come in. */
export function gravest(problems: readonly Problem[]): Severity | null {
  for (const severity of ['refuse', 'ask', 'warn'] as const)
    if (problems.some((p) => p.severity === severity)) return severity
  return null
}
