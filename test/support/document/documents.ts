import { exitRoster } from '../../../shared/documents/exit-roster.ts'
import { studioRoster } from '../../../shared/documents/studio-roster.ts'
import type { DocumentModel } from '../../../shared/domain/document.ts'
import { day } from '../../../shared/kernel/day.ts'
import { county, exits, filledBy, principalStudio, studioRosterInput, teacherStudio } from './county.ts'

/** One example of every printed form. */
export const examples: Record<string, DocumentModel> = {
  'studio-roster': studioRoster(studioRosterInput([teacherStudio])),
  'studio-roster-all': studioRoster(
    studioRosterInput([principalStudio, teacherStudio, principalStudio, teacherStudio]),
  ),
  'exit-roster': exitRoster({ county, filledBy, from: day('2024-09-01'), to: day('2025-06-01'), exits }),
}
