import type { Track } from '../../../../shared/domain/studio.ts'
import { addDays, type Day } from '../../../../shared/kernel/day.ts'
import type { Id } from '../../../../shared/kernel/id.ts'
import type { Pick } from '../../../ui/form/async-picker.tsx'
import type { Studio } from '../rows.ts'

/** A place for somebody; empty until a person is picked. */
export type Place = Pick | null

export interface AssistantPlace {
  person: Place
  /** The unit's word that this is 中层干部 or 年轻骨干; null while it has not been given. */
  attested: boolean | null
}

/** A studio while it is being put together. */
export interface FormationDraft {
  track: Track
  subject: string
  startOn: Day | null
  documentNumber: string
  lead: Place
  assistants: readonly AssistantPlace[]
  members: readonly Place[]
}

const noAssistant: AssistantPlace = { person: null, attested: null }

/** One assistant and six members: what every studio needs; more places are added by hand. */
export const noFormation: FormationDraft = {
  track: 'teacher',
  subject: '',
  startOn: null,
  documentNumber: '',
  lead: null,
  assistants: [noAssistant, noAssistant],
  members: [null, null, null, null, null, null],
}

/** The next cycle of a studio: the same kind, subject, lead and assistants; members are selected anew. */
export const nextCycle = ({ track, subject, toOn, people, former }: Studio): FormationDraft => {
  const last = [...people, ...former].filter((p) => p.toOn === null || p.toOn >= toOn)
  const place = ({ person, school }: (typeof last)[number]): Place => ({
    id: person.id,
    label: person.name,
    hint: school?.name ?? null,
  })
  const lead = last.find((p) => p.role === 'lead')
  const assistants = last.filter((p) => p.role === 'assistant')
  return {
    ...noFormation,
    track,
    subject: subject ?? '',
    startOn: addDays(toOn, 1),
    lead: lead ? place(lead) : null,
    assistants: noFormation.assistants.map((none, i) => {
      const assistant = assistants[i]
      return assistant ? { person: place(assistant), attested: null } : none
    }),
  }
}

const idOf = (pick: Pick) => pick.id as Id<'person'>

/** Everybody picked so far, in the order of the form. */
function peopleOf({ lead, assistants, members }: FormationDraft) {
  return [
    ...(lead ? [{ personId: idOf(lead), role: 'lead' as const, attested: null }] : []),
    ...assistants.flatMap(({ person, attested }) =>
      person ? [{ personId: idOf(person), role: 'assistant' as const, attested }] : [],
    ),
    ...members.flatMap((member) =>
      member ? [{ personId: idOf(member), role: 'member' as const, attested: null }] : [],
    ),
  ]
}

/** The draft as the back end takes it; null while it lacks its first day or its lead. */
export function formationInput(draft: FormationDraft) {
  if (draft.startOn === null || draft.lead === null) return null
  return {
    track: draft.track,
    subject: draft.subject.trim() || null,
    startOn: draft.startOn,
    documentNumber: draft.documentNumber.trim() || null,
    people: peopleOf(draft),
  }
}

/** Who is in the draft already and cannot be picked again. */
export const takenIn = (draft: FormationDraft): ReadonlySet<string> =>
  new Set(peopleOf(draft).map((p) => p.personId))

/** Puts people into the empty places first, then into new ones. */
export function withMembers(members: readonly Place[], joining: readonly Pick[]): readonly Place[] {
  const rest = [...joining]
  const filled = members.map((member) => member ?? rest.shift() ?? null)
  return [...filled, ...rest]
}
