/**
 * Whether a key press belongs to the input method: the letters of a pinyin being typed, or the Enter that
 * accepts a candidate (229 in browsers that end the composition before the key event).
 */
export function isComposing(event: KeyboardEvent | { nativeEvent: KeyboardEvent }): boolean {
  const native = 'nativeEvent' in event ? event.nativeEvent : event
  return native.isComposing || native.keyCode === 229
}
