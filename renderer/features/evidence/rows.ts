import type { Client } from '../../../shared/contract/index.ts'
import type { EvidenceKind } from '../../../shared/domain/evidence.ts'

type Outputs = { [K in keyof Client['evidence']]: Awaited<ReturnType<Client['evidence'][K]>> }
export type Evidence = Outputs['list']['rows'][number]
export type EvidenceOf = Evidence['subject']

/** A file chosen before the record it stands behind exists. */
export interface ChosenFile {
  key: string
  file: File
  kind: EvidenceKind
}
