import type { KnownSchoolRow } from '../../../../db/intake/known-schools.ts'
import { amendSchool } from '../../../../db/intake/school-rows.ts'
import { type ImportChange, insertChanges } from '../../../../db/intake/write-rows.ts'
import { recordProfile } from '../../../../db/people/school-profile.ts'
import { insertSchool } from '../../../../db/people/schools.ts'
import type { Area, SchoolKind } from '../../../../shared/domain/people.ts'
import type { Day } from '../../../../shared/kernel/day.ts'
import { nameKeys } from '../../people/name-keys.ts'
import type { WriteTarget } from './kind.ts'

/** What writing one row means; what the list leaves unsaid is undefined. */
export interface SchoolWork {
  name: string
  /** Null for a school not yet on record. */
  school: KnownSchoolRow | null
  said: {
    shortNames: readonly string[]
    code: string | undefined
    town: string | undefined
    kind: SchoolKind | undefined
    area: Area | undefined
    weak: boolean | undefined
  }
}

/** Writes schools; what they are (kind, area, weak) holds from the day the list describes, unknown before. */
export async function writeSchools(
  target: WriteTarget,
  work: readonly SchoolWork[],
  listedOn: Day,
): Promise<void> {
  for (const [done, row] of work.entries()) {
    await target.tell(done, work.length)
    await (row.school
      ? changeSchool(target, row.school, row.said, listedOn)
      : addSchool(target, row, listedOn))
  }
  await target.tell(work.length, work.length)
}

const isProfiled = ({ kind, area, weak }: SchoolWork['said']): boolean =>
  kind !== undefined || area !== undefined || weak !== undefined

async function addSchool({ trx, stamp, newId }: WriteTarget, { name, said }: SchoolWork, listedOn: Day) {
  const id = newId<'school'>()
  const { code = null, town = null } = said
  const aliases = [...new Set(said.shortNames)].filter((s) => s !== name)
  await insertSchool(trx, { id, name, keys: nameKeys(name, { surname: false }), aliases, code, town }, stamp)
  if (!isProfiled(said)) return
  const { kind = null, area = null, weak = null } = said
  await recordProfile(trx, id, { kind, area, weak }, listedOn, stamp)
}

async function changeSchool(
  { trx, stamp }: WriteTarget,
  school: KnownSchoolRow,
  said: SchoolWork['said'],
  listedOn: Day,
): Promise<void> {
  const changes: ImportChange[] = []
  const { code = school.code, town = school.town } = said
  const aliases = said.shortNames.filter((s) => s !== school.name && !school.shortNames.includes(s))
  if (code !== school.code || town !== school.town || aliases.length > 0) {
    await amendSchool(trx, school.id, { code, town }, aliases)
    const before = { code: school.code, town: school.town }
    changes.push({ subject: 'school', subjectId: school.id, before, after: { code, town, aliases } })
  }
  const weak = school.weak === null ? null : school.weak === 1
  const profile = { kind: said.kind ?? school.kind, area: said.area ?? school.area, weak: said.weak ?? weak }
  if (profile.kind !== school.kind || profile.area !== school.area || profile.weak !== weak) {
    for (const { id, row_id } of await recordProfile(trx, school.id, profile, listedOn, stamp))
      changes.push({ subject: 'school_profile', subjectId: id, before: { row_id } })
  }
  await insertChanges(trx, stamp.importId, changes)
}
