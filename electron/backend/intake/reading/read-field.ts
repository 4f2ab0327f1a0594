import type { Cell, Field, FieldValue, Problem, ProblemCode } from '../../../../shared/domain/intake.ts'
import { readBankAccount } from '../../../../shared/kernel/bank-account.ts'
import { readIdCard, tidyIdNumber } from '../../../../shared/kernel/id-card.ts'
import {
  type LooseDayReading,
  looseDayIsAfter,
  looseDayOfSerial,
  looseDayText,
  readLooseDay,
  readLooseDayNumber,
} from '../../../../shared/kernel/loose-day.ts'
import { isName, tidyName } from '../../../../shared/kernel/name.ts'
import { bareText, foldWidth, tidyText } from '../../../../shared/kernel/text.ts'

/** What the reading of a cell depends on besides the cell. */
export interface ReadingContext {
  /** ISO day; nothing marked `past` may be later. */
  today: string
  /** See Sheet. */
  typed: boolean
  date1904: boolean
}

export interface FieldReading {
  value?: FieldValue
  problem?: { code: ProblemCode; data?: Problem['data'] }
}

const longestText = 500
const problem = (code: ProblemCode, data?: Problem['data']): FieldReading => ({
  problem: data ? { code, data } : { code },
})

// what people put where there is nothing to say
/** Also a number with its middle masked, as our own rosters print it. */
const blankMark = /^([/\\\-–—－]+|无|暂无|空|\d*\*{3,}\d*x?)$/i

/** A cell that says nothing: blank, or a mark for "nothing". */
export const saysNothing = (cell: Cell | null | undefined): boolean => {
  const text = cell ? tidyText(cell.shown) : ''
  return text === '' || (cell?.kind === 'text' && blankMark.test(text))
}

/** Reads one cell as the value of a field. Never repairs, never guesses: what is not plain becomes a problem. */
export function readField(field: Field, cell: Cell, context: ReadingContext): FieldReading {
  if (field.type === 'serial') return readSerial(cell)
  if (cell.kind === 'error') return problem('VALUE_IS_ERROR', { shown: cell.shown })
  const reading = readers[field.type](cell, context, field)
  if (field.past && field.type === 'date' && isLate(reading.value, context.today))
    return problem('DATE_IN_FUTURE', { shown: tidyText(cell.shown) })
  return reading
}

const isLate = (value: FieldValue | undefined, today: string): boolean =>
  typeof value === 'object' && 'year' in value && looseDayIsAfter(value, today)

type Reader = (cell: Cell, context: ReadingContext, field: Field) => FieldReading

const readers: Readonly<Record<Exclude<Field['type'], 'serial'>, Reader>> = {
  name: readName,
  school: readText,
  text: readText,
  texts: (cell) => ({
    value: foldWidth(cell.shown)
      .split(/[、,;/\n]/)
      .map(tidyText)
      .filter((t) => t !== ''),
  }),
  date: readDate,
  idNumber: readIdNumber,
  sex: readSex,
  phone: readPhone,
  account: readAccount,
  choice: readChoice,
  yesNo: readYesNo,
  number: readNumber,
  year: readYear,
  studio: readText,
  names: readNames,
  amount: readAmount,
}

/** Serial numbers only count rows; formulas, gaps and letters in them are nobody's mistake. */
function readSerial(cell: Cell): FieldReading {
  const number = cell.kind === 'number' ? cell.value : Number(tidyText(cell.shown))
  return Number.isInteger(number) && number > 0 ? { value: number } : {}
}

function readName(cell: Cell): FieldReading {
  const name = tidyName(cell.shown)
  return cell.kind === 'text' && isName(name) ? { value: name } : problem('NAME_UNUSABLE', { shown: name })
}

function readText(cell: Cell, _: ReadingContext, { longest = longestText }: Field): FieldReading {
  const text = tidyText(cell.shown)
  return text.length > longest ? problem('VALUE_TOO_LONG', { longest }) : { value: text }
}

function readDate(cell: Cell, { typed, date1904 }: ReadingContext): FieldReading {
  const shown = tidyText(cell.shown)
  const serial = /^\d{5}$/.test(shown) ? looseDayOfSerial(Number(shown), date1904) : null
  if (serial?.ok)
    return {
      value: serial.day,
      problem: { code: 'DATE_FROM_SERIAL', data: { shown, date: looseDayText(serial.day) } },
    }
  const reading = readDateCell(cell, typed)
  if (reading.ok) return { value: reading.day }
  const candidates = reading.candidates?.map(looseDayText)
  return problem(reading.fault, { shown, ...(candidates ? { candidates } : {}) })
}

function readDateCell(cell: Cell, typed: boolean): LooseDayReading {
  if (cell.kind === 'number') return readLooseDayNumber(cell.value, cell.shown)
  return readLooseDay(cell.kind === 'boolean' ? '' : String(cell.value), typed)
}

const scientific = /^\d(\.\d+)?E\+?\d+$/i

