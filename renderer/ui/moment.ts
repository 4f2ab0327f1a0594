const two = (n: number): string => String(n).padStart(2, '0')

/** A moment as lists show it, 2025-06-18 08:12, in the time of this computer. */
export function sayMoment(at: string): string {
  const on = new Date(at)
  const day = `${on.getFullYear()}-${two(on.getMonth() + 1)}-${two(on.getDate())}`
  return `${day} ${two(on.getHours())}:${two(on.getMinutes())}`
}
