import type { Reader } from '../../../../db/open.ts'
import { membershipNamed } from '../../../../db/policy/membership.ts'
import type { View } from '../../../../db/versioned.ts'
import { refuse } from '../../../../shared/contract/errors.ts'
import { type AskedKind, countyId } from '../../../../shared/domain/policy.ts'
import type { Id } from '../../../../shared/kernel/id.ts'
import { cohortDossiers } from './cohort.ts'
import { countyDossier } from './county.ts'
import type { Dossier } from './dossier.ts'
import { membershipDossiers } from './membership.ts'
import { personDossiers } from './person.ts'
import { studioDossiers } from './studio.ts'
import { traineeDossiers } from './trainee.ts'

/** Everybody of a kind that the policy has something to say about on a day. */
export function dossiersOf(read: Reader, kind: AskedKind, view: View): Promise<Dossier[]> {
  switch (kind) {
    case 'person':
      return personDossiers(read, view)
    case 'studio':
      return studioDossiers(read, view)
    case 'membership':
      return membershipDossiers(read, view)
    case 'trainee':
      return traineeDossiers(read, view)
    case 'cohort':
      return cohortDossiers(read, view)
    case 'county':
      return countyDossier(read, view).then((county) => [county])
  }
}

/** What is known about one subject on a day. @throws Refusal NOT_FOUND, also for one that is not there yet */
export async function dossierOf(
  read: Reader,
  subject: { kind: AskedKind; id: string },
  view: View,
): Promise<Dossier> {
  return (await dossierIfThere(read, subject, view)) ?? refuse('NOT_FOUND', subject)
}

/** The same, or undefined for a subject that is not there on the day. */
export async function dossierIfThere(
  read: Reader,
  { kind, id }: { kind: AskedKind; id: string },
  view: View,
): Promise<Dossier | undefined> {
  switch (kind) {
    case 'person':
      return (await personDossiers(read, view, [id as Id<'person'>]))[0]
    case 'studio':
      return (await studioDossiers(read, view, [id as Id<'studio'>]))[0]
    case 'membership': {
      const membershipId = id as Id<'studio_membership'>
      const row = await membershipNamed(read, membershipId, view)
      return row && (await membershipDossiers(read, view, { studioId: row.studio_id, membershipId }))[0]
    }
    case 'trainee':
      return (await traineeDossiers(read, view, [id]))[0]
    case 'cohort':
      return (await cohortDossiers(read, view, [id as Id<'cohort'>]))[0]
    case 'county':
      return id === countyId ? countyDossier(read, view) : undefined
  }
}
