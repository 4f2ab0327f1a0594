import type { FileRefusal } from '../../../../shared/domain/intake.ts'

/** A file or sheet that is refused as a whole. `data` fills the words of the code. */
export class IntakeRefusal extends Error {
  readonly code: FileRefusal
  readonly data: Readonly<Record<string, string | number>>

  constructor(code: FileRefusal, data: Readonly<Record<string, string | number>> = {}, cause?: unknown) {
    super(code, { cause })
    this.name = 'IntakeRefusal'
    this.code = code
    this.data = data
  }
}
