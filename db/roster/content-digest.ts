import { createHash } from 'node:crypto'

/** SHA-256 of a document's canonical text: what stands on the paper, so that two copies can be told apart. */
export const contentDigest = (text: string): string => createHash('sha256').update(text).digest('hex')
