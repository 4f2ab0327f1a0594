/** Amounts of money are whole fen (分), kept as safe integers; this file turns them into written forms. */

const digits = '零壹贰叁肆伍陆柒捌玖'
const places = ['', '拾', '佰', '仟']
const groups = ['', '万', '亿', '万亿']

function assertFen(fen: number): void {
  if (!Number.isSafeInteger(fen)) throw new RangeError(`not a whole number of fen: ${fen}`)
}

/** Yuan with two decimals and thousands separators: 123456 → `1,234.56`. Throws RangeError unless whole fen. */
export function formatFen(fen: number): string {
  assertFen(fen)
  const text = String(Math.abs(fen)).padStart(3, '0')
  const yuan = text.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${fen < 0 ? '-' : ''}${yuan}.${text.slice(-2)}`
}

/** Four digits at most, inner zeros written once: 1001 → 壹仟零壹; no leading 零. */
function groupInCapitals(value: number): string {
  let text = ''
  let gap = false
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10
    if (digit === 0) {
      gap = text !== ''
      continue
    }
    text += (gap ? '零' : '') + digits[digit] + places[place]
    gap = false
  }
  return text
}

function yuanInCapitals(yuan: number): string {
  let text = ''
  let skipped = false
  for (let group = 3; group >= 0; group--) {
    const value = Math.floor(yuan / 10_000 ** group) % 10_000
    if (value === 0) {
      skipped = text !== ''
      continue
    }
    text += (text !== '' && (skipped || value < 1000) ? '零' : '') + groupInCapitals(value) + groups[group]
    skipped = false
  }
  return text
}

/**
 * The amount in the capitals of vouchers (大写): 100050 → 壹仟元伍角整. Ends with 整 unless there are fen.
 * Throws RangeError unless whole fen.
 */
export function chineseAmount(fen: number): string {
  assertFen(fen)
  const amount = Math.abs(fen)
  const yuan = Math.floor(amount / 100)
  const jiao = Math.floor(amount / 10) % 10
  const rest = amount % 10
  let text = fen < 0 ? '负' : ''
  if (yuan > 0) text += `${yuanInCapitals(yuan)}元`
  else if (amount === 0) text += '零元'
  if (jiao > 0) text += `${digits[jiao]}角`
  else if (rest > 0 && yuan > 0) text += '零'
  return text + (rest > 0 ? `${digits[rest]}分` : '整')
}
