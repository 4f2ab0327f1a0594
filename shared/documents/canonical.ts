import type { DocumentModel } from '../domain/document.ts'

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).filter(([, v]) => v !== undefined)
    entries.sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`).join(',')}}`
  }
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError(`not a number: ${value}`)
  return JSON.stringify(value)
}

/**
 * The text a frozen document is hashed over: JSON with sorted keys and no spaces, so that the same content gives
 * the same digest whatever order its keys were made in.
 */
export const digestInput = (document: DocumentModel): string => canonical(document)
