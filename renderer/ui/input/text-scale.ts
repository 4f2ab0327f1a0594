/** How much larger than normal the type is now (1, 1.15, 1.3): for lengths that only script can give. */
export function textScale(): number {
  const scale = Number(getComputedStyle(document.documentElement).getPropertyValue('--td-scale'))
  return scale > 0 ? scale : 1
}
