import type { Reader, Writer } from '../../../db/open.ts'
import type { PostFacts } from '../../../db/people/post.ts'
import { refuseField } from '../../../shared/contract/errors.ts'
import type { PostKind, SchoolKind } from '../../../shared/domain/people.ts'
import type { Day } from '../../../shared/kernel/day.ts'
import { newId as anyId, type Id, type NewId } from '../../../shared/kernel/id.ts'

export interface PostInput {
  schoolId: Id<'school'> | null
  unit: string | null
  unitKind: SchoolKind | null
  inCounty: boolean | null
  kind: PostKind | null
  duty: string | null
  frontLine: boolean | null
  fromOn: Day
  reason: string | null
  documentNumber: string | null
}

/** A new post as it will be stored. @throws Refusal FIELD_INVALID when it names no unit or an unknown school */
export async function postFacts(
  read: Reader | Writer,
  personId: Id<'person'>,
  post: PostInput,
  newId: NewId = anyId,
): Promise<PostFacts> {
  if (!post.schoolId && !post.unit) return refuseField('schoolId', 'school_or_unit_missing')
  if (post.schoolId) {
    const school = await read
      .selectFrom('school')
      .select('id')
      .where('id', '=', post.schoolId)
      .executeTakeFirst()
    if (!school) return refuseField('schoolId', 'unknown', post.schoolId)
  }
  return {
    id: newId<'post'>(),
    person_id: personId,
    school_id: post.schoolId,
    unit: post.unit,
    unit_kind: post.unitKind,
    in_county: post.inCounty === null ? null : Number(post.inCounty),
    kind: post.kind,
    duty: post.duty,
    front_line: post.frontLine === null ? null : Number(post.frontLine),
    from_on: post.fromOn,
    to_on: null,
    reason: post.reason,
    document_number: post.documentNumber,
  }
}
