import type { ClauseRef } from '../clause.ts'
import type { Words } from './rule.ts'

/** One place where the text can be read in more than one way, in our own words. */
export interface ReadingEntry {
  topic: Words
  question: Words
  /** Where the doubt arises. */
  clauses: readonly ClauseRef[]
  /** The possible readings by choice id. Which one ships, and which the engine supports, is the register's business. */
  choices: Readonly<Record<string, Words>>
}
