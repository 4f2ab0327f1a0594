/** An ID number for screens and papers: the first two characters only, because a birth date may stand beside it. */
export function maskIdNumber(idNumber: string): string {
  return idNumber.slice(0, 2) + '*'.repeat(Math.max(0, idNumber.length - 2))
}

/** A phone number with its last four digits, enough to tell two numbers apart: `*******0001`. */
export function maskPhone(phone: string): string {
  return lastFour(phone)
}

/** A bank account with its last four digits. */
export function maskAccount(account: string): string {
  return lastFour(account)
}

const lastFour = (text: string): string => '*'.repeat(Math.max(0, text.length - 4)) + text.slice(-4)