function readIdNumber(cell: Cell): FieldReading {
  // a number keeps 15 digits; what is longer has lost its end, whatever the sheet shows
  if (cell.kind === 'number')
    return cell.value >= 1e15 || !Number.isInteger(cell.value)
      ? problem('ID_DAMAGED')
      : checkIdNumber(String(cell.value))
  if (cell.kind !== 'text') return problem('ID_CHARACTERS')
  const number = tidyIdNumber(cell.value)
  return scientific.test(number) ? problem('ID_DAMAGED') : checkIdNumber(number)
}

function checkIdNumber(number: string): FieldReading {
  const reading = readIdCard(number)
  if (reading.ok) return { value: number }
  const lostItsEnd = /^\d{15}000$/.test(number)
  return problem(lostItsEnd ? 'ID_DAMAGED' : reading.fault)
}

function readSex(cell: Cell): FieldReading {
  const text = bareText(cell.shown)
  if (/^(男|男性|m|male)$/.test(text)) return { value: 'male' }
  if (/^(女|女性|f|female)$/.test(text)) return { value: 'female' }
  return problem('SEX_UNREADABLE', { shown: tidyText(cell.shown) })
}

function readPhone(cell: Cell): FieldReading {
  const shown = foldWidth(cell.kind === 'number' ? String(cell.value) : cell.shown)
  const text = shown.replace(/^['‘’]/, '').replace(/[\s\u200b]/g, '')
  if (scientific.test(text)) return problem('PHONE_DAMAGED')
  const digits = text.replace(/^(\+?86-?)(?=1\d{2})/, '').replace(/[-–—()]/g, '')
  if (/^1\d{10}$/.test(digits) || /^(0\d{2,3})?[2-9]\d{6,7}$/.test(digits)) return { value: digits }
  return problem('PHONE_UNREADABLE')
}

/** A spreadsheet keeps fifteen digits of a number: a longer one has lost its end. */
function readAccount(cell: Cell): FieldReading {
  if (scientific.test(tidyText(cell.shown)) || (cell.kind === 'number' && cell.value >= 1e15))
    return problem('ACCOUNT_DAMAGED')
  const account = readBankAccount(cell.kind === 'number' ? String(cell.value) : cell.shown)
  return account === null ? problem('ACCOUNT_UNREADABLE') : { value: account }
}

function readChoice(cell: Cell, _: ReadingContext, field: Field): FieldReading {
  const text = bareText(cell.shown)
  for (const [code, words] of Object.entries(field.choices ?? {}))
    if (code === text || words.some((word) => bareText(word) === text)) return { value: code }
  return problem('CHOICE_UNKNOWN', { shown: tidyText(cell.shown) })
}

function readYesNo(cell: Cell): FieldReading {
  if (cell.kind === 'boolean') return { value: cell.value }
  const text = bareText(cell.shown)
  if (/^(是|有|√|✓|✔|y|yes|true|1)$/.test(text)) return { value: true }
  if (/^(否|无|不是|×|✗|x|n|no|false|0)$/.test(text)) return { value: false }
  return problem('YES_NO_UNREADABLE', { shown: tidyText(cell.shown) })
}

function readNumber(cell: Cell): FieldReading {
  if (cell.kind === 'number') return { value: cell.value }
  const text = bareText(cell.shown).replace(/,/g, '')
  return /^-?\d{1,12}(\.\d{1,6})?$/.test(text)
    ? { value: Number(text) }
    : problem('NUMBER_UNREADABLE', { shown: tidyText(cell.shown) })
}

function readYear(cell: Cell): FieldReading {
  const year = /^(\d{4})(年度?)?$/.exec(bareText(cell.shown))?.[1]
  return year !== undefined && Number(year) >= 1900 && Number(year) <= 2100
    ? { value: Number(year) }
    : problem('YEAR_UNREADABLE', { shown: tidyText(cell.shown) })
}

/**
 * Several people in one cell, parted by signs or spaces; a remark in brackets stays with its name. 张 三 is one name,
 * 张三 李四 are two.
 */
function readNames(cell: Cell): FieldReading {
  const names = foldWidth(cell.shown)
    .split(/[、,;/\n]/)
    .flatMap((part) => {
      const name = tidyName(part.replace(/\(.*/, ''))
      return [...name].length > 4 && /\p{Script=Han}/u.test(name) && !name.includes('·')
        ? part.split(/\s+(?!\()/).map(tidyText)
        : [tidyText(part).replace(/^([^(]*)/, () => name)]
    })
    .filter((name) => name !== '')
  return { value: names }
}

function readAmount(cell: Cell): FieldReading {
  const text =
    cell.kind === 'number' ? String(cell.value) : bareText(cell.shown).replace(/^[¥￥]|[,，]|元整?$/g, '')
  return /^\d{1,10}(\.\d{1,2})?$/.test(text)
    ? { value: Math.round(Number(text) * 100) }
    : problem('AMOUNT_UNREADABLE', { shown: tidyText(cell.shown) })
}
