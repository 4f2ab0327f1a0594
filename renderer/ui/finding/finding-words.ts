import type { Finding, ParameterUsed } from '../../../shared/policy/finding.ts'
import type { SaidFact } from '../../../shared/policy/say/speech.ts'

/**
 * The words around a finding. The engine speaks in keys; a page knows names, links and language and says them
 * here, so that a finding looks the same wherever it stands.
 */
export interface FindingWords {
  /** One sentence that can be read aloud. */
  sentence(finding: Finding): string
  /** Under the sentence in a row: the last event, how much is left. */
  note?(finding: Finding): string | undefined
  subject(subject: Finding['subject']): { name: string; context?: string; href?: string }
  /** The facts it rests on: name and value (null = unknown), and the record each came from. */
  facts(finding: Finding): readonly SaidFact[]
  /** A missing fact: its name and where it can be added. */
  missing(key: string, finding: Finding): { name: string; href?: string }
  /** The rule in our own words. */
  rule(ruleId: string): string | undefined
  /** The reading's choice in words, and who decided it with which document. */
  reading(reading: Finding['readings'][number]): { text: string; decided?: string }
  parameter(parameter: ParameterUsed): string
}
