/**
 * Numbers that run on from a first one, such as 云教结〔2025〕001号: the last group of digits counts up and keeps its
 * width. Null where there is nothing to count with.
 */
export function numbersFrom(first: string, count: number): string[] | null {
  const found = /^(.*?)(\d+)(\D*)$/su.exec(first)
  if (!found) return null
  const [, before = '', digits = '', after = ''] = found
  return Array.from(
    { length: count },
    (_, i) => `${before}${String(BigInt(digits) + BigInt(i)).padStart(digits.length, '0')}${after}`,
  )
}
